import type { ChangeKind, StatusCorrection } from '@tongbi/model';
import type { Change } from '../records/decide-change.js';

/** What changed as a person has it; of a change without kinds those that were found, or its wording. */
export function correctChange(decided: Change, correction: StatusCorrection | undefined): Change {
  if (correction?.status === 'kept') return { status: 'kept', ...withKinds(decided, []) };
  if (correction?.status !== 'changed') return decided;
  return { status: 'changed', ...withKinds(decided, correction.kinds ?? (decided.kinds.length > 0 ? decided.kinds : ['wording'])) };
}

/** The kinds, and with them whether the strength changed. */
function withKinds({ strength }: Change, kinds: readonly ChangeKind[]): Pick<Change, 'kinds' | 'strength'> {
  if (!strength) return { kinds, strength };
  const { change = 'other', ...words } = strength;
  return { kinds, strength: kinds.includes('strength') ? { ...words, change } : words };
}
