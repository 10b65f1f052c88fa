import { planYear } from '@tongbi/kinds';
import { groupBy, type Metric, type MetricSeries, type SeriesYear } from '@tongbi/model';
import { couldAnswer, judgePair } from '../judge/judge-pair.js';
import { assignPairs } from '../pair/assign-pairs.js';
import { metricLikeness } from '../pair/metric-likeness.js';
import { annualActuals, annualTargets, type ReadReport } from '../read/read-report.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import { leastInSeries } from './indicator-row.js';
import { rowNames } from './row-names.js';

/** Figures of one indicator over the years. */
interface SeriesRow {
  /** The figure told last: names drift over the years, and the last one is the nearest. */
  last: Metric;
  readonly years: Map<number, SeriesYear>;
}

const emptyYear = (year: number): SeriesYear => ({
  year,
  target: null,
  targetReport: null,
  actual: null,
  actualReport: null,
  outcome: null,
});

/** What figures of one indicator of the lexicon share; others may share a name and be two things. */
function kindOf(metric: Metric | null): string | undefined {
  const entry = metric && canonicalIndicator(metric.indicator).entry;
  return entry ? `${entry.canonical} ${metric.aspect} ${metric.unit}` : undefined;
}

/**
 * Rows of one indicator of the lexicon as one. A year that tells of it twice (增长11%，后按8.8%) opens a second row, which later years may carry on in place of the
 * first; the row of most years then takes what it lacks. Where both tell something, both stay, and a row that mostly does so is another thing: what was
 * saved in all since 2005, beside what was saved each year.
 */
function gatherRows(rows: readonly SeriesRow[]): readonly SeriesRow[] {
  for (const [kind, group] of groupBy(rows, ({ last }) => kindOf(last))) {
    const [whole, ...others] = group.sort((a, b) => b.years.size - a.years.size);
    for (const row of others) if (kind !== undefined && isSameThing(row, whole!)) moveMissing(row, whole!, kind);
  }
  return rows.filter(({ years }) => years.size > 0);
}

/** From this share of figures on that the other row tells too, two rows are two things. */
const LEAST_APART = 1 / 3;

const sides = ['target', 'actual'] as const;

function isSameThing(row: SeriesRow, whole: SeriesRow): boolean {
  const told = [...row.years.values()].flatMap((one) => sides.filter((side) => one[side]).map((side) => ({ year: one.year, side })));
  return told.filter(({ year, side }) => whole.years.get(year)?.[side]).length < told.length * LEAST_APART;
}

function moveMissing(from: SeriesRow, to: SeriesRow, kind: string): void {
  for (const [year, one] of [...from.years]) {
    const known = to.years.get(year) ?? emptyYear(year);
    const moved = sides.filter((side) => known[side] === null && kindOf(one[side]) === kind);
    if (moved.length === 0) continue;
    const taken = moved.map((side) => ({ [side]: one[side], [`${side}Report`]: one[`${side}Report`] }));
    to.years.set(year, Object.assign({ ...known }, ...taken));
    const left: SeriesYear = Object.assign({ ...one }, ...moved.map((side) => ({ [side]: null, [`${side}Report`]: null })));
    if (left.target || left.actual) from.years.set(year, left);
    else from.years.delete(year);
  }
}

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
  const lasts = rows.map(({ last }) => last);
  const joined = new Map(assignPairs(lasts, figures, leastInSeries).map(({ previous, current }) => [current, previous]));
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
  const dated = reports.flatMap((one) => {
    const year = planYear(one.report);
    return year === null ? [] : [{ ...one, year }];
  });
  for (const side of [...dated].sort((a, b) => a.year - b.year)) {
    const { id } = side.report;
    addFigures(rows, annualActuals(side), side.year - 1, (actual) => ({ actual, actualReport: id }));
    addFigures(rows, annualTargets(side), side.year, (target) => ({ target, targetReport: id }));
  }
  const byId = new Map(dated.map((one) => [one.report.id, one]));
  const gathered = gatherRows(rows);
  const names = rowNames(
    gathered.map(({ last }) => named(last)),
    false,
  );
  return gathered
    .map(({ last, years }, index): MetricSeries => {
      const told = [...years.values()].sort((a, b) => a.year - b.year).map((one) => withOutcome(one, byId));
      return { indicator: names[index]!, aspect: last.aspect, unit: last.unit, years: told };
    })
    .sort((a, b) => b.years.length - a.years.length);
}
