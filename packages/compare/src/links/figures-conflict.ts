import { canonicalIndicator } from '@tongbi/metric-differ';
import type { Metric, MetricPair } from '@tongbi/model';
import { bigrams } from './bigrams.js';

/** 单位生产总值能耗 is not 生产总值, however much of its name it holds: what the lexicon of indicators knows it distinguishes. */
function shareName(a: Metric, b: Metric): boolean {
  const [one, other] = [canonicalIndicator(a.indicator).entry, canonicalIndicator(b.indicator).entry];
  if (one && other) return one === other;
  const names = bigrams(a.indicator);
  return [...bigrams(b.indicator)].some((gram) => names.has(gram));
}

/**
 * Whether two promises cannot be one because they count different things: each has figures, no figure of the one has a name in common
 * with a figure of the other, and some are of one unit. 建设良种基地2万亩 does not become 推广复合种植3万亩.
 */
export function figuresConflict(previous: readonly Metric[], current: readonly Metric[]): boolean {
  const sameUnit = previous.some((a) => current.some((b) => a.unit === b.unit));
  return sameUnit && !previous.some((a) => current.some((b) => shareName(a, b)));
}

interface Timed {
  readonly figures: readonly Metric[];
  /** Whether an outline promises it, for several years. */
  readonly ofYears: boolean;
}

/** A number for five years does not carry on one for a year, whatever its size: 年均增长5%左右 beside 增长5%左右. */
export function timesConflict(previous: Timed, current: Timed): boolean {
  return previous.ofYears !== current.ofYears && previous.figures.length > 0 && current.figures.length > 0;
}

/** Each figure of a target, of either year, with the figure of the other year that it is one target with. */
type TargetPartners = ReadonlyMap<Metric, Metric>;

export function targetPartners(pairs: readonly MetricPair[]): TargetPartners {
  const partners = new Map<Metric, Metric>();
  for (const { kind, previous, current } of pairs) {
    if (kind !== 'target-target' || !previous || !current) continue;
    partners.set(previous, current);
    partners.set(current, previous);
  }
  return partners;
}

/** So much of a figure must have gone with its partner, or the other promise may hold the rest of it. */
const NEARLY_ALL = 0.75;

/** Whether the figures of the one have all gone elsewhere, nearly at their full size, so that the other's figures of the same unit can hold no part of them. */
function goneElsewhere(one: readonly Metric[], other: readonly Metric[], partners: TargetPartners): boolean {
  const paired = one.filter((figure) => partners.has(figure));
  const known = new Set(other);
  if (paired.length === 0 || paired.some((figure) => known.has(partners.get(figure)!))) return false;
  if (paired.some((figure) => Math.abs(partners.get(figure)!.value) < NEARLY_ALL * Math.abs(figure.value))) return false;
  return other.some(({ unit }) => paired.some((figure) => figure.unit === unit));
}

/**
 * Whether two promises cannot be one because the figures of one of them belong to another promise.
 *
 *   发行超长期国债1万亿元 → 发行超长期国债1.3万亿元     so not → 发行特别国债5000亿元
 *   新建码头和锚地6处 → 新建码头4处                     and perhaps → 新建锚地2处
 */
export function belongElsewhere(previous: readonly Metric[], current: readonly Metric[], partners: TargetPartners): boolean {
  return goneElsewhere(previous, current, partners) || goneElsewhere(current, previous, partners);
}
