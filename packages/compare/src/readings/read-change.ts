import { probability } from '@tongbi/aligner';
import type { ChangeKind, Evidence, HowSure } from '@tongbi/model';
import { howSure } from '../claims/claim-model.js';
import { withKinds } from '../corrections/kinds/status.js';
import { oddsOf, roundConfidence } from '../links/explain-link.js';
import type { Change } from '../records/decide-change.js';
import { goesWithFigures, type Opinion } from './pair-readings.js';

type Read = Opinion<readonly ChangeKind[]> | undefined;

/**
 * What changed, as likely as it is with what a second reader says of it: it makes surer what it says too, and takes the place of what was less sure
 * than it is.
 */
export function readChange(
  decided: Change,
  sure: HowSure,
  read: Read,
): { readonly change: Change; readonly sure: HowSure; readonly because: readonly Evidence[] } {
  if (!read || !goesWithFigures(decided.kinds, read.value)) return { change: decided, sure, because: [] };
  // What it weighs is not in the sum that the link rests on.
  const because = [{ ...read.evidence, weight: 0 }];
  const odds = oddsOf(sure.confidence);
  const isAgreed = read.value.length > 0 === (decided.status === 'changed');
  const moved = isAgreed ? odds + read.odds : read.odds - odds;
  const now = howSure('change', roundConfidence(probability(Math.abs(moved))));
  if (isAgreed || moved <= 0) return { change: decided, sure: now, because };
  return {
    change: { ...decided, status: read.value.length > 0 ? 'changed' : 'kept', ...withKinds(decided, read.value) },
    sure: now,
    because,
  };
}
