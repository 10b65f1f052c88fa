import type { Metric } from '@tongbi/model';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import type { CheckedReport } from './checked-report.js';

/** What a report tells of one indicator for the year before it. */
export interface Told {
  readonly level: Metric | undefined;
  readonly growth: Metric | undefined;
}

/** The first level and the first growth in % that a report tells of each indicator for the year before it, of the figures that `isMeant` lets through. */
export function toldOf(checked: CheckedReport, isMeant: (metric: Metric, checked: CheckedReport) => boolean): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  const { year } = checked.report;
  const period = year === null ? undefined : String(year - 1);
  for (const metric of checked.metrics) {
    const part = metric.aspect === 'level' ? 'level' : metric.aspect === 'change' && metric.unit === '%' ? 'growth' : undefined;
    if (!part || metric.role !== 'actual' || (metric.period ?? period) !== period || !isMeant(metric, checked)) continue;
    const { name } = canonicalIndicator(metric.indicator);
    const known = told.get(name) ?? { level: undefined, growth: undefined };
    if (!known[part]) told.set(name, { ...known, [part]: metric });
  }
  return told;
}
