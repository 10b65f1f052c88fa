import type { StatusCorrection } from '@tongbi/model';
import type { Change } from '../decide-change.js';

/** What changed as a person has it; of a change without kinds those that were found, or its wording. */
export function correctChange(decided: Change, correction: StatusCorrection | undefined): Change {
  if (correction?.status === 'kept') return { status: 'kept', kinds: [] };
  if (correction?.status !== 'changed') return decided;
  return { status: 'changed', kinds: correction.kinds ?? (decided.kinds.length > 0 ? decided.kinds : ['wording']) };
}
