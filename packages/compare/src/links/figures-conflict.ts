import type { Alignment, Link } from '@tongbi/aligner';
import { countApart, mayCountOne } from '@tongbi/metric-differ';
import type { Metric } from '@tongbi/model';

/**
 * Whether two promises cannot be one because they count different things: each has figures, no figure of the one may count what one of the other does,
 * and some are of one unit. 建设良种基地2万亩 does not become 推广复合种植3万亩.
 */
export function figuresConflict(previous: readonly Metric[], current: readonly Metric[]): boolean {
  const sameUnit = previous.some((a) => current.some((b) => a.unit === b.unit));
  return sameUnit && !previous.some((a) => current.some((b) => mayCountOne(a, b)));
}

interface Counted {
  readonly figures: readonly Metric[];
}

/** A link of two things that were counted apart is none, unless it is twice as likely right as wrong by all else. */
const LEAST_SURE = 2 / 3;

/** The links without those that are doubted anyway, and whose promises count things that are surely two: 新增物流站点500个, 改造服务综合体1000个. */
export function partDoubtful(alignment: Alignment, previous: readonly Counted[], current: readonly Counted[]): Alignment {
  const isParted = ({ confidence, ...link }: Link) => {
    const [before, now] = [previous[link.previous]!.figures, current[link.current]!.figures];
    return confidence < LEAST_SURE && before.length > 0 && now.length > 0 && before.every((a) => now.every((b) => countApart(a, b)));
  };
  const [parted, items] = [alignment.items.filter(isParted), alignment.items.filter((link) => !isParted(link))];
  if (parted.length === 0) return alignment;
  const aloneOn = (side: 'previous' | 'current', other: 'previous' | 'current') => {
    const linked = new Set(items.map((link) => link[side]));
    // Of what came near one the surest comes last, as the last is what is kept.
    const left = parted.filter((link) => !linked.has(link[side])).reverse();
    return [...alignment.alone[side], ...left.map((link) => ({ index: link[side], expected: link.confidence, nearest: link[other] }))];
  };
  return {
    ...alignment,
    items,
    alone: { previous: aloneOn('previous', 'current'), current: aloneOn('current', 'previous') },
    rivals: [...parted.map((link) => ({ ...link, refused: true as const })), ...alignment.rivals],
  };
}
