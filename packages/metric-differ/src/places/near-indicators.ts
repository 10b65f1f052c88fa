import type { StatedIndicator } from '@tongbi/model';
import { indicatorLikeness } from '../pair/metric-likeness.js';
import { annualTargets } from '../read/read-report.js';
import { canonicalIndicator, inEnglish, namesOf } from '../subject/canonical-indicator.js';
import type { PlaceReport } from './place-report.js';

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
export function nearIndicators(asked: string, reports: readonly PlaceReport[]): readonly StatedIndicator[] {
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
