import type { Metric } from '@tongbi/model';
import { metricLikeness } from './metric-likeness.js';
import { PartnerIndex } from './partner-index.js';

export interface FigurePair {
  readonly previous: Metric;
  readonly current: Metric;
}

export interface AssignedPair extends FigurePair {
  readonly likeness: number;
}

/** How near two values are, 0 to 1: decides between two figures of one name. */
function nearness(a: Metric, b: Metric): number {
  const high = Math.max(Math.abs(a.value), Math.abs(b.value));
  return high === 0 ? 1 : 1 - Math.min(1, Math.abs(a.value - b.value) / high);
}

/** Least weight of nearness that breaks ties without overruling names. */
const nearnessWeight = 0.03;

/** … less than that two of the list of main targets are of one list: 规模以上工业增加值 of the place, not that of its parks. */
const mainWeight = 0.04;

/**
 * Pairs figures that measure the same thing, the most alike first, each used once. Names decide, the list of main targets and nearness of the values break ties,
 * then the order of the text. Pairs below `least` and those that `may` forbids are left.
 */
export function assignPairs(
  previous: readonly Metric[],
  current: readonly Metric[],
  least: number,
  may: (previous: Metric, current: Metric) => boolean = () => true,
  isMain: (figure: Metric) => boolean = () => false,
): readonly AssignedPair[] {
  const candidates: (AssignedPair & { readonly score: number; readonly rank: number })[] = [];
  const index = new PartnerIndex(current);
  const ranks = new Map(current.map((right, column) => [right, column]));
  previous.forEach((left, row) => {
    for (const right of index.candidates(left, row / previous.length)) {
      const likeness = metricLikeness(left, right);
      if (likeness < least || !may(left, right)) continue;
      const score = likeness + nearnessWeight * nearness(left, right) + (isMain(left) && isMain(right) ? mainWeight : 0);
      candidates.push({ previous: left, current: right, likeness, score, rank: row + ranks.get(right)! });
    }
  });
  return eachOnce(candidates.sort((a, b) => b.score - a.score || a.rank - b.rank));
}

/** Of pairs, the best first, those whose figures stand in none before. */
export function eachOnce<Pair extends FigurePair>(pairs: readonly Pair[]): readonly Pair[] {
  const used = new Set<Metric>();
  return pairs.filter(({ previous, current }) => !used.has(previous) && !used.has(current) && used.add(previous).add(current));
}
