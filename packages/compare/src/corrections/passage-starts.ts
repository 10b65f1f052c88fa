import type { PreparedReport } from '../prepare-report.js';
import type { PairCorrections, StatementPair } from './pair-corrections.js';

/** Two passages by where they begin. */
export interface PassageStarts {
  readonly previous: number;
  readonly current: number;
}

/** Pairs of which both are passages, by where they begin: passage records are made from there. */
export function passageStarts(
  { previous, current }: { readonly previous: PreparedReport; readonly current: PreparedReport },
  { passages }: PairCorrections,
): { readonly pinned: readonly PassageStarts[]; readonly forbidden: readonly PassageStarts[] } {
  const toStarts = (pairs: readonly StatementPair[]) =>
    pairs.flatMap((pair): readonly PassageStarts[] => {
      if (!('group' in pair.previous) || !('group' in pair.current)) return [];
      const [before, after] = [previous.plan.groups[pair.previous.group]!, current.plan.groups[pair.current.group]!];
      return [{ previous: before.span.start, current: after.span.start }];
    });
  return { pinned: toStarts(passages.pinned), forbidden: toStarts(passages.forbidden) };
}
