import type { Alignment, IndexPair, Link } from '@tongbi/aligner';
import { type Metric, type MetricPair, type Span, spanContains } from '@tongbi/model';

/** Of 104 pairs of targets that people marked, 99 were found right. */
const BY_FIGURE = { confidence: 0.95, because: [{ feature: 'figures', weight: 2.94 }], standing: null } as const;

/** Which promise a figure stands in. */
function promiseOf(commitments: readonly { readonly span: Span }[], { span }: Metric): number {
  return commitments.findIndex((promise) => spanContains(promise.span, span));
}

/**
 * Links two promises whose figures are one target, where one of them has no partner: 主要预期目标是：经济增长7%左右 and 生产总值增长8% share no word but 增长, and the table of
 * targets says what became of the 8%.
 */
export function linkTargets(
  alignment: Alignment,
  previous: readonly { readonly span: Span }[],
  current: readonly { readonly span: Span }[],
  { pairs, forbidden = [] }: { readonly pairs: readonly MetricPair[]; readonly forbidden?: readonly IndexPair[] | undefined },
): Alignment {
  const isForbidden = (one: number, other: number) => forbidden.some((pair) => pair.previous === one && pair.current === other);
  const isAlone = (side: 'previous' | 'current', index: number) => alignment.alone[side].some((each) => each.index === index);
  const linked = new Map<string, Link>();
  for (const pair of pairs) {
    if (pair.kind !== 'target-target' || !pair.previous || !pair.current) continue;
    const [one, other] = [promiseOf(previous, pair.previous), promiseOf(current, pair.current)];
    if (one < 0 || other < 0 || !(isAlone('previous', one) || isAlone('current', other)) || isForbidden(one, other)) continue;
    const rival = alignment.rivals.find((each) => each.previous === one && each.current === other);
    linked.set(`${one}-${other}`, { previous: one, current: other, similarity: rival?.similarity ?? 0, ...BY_FIGURE });
  }
  if (linked.size === 0) return alignment;
  const links = [...linked.values()];
  const isFree = (side: 'previous' | 'current') => (each: { readonly index: number }) => !links.some((link) => link[side] === each.index);
  return {
    ...alignment,
    items: [...alignment.items, ...links].sort((a, b) => a.current - b.current || b.confidence - a.confidence || a.previous - b.previous),
    rivals: alignment.rivals.filter((pair) => !linked.has(`${pair.previous}-${pair.current}`)),
    alone: { previous: alignment.alone.previous.filter(isFree('previous')), current: alignment.alone.current.filter(isFree('current')) },
  };
}
