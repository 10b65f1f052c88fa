import type { TableEvidence } from '@tongbi/metric-differ';
import { type Record, spanContains } from '@tongbi/model';
import type { TargetOutcome } from '../results/judge-promise.js';

/** From here on a sentence of the review is taken to report on the promise. */
const SURE_RESULT = 0.5;
const SEVERITY = { missed: 3, done: 2, 'in-progress': 1, none: 0 } as const satisfies { [reported in Record['reported']]: number };

/** What the records say of the promise that a target of the previous report stands in, by the part that holds it; of several the one that says most. */
export function verdictOf(records: readonly Record[], outcomes: readonly TargetOutcome[]): TableEvidence['verdictOf'] {
  const told = records.flatMap((record) => (record.outcomes ?? []).map((outcome) => ({ record, outcome })));
  return ({ span }) => {
    const own = told.filter(({ outcome }) => spanContains(outcome.part, span));
    const [first] = own.sort((a, b) => SEVERITY[b.record.reported] - SEVERITY[a.record.reported]);
    if (!first) return undefined;
    const { record, outcome } = first;
    return {
      reported: record.reported,
      several: record.outcomes!.length > 1 || outcomes.filter(({ target }) => spanContains(outcome.part, target.span)).length > 1,
      isSure: outcome.reported === 'done' || (outcome.results[0]?.confidence ?? 0) >= SURE_RESULT,
      places: outcome.results,
    };
  };
}
