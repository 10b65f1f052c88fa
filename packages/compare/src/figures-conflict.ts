import type { Metric } from '@tongbi/model';

/** Pairs of characters of a name; the last one of a name alone (率, 数) tells nothing. */
function bigrams(name: string): ReadonlySet<string> {
  const plain = name.replace(/[\p{P}\p{S}\s]/gu, '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));
}

const shareName = (a: Metric, b: Metric): boolean => {
  const names = bigrams(a.indicator);
  return [...bigrams(b.indicator)].some((gram) => names.has(gram));
};

/**
 * Whether two promises cannot be one because they count different things: each has figures, no figure of the one has a name in common
 * with a figure of the other, and some are of one unit. 建设良种基地2万亩 does not become 推广复合种植3万亩.
 */
export function figuresConflict(previous: readonly Metric[], current: readonly Metric[]): boolean {
  const sameUnit = previous.some((a) => current.some((b) => a.unit === b.unit));
  return sameUnit && !previous.some((a) => current.some((b) => shareName(a, b)));
}
