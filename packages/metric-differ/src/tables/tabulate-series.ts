import type { Metric, MetricSeries, SeriesYear } from '@tongbi/model';
import { couldAnswer, judgePair } from '../judge/judge-pair.js';
import { assignPairs } from '../pair/assign-pairs.js';
import { metricLikeness } from '../pair/metric-likeness.js';
import { annualActuals, annualTargets, type ReadReport } from '../read/read-report.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import { rowNames } from './row-names.js';
import { emptyYear, gatherRows, type SeriesRow } from './series-row.js';

/** A series joins a figure at this likeness; below it two indicators would be mixed. */
const leastInSeries = 0.8;

/** An indicator of the lexicon that the report tells once more: 突破1000亿元 after 1055.45亿元. */
function isToldAgain(rows: readonly SeriesRow[], metric: Metric, year: number): boolean {
  if (!canonicalIndicator(metric.indicator).entry) return false;
  return rows.some(({ last, years }) => years.has(year) && last.role === metric.role && metricLikeness(last, metric) === 1);
}

/** By its name in the lexicon: reports call one indicator GDP, 生产总值, 经济 over the years. */
function named(metric: Metric): Metric {
  return { ...metric, indicator: canonicalIndicator(metric.indicator).entry?.canonical ?? metric.indicator };
}

/** Puts figures into the rows of their indicator, or opens new ones. */
function addFigures(rows: SeriesRow[], figures: readonly Metric[], year: number, told: (metric: Metric) => Partial<SeriesYear>): void {
  const joined = new Map(
    assignPairs(
      rows.map(({ last }) => last),
      figures,
      leastInSeries,
    ).map(({ previous, current }) => [current, previous]),
  );
  const byLast = new Map(rows.map((row) => [row.last, row]));
  for (const metric of figures) {
    const known = joined.get(metric);
    if (!known && isToldAgain(rows, metric, year)) continue;
    const row = (known && byLast.get(known)) ?? { last: metric, years: new Map() };
    if (!known) rows.push(row);
    row.last = metric;
    row.years.set(year, { ...(row.years.get(year) ?? emptyYear(year)), ...told(metric) });
  }
}

function withOutcome(one: SeriesYear, reports: ReadonlyMap<string, ReadReport>): SeriesYear {
  const { target, actual } = one;
  const [previous, current] = [reports.get(one.targetReport ?? ''), reports.get(one.actualReport ?? '')];
  if (!target || !actual || !previous || !current || !couldAnswer(target, actual)) return one;
  return { ...one, ...judgePair(target, actual, previous, current) };
}

/**
 * Target and actual of each indicator over the years that the reports tell of. A report of year Y sets targets for Y and tells of Y−1;
 * reports without a year are passed over. An indicator that only one year tells of is a series of one. Those of most years first, then in
 * the order in which they were first told.
 */
export function tabulateSeries(reports: readonly ReadReport[]): readonly MetricSeries[] {
  const rows: SeriesRow[] = [];
  const dated = reports.flatMap((one) => (one.report.year === null ? [] : [{ ...one, year: one.report.year }]));
  for (const side of [...dated].sort((a, b) => a.year - b.year)) {
    const { id } = side.report;
    addFigures(rows, annualActuals(side), side.year - 1, (actual) => ({ actual, actualReport: id }));
    addFigures(rows, annualTargets(side), side.year, (target) => ({ target, targetReport: id }));
  }
  const byId = new Map(dated.map((one) => [one.report.id, one]));
  const gathered = gatherRows(rows);
  const names = rowNames(gathered.map(({ last }) => named(last)));
  return gathered
    .map(({ last, years }, index): MetricSeries => {
      const told = [...years.values()].sort((a, b) => a.year - b.year).map((one) => withOutcome(one, byId));
      return { indicator: names[index]!, aspect: last.aspect, unit: last.unit, years: told };
    })
    .sort((a, b) => b.years.length - a.years.length);
}
