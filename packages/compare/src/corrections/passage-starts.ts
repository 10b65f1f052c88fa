import type { IndexPair } from '@tongbi/aligner';
import type { PreparedReport } from '../prepare/prepared-report.js';
import type { PairCorrections, PairWords, StatementPair } from './pair-corrections.js';

/** Pairs of which both are passages, by where they begin: passage records are made from there. */
export function passageStarts(
  { previous, current }: { readonly previous: PreparedReport; readonly current: PreparedReport },
  { passages }: PairCorrections,
): PairWords<IndexPair> {
  const toStarts = (pairs: readonly StatementPair[]) =>
    pairs.flatMap((pair): readonly IndexPair[] => {
      if (!('group' in pair.previous) || !('group' in pair.current)) return [];
      const [before, after] = [previous.plan.groups[pair.previous.group]!, current.plan.groups[pair.current.group]!];
      return [{ previous: before.span.start, current: after.span.start }];
    });
  return { pinned: toStarts(passages.pinned), forbidden: toStarts(passages.forbidden) };
}
