import type { Diagnostic, PlacedCorrection } from '@tongbi/model';
import type { Bound } from './correction-kind.js';
import { kindOf } from './kind-table.js';
import { NO_CORRECTIONS, type PairCorrections } from './pair-corrections.js';
import { PairDraft } from './pair-draft.js';
import { ReportBinder, type ReportPair } from './report-binder.js';
import { settleConflicts } from './settle-conflicts.js';

/** Binds what persons say of two reports to their commitments, sentences and sections; what cannot be bound or is contested comes back as diagnostics. */
export function resolvePair(pair: ReportPair, corrections: readonly PlacedCorrection[]): PairCorrections {
  const diagnostics: Diagnostic[] = [];
  let isConcerned = false;
  const bound = corrections.flatMap((correction): readonly Bound[] => {
    const binder = new ReportBinder(pair, correction, diagnostics);
    const kind = kindOf(correction).ofPair;
    if (!kind?.concerns(binder, correction)) return [];
    isConcerned = true;
    const one = kind.bind(binder, correction);
    return one ? [one] : [];
  });
  if (!isConcerned) return NO_CORRECTIONS;
  const { agreed, diagnostics: conflicts } = settleConflicts(bound);
  const draft = new PairDraft();
  for (const one of agreed) one.apply(draft);
  const counts = { previous: pair.previous.items.length, current: pair.current.items.length };
  return draft.finish(counts, [...diagnostics, ...conflicts]);
}
