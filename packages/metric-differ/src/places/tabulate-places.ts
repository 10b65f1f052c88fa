import { type Metric, type PlaceFigure, type PlaceRow, type PlacesTable, type Report, referTo } from '@tongbi/model';
import { couldAnswer, judgePair } from '../judge/judge-pair.js';
import { isMainTarget } from '../read/main-targets.js';
import { annualActuals, annualTargets, type ReadReport, tellsTargets } from '../read/read-report.js';
import { canonicalIndicator, inEnglish } from '../subject/canonical-indicator.js';
import { changeOf } from '../tables/indicator-row.js';
import { chooseMeasure, convertUnit, type Measure } from './choose-measure.js';
import { chooseReports } from './choose-reports.js';
import { figuresFor, nearIndicators, wordingFor } from './match-indicator.js';
import { quoteFigure } from './quote-figure.js';
import { rankPlaces } from './rank-places.js';

/** A report with what `readMetrics` read from it, and the name of its file. */
export interface PlaceReport extends ReadReport {
  readonly report: Report;
  readonly file: string;
}

/** What is asked of the places. */
export interface PlacesQuery {
  /** In any of its names: 地区生产总值, GDP, 经济增长. */
  readonly indicator: string;
  /** Whose targets; if it is not given, the year that most of the reports are of. */
  readonly year?: number;
}

function figureOf({ report }: PlaceReport, metric: Metric, unit: string): PlaceFigure {
  const sizeHigh = metric.valueHigh === undefined ? null : convertUnit(metric.valueHigh, metric.unit, unit);
  return {
    value: metric.value,
    ...(metric.valueHigh !== undefined && { valueHigh: metric.valueHigh }),
    unit: metric.unit,
    bound: metric.bound,
    ...(metric.direction !== undefined && { direction: metric.direction }),
    size: convertUnit(metric.value, metric.unit, unit),
    ...(sizeHigh !== null && { sizeHigh }),
    ...quoteFigure(report, metric.span, metric.text, metric.indicator),
  };
}

/** The targets of a report, those of its list of expected targets first: elsewhere 增长5% may be one district's. */
function targetsOf(side: PlaceReport, asked: string): readonly Metric[] {
  const found = figuresFor(asked, annualTargets(side));
  const main = new Set(found.filter((metric) => isMainTarget(side, metric)));
  return [...main, ...found.filter((metric) => !main.has(metric))];
}

/** The first figure that can be ranked with the others. */
function measured(metrics: readonly Metric[], measure: Measure | null): Metric | undefined {
  const ofAspect = metrics.filter(({ aspect }) => aspect === measure?.aspect);
  return ofAspect.find(({ unit }) => convertUnit(1, unit, measure!.unit) !== null) ?? ofAspect[0];
}

/** The target without a number that a report sets. */
function wordingIn({ report, qualitativeTargets }: PlaceReport, indicator: string): PlaceRow['wording'] {
  const found = wordingFor(indicator, qualitativeTargets);
  return found ? quoteFigure(report, found.span, found.wording, found.indicator) : null;
}

function rowOf(
  side: PlaceReport,
  targets: readonly Metric[],
  before: PlaceReport | undefined,
  indicator: string,
  measure: Measure | null,
): PlaceRow {
  const { report } = side;
  const unit = measure?.unit ?? '';
  const target = measured(targets, measure);
  const [other] = target ? [] : targets;
  // 居民消费价格指数控制在103左右 cannot be ranked among rates, and is no silence.
  const wording = wordingIn(side, indicator) ?? (other ? quoteFigure(report, other.span, other.text, other.indicator) : null);
  const previous = before && measured(targetsOf(before, indicator), measure);
  const actual = measured(figuresFor(indicator, annualActuals(side)), measure);
  const figure = (metric: Metric | undefined, of: PlaceReport) => (metric ? figureOf(of, metric, unit) : null);
  const isAnswer = previous && actual && before && couldAnswer(previous, actual);
  return {
    report: report.id,
    place: report.place,
    ...(report.placeCode !== undefined && { placeCode: report.placeCode }),
    state: target ? 'number' : wording ? 'wording' : tellsTargets(side) ? 'not-stated' : 'not-read',
    rank: null,
    target: figure(target, side),
    wording,
    further: targets.filter((metric) => metric !== target && metric !== other).map((metric) => figureOf(side, metric, unit)),
    previousTarget: before ? figure(previous, before) : null,
    previousWording: before && !previous ? wordingIn(before, indicator) : null,
    actual: figure(actual, side),
    ...(isAnswer ? judgePair(previous, actual, before, side) : { outcome: null }),
    change: previous && target ? changeOf(previous, target) : null,
  };
}

/**
 * The targets that several places set for one indicator in one year, side by side and ranked, each with the words of its report, and with
 * last year's target (where that report is among the given) and result. Pure: reports with their figures in, plain data out.
 *
 * A site makes the page of an indicator from it: read the figures of each report once (`{ report, file, ...readMetrics(report) }`), then
 * for each year and indicator `renderPlaces(tabulatePlaces(reports, { indicator, year }))` of `@tongbi/renderer`.
 *
 * Ranked by number, the largest first, whatever is the better; a range (4.5%—5%) by its lower end; what is to go down by how far;
 * equal numbers share a rank whether they say 以上 or 左右. The national report stands first, unranked. Where no place states the
 * indicator, all rows are silent and `near` names what they do state.
 *
 * @throws UserError where no report is of the year
 */
export function tabulatePlaces(reports: readonly PlaceReport[], { indicator, year }: PlacesQuery): PlacesTable {
  const chosen = chooseReports(reports, year);
  const targets = chosen.current.map((side) => targetsOf(side, indicator));
  const before = [...chosen.previous.values()].map((side) => targetsOf(side, indicator));
  // What nobody sets any longer is measured as it was set last year.
  const measure = chooseMeasure(indicator, targets) ?? chooseMeasure(indicator, before);
  const rows = chosen.current.map((side, place) => rowOf(side, targets[place]!, chosen.previous.get(side.report.id), indicator, measure));
  const { name } = canonicalIndicator(indicator);
  const isStated = rows.some(({ state }) => state === 'number' || state === 'wording');
  return {
    schema: 'tongbi/places@1',
    asked: indicator,
    indicator: name,
    ...inEnglish(name, {}),
    year: chosen.year,
    aspect: measure?.aspect ?? null,
    unit: measure?.unit ?? '',
    rows: rankPlaces(rows),
    reports: [...chosen.current, ...chosen.previous.values()].map(referTo),
    leftOut: chosen.leftOut,
    near: isStated ? [] : nearIndicators(indicator, chosen.current),
  };
}
