import type { Diagnostic, PlacedCorrection } from '@tongbi/model';
import { kindOf } from './kind-table.js';
import { NO_CORRECTIONS, type PairCorrections, PairDraft } from './pair-corrections.js';
import { ReportBinder, type ReportPair } from './report-binder.js';
import { type BoundCorrection, settleConflicts } from './settle-conflicts.js';

/** Binds what persons say of two reports to their commitments, sentences and sections; what cannot be bound or is contested comes back as diagnostics. */
export function resolvePair(pair: ReportPair, corrections: readonly PlacedCorrection[]): PairCorrections {
  const diagnostics: Diagnostic[] = [];
  let isConcerned = false;
  const bound = corrections.flatMap((correction): readonly BoundCorrection[] => {
    const binder = new ReportBinder(pair, correction, diagnostics);
    const kind = kindOf(correction).ofPair;
    if (!kind?.concerns(binder, correction)) return [];
    isConcerned = true;
    const one = kind.bind(binder, correction);
    return one ? [{ correction, ...one }] : [];
  });
  if (!isConcerned) return NO_CORRECTIONS;
  const draft = new PairDraft(diagnostics);
  for (const { apply } of settleConflicts(bound, diagnostics)) apply(draft);
  draft.forbidAlone({ previous: pair.previous.items.length, current: pair.current.items.length });
  return draft;
}
