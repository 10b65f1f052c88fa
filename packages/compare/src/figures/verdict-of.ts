import type { TableEvidence } from '@tongbi/metric-differ';
import { type Place, type Record, type Span, spanContains } from '@tongbi/model';
import type { TargetOutcome } from '../results/judge-promise.js';

/** From here on a sentence of the review is taken to report on the promise. */
const SURE_RESULT = 0.5;
const SEVERITY = { missed: 3, done: 2, 'in-progress': 1, none: 0 } as const satisfies { [reported in Record['reported']]: number };

/** What the records say of the promise that a target of the previous report stands in; of several records the one that says most. */
export function verdictOf(records: readonly Record[], outcomes: readonly TargetOutcome[]): TableEvidence['verdictOf'] {
  const holds = ({ previous }: Record, span: Span) => previous.some((place) => spanContains(place.span, span));
  const entries = records.flatMap((record) => record.previous.map((place): readonly [Place, Record] => [place, record]));
  return ({ span }) => {
    const own = entries.filter(([place]) => spanContains(place.span, span)).map(([, record]) => record);
    const record = own.sort((a, b) => SEVERITY[b.reported] - SEVERITY[a.reported])[0];
    if (!record) return undefined;
    return {
      reported: record.reported,
      several: record.previous.length > 1 || outcomes.filter(({ target }) => holds(record, target.span)).length > 1,
      isSure: record.reported === 'done' || (record.results[0]?.confidence ?? 0) >= SURE_RESULT,
      places: record.results,
    };
  };
}
