import { groupBy, type Metric } from '@tongbi/model';
import { spreads } from '../generated/spreads.js';
import { forms } from '../genre-words.js';
import { annualActuals, annualTargets, type ReadReport } from '../read/read-report.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import { sentenceBefore } from './checked-report.js';

/** Of which roles two figures of one series are; `across`: what was promised, and what was reached. */
export type Between = 'targets' | 'actuals' | 'across';

/** How far a figure lies from the nearest of its series that it is `between`. */
interface Step {
  readonly between: Between;
  readonly to: Metric;
  /** In tenfolds: 1 from 28万 to 280万. */
  readonly size: number;
}

/** A figure among those of its indicator, in the same report and in that of the year before. */
export interface SeriesFigure {
  readonly metric: Metric;
  /** The indicator by the name that stands for it. */
  readonly name: string;
  readonly steps: readonly Step[];
  /** How many figures of its series there are beside it. */
  readonly others: number;
}

/** Growth of less than this may as well be ten times as much: prices rose by 0.2%, and by 2% the year before. */
const SMALL_GROWTH = 0.3;
/** Nothing is so many tenfolds below one. */
const LEAST_SIZE = 0.01;

/** A place in a list and years in a row are of no size. */
const noSizes: ReadonlySet<string> = new Set(['rank', 'streak']);
/** Characters of the sentence before a figure that may say so. */
const LOOKED_BACK = 60;

export const isGrowth = ({ aspect, unit }: Pick<Metric, 'aspect' | 'unit'>): boolean => aspect === 'change' && unit === '%';

/** The size of a figure in tenfolds; declines count by their size. */
export function sizeOf(metric: Metric): number {
  const size = Math.abs(metric.value);
  return Math.log10(isGrowth(metric) ? 1 + size / SMALL_GROWTH : size || LEAST_SIZE);
}

/** The size of which `sizeOf` is so much. */
export const valueAt = (size: number, metric: Metric): number => (isGrowth(metric) ? (10 ** size - 1) * SMALL_GROWTH : 10 ** size);

function figuresOf(side: ReadReport): readonly Metric[] {
  const isOfYear = (one: Metric) => !noSizes.has(one.aspect) && !forms.sumOfYears.test(sentenceBefore(side, one, LOOKED_BACK));
  return [...annualActuals(side), ...annualTargets(side)].filter(isOfYear);
}

const betweenOf = (a: Metric, b: Metric): Between => (a.role !== b.role ? 'across' : a.role === 'target' ? 'targets' : 'actuals');

/** The nearest of each kind: a report may give two things one name. */
function stepsOf(metric: Metric, others: readonly Metric[]): readonly Step[] {
  const steps = new Map<Between, Step>();
  for (const to of others) {
    const step = { between: betweenOf(metric, to), to, size: Math.abs(sizeOf(metric) - sizeOf(to)) };
    if (!(step.size >= (steps.get(step.between)?.size ?? Infinity))) steps.set(step.between, step);
  }
  return [...steps.values()];
}

export const keyOf = (...parts: readonly string[]): string => parts.join('\t');

/** The figures of a report for one year, each among those of its indicator. Values do not decide what is of one series, as they do in pairing. */
export function placeInSeries(current: ReadReport, previous?: ReadReport): readonly SeriesFigure[] {
  const nameOf = ({ indicator }: Metric) => canonicalIndicator(indicator).name;
  const seriesOf = (metric: Metric) => keyOf(nameOf(metric), metric.aspect, metric.unit);
  const [own, before] = [figuresOf(current), previous ? figuresOf(previous) : []];
  const series = groupBy([...before, ...own], seriesOf);
  const isOwn = new Set(own);
  return own.map((metric): SeriesFigure => {
    const others = series.get(seriesOf(metric))!.filter((one) => !isOwn.has(one) || one.role !== metric.role);
    return { metric, name: nameOf(metric), steps: stepsOf(metric, others), others: others.length };
  });
}

/** Of an indicator that the table of spreads does not have, so many other figures make a series. */
const FEWEST_OTHERS = 2;
const known = new Set(spreads.map(({ indicator, aspect, unit }) => keyOf(indicator, aspect, unit)));

/** Whether enough is known to judge a figure: its indicator has a spread, or it stands against two others of its series. */
export const isJudged = ({ name, metric, others }: SeriesFigure): boolean =>
  others >= FEWEST_OTHERS || known.has(keyOf(name, metric.aspect, metric.unit));
