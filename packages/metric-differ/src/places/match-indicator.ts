import type { Metric, QualitativeTarget, StatedIndicator } from '@tongbi/model';
import { forms } from '../genre-words.js';
import { indicatorLikeness } from '../pair/metric-likeness.js';
import { annualTargets, type ReadReport } from '../read/read-report.js';
import { canonicalIndicator, inEnglish, namesOf } from '../subject/canonical-indicator.js';

/** An indicator that the lexicon does not know is found under names as near as this; below it two would be mixed. */
const LEAST_LIKENESS = 0.9;

/** Whether a name is the asked indicator's. */
function isIndicator(name: string, asked: string): boolean {
  const [one, other] = [canonicalIndicator(name), canonicalIndicator(asked)];
  if (one.entry || other.entry) return one.entry === other.entry;
  return one.name === other.name || indicatorLikeness(name, asked) >= LEAST_LIKENESS;
}

/** 粮食产量和粮食播种面积、单位地区生产总值能耗降低 names three. */
function namesIn(written: string): readonly string[] {
  const indicator = written.replace(forms.ofPlan, '');
  const parts = indicator.split(/[、和及与]/u).filter((part) => part.length > 1);
  return [indicator, ...parts].flatMap((name) => [name, name.replace(forms.directionAtEnd, '')]).filter(Boolean);
}

/** Those of some figures that are the asked indicator's, in the order given; 总收入、地方收入均增长5% is of each, 两项共9万人 of neither. */
export function figuresFor(asked: string, figures: readonly Metric[]): readonly Metric[] {
  return figures.filter(({ indicator, unit }) =>
    (unit === '%' ? namesIn(indicator) : [indicator]).some((name) => isIndicator(name, asked)),
  );
}

/** The first target without a number that is, or holds, the asked indicator. */
export function wordingFor(asked: string, targets: readonly QualitativeTarget[]): QualitativeTarget | undefined {
  return targets.find(({ indicator }) => namesIn(indicator).some((name) => isIndicator(name, asked)));
}

/** A message names so many. */
const MOST = 8;
/** Names that share less are no help to somebody who mistook one. */
const LEAST_NEAR = 0.4;

/** Shared characters, for names that likeness keeps apart: 居民消费 is near 居民消费价格 whatever it measures. */
function sharedCharacters(a: string, b: string): number {
  const other = new Set(b);
  const shared = [...new Set(a)].filter((character) => other.has(character)).length;
  return shared / Math.max(new Set(a).size, other.size, 1);
}

function nearness(asked: string, name: string): number {
  const { entry } = canonicalIndicator(name);
  const names = [name, ...(entry ? namesOf(entry) : [])];
  return Math.max(...names.map((each) => Math.max(indicatorLikeness(asked, each), sharedCharacters(asked, each))));
}

/** What the reports do set targets for: the nearest names first, of equals those of most places; where none is near, those of most places. */
export function nearIndicators(asked: string, reports: readonly ReadReport[]): readonly StatedIndicator[] {
  const places = new Map<string, Set<string>>();
  for (const each of reports) {
    const names = [...annualTargets(each), ...each.qualitativeTargets].map(({ indicator }) => canonicalIndicator(indicator).name);
    for (const name of names) places.set(name, (places.get(name) ?? new Set()).add(each.report.id));
  }
  const stated = [...places].map(([name, ids]) => ({ name, count: ids.size, near: nearness(asked, name) }));
  const close = stated.filter(({ near }) => near >= LEAST_NEAR).sort((a, b) => b.near - a.near || b.count - a.count);
  const shown = close.length ? close : stated.sort((a, b) => b.count - a.count);
  return shown.slice(0, MOST).map(({ name, count }) => ({ indicator: name, ...inEnglish(name, {}), places: count }));
}
