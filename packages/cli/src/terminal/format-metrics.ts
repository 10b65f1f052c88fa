import { type ExplainedNumber, notFigureTexts, type ReadingRule, readingRules } from '@tongbi/metric-differ';
import type { Bound, Metric, MetricSeries, MetricsDocument, Report, SeriesYear } from '@tongbi/model';
import type { CsvCell } from '@tongbi/renderer';
import { fitText, formatTable, type SharedWording } from '@tongbi/renderer/text';
import { show, shownLanguage } from '../language.js';
import { describeReport } from './format-outline.js';
import { locate } from './print-diagnostics.js';
import type { TerminalStyle } from './terminal.js';
import { headsOf, wording } from './wording.js';

const INDICATOR_COLUMN = 36;
const TEXT_COLUMN = 30;

const boundSigns = { exact: '', approx: '≈', over: '≥', under: '≤' } satisfies Record<Bound, string>;

/** Both ends of a range, with the sign of its bound. */
function formatValue({ value, valueHigh, bound }: Pick<Metric, 'value' | 'valueHigh' | 'bound'>): string {
  return `${boundSigns[bound]}${valueHigh === undefined ? value : `${value}–${valueHigh}`}`;
}

/** The figures of a report as a table: indicator, aspect, value in base units, role, period, the words of the text. */
export function formatMetrics({ report, metrics, qualitativeTargets }: MetricsDocument, style: TerminalStyle): string {
  const words = wording();
  const head = `${style.bold(describeReport(report))}  ${style.dim(report.file)}  ${show('count-figures', metrics.length)}\n`;
  const rows = metrics.map((metric) => [
    words.doubted(fitText(metric.indicator, INDICATOR_COLUMN), metric, 'indicator'),
    words.aspects[metric.aspect],
    formatValue(metric),
    metric.unit,
    words.doubted(words.metricRoles[metric.role], metric, 'role'),
    metric.period ?? '',
    fitText(metric.text, TEXT_COLUMN),
  ]);
  const table = formatTable([headsOf('heads-figures'), ...rows]);
  const targets = qualitativeTargets.map(
    ({ indicator, wording }) => `  ${fitText(indicator, INDICATOR_COLUMN)}  ${fitText(wording, TEXT_COLUMN)}\n`,
  );
  return `${head}${metrics.length ? table : ''}${targets.length ? `${style.bold(show('worded-targets'))}\n${targets.join('')}` : ''}`;
}

const NUMBER_COLUMN = 20;
const READING_COLUMN = 60;

function readingOf({ metric, notAFigure }: ExplainedNumber): readonly [string, string] {
  if (metric) {
    const { indicator, aspect, unit, role, period = '' } = metric;
    const words = wording();
    return [
      metric.rule ?? '',
      `${indicator} ${words.aspects[aspect]} ${formatValue(metric)}${unit} ${words.metricRoles[role]} ${period}`.trimEnd(),
    ];
  }
  return notAFigure ? ['—', `${notAFigure}: ${notFigureTexts[notAFigure][shownLanguage()]}`] : ['', ''];
}

/** One line a number: where it stands, what was read from it and by which rule, or which predicate says that it is no figure. */
export function formatExplanation(report: Report, numbers: readonly ExplainedNumber[], style: TerminalStyle): string {
  const rows = numbers.map((one) => {
    const [rule, reading] = readingOf(one);
    return [
      locate(report.text, one.span.start),
      fitText(one.metric?.text ?? one.text, NUMBER_COLUMN),
      rule,
      fitText(reading, READING_COLUMN),
    ];
  });
  const used = new Set(
    numbers.map(({ metric }) => metric?.rule).filter((rule): rule is ReadingRule => rule !== undefined && rule in readingRules),
  );
  const legend = Object.entries(readingRules).flatMap(([rule, texts]) =>
    used.has(rule as ReadingRule) ? [[rule, texts[shownLanguage()]]] : [],
  );
  const figures = numbers.filter(({ metric }) => metric).length;
  const head = `${show('count-numbers', numbers.length, figures)}\n`;
  const table = formatTable([headsOf('heads-readings'), ...rows]);
  return `${style.bold(head)}${rows.length ? table : ''}${legend.length ? `\n${style.bold(show('figure-rules'))}\n${formatTable(legend)}` : ''}`;
}

/** Beside the years. */
const SERIES_COLUMN = 32;
const CELL_COLUMN = 24;

/** Every year that stands in any series. */
function yearsOf(series: readonly MetricSeries[]): readonly number[] {
  return [...new Set(series.flatMap(({ years }) => years.map(({ year }) => year)))].sort((a, b) => a - b);
}

function cellOf(one: SeriesYear | undefined): string {
  if (!one) return '';
  const target = one.target ? show('target-is', one.target.text) : '';
  return fitText([target, one.actual?.text ?? ''].filter(Boolean).join(' '), CELL_COLUMN);
}

/** Indicators down, years across: what was promised for the year and what was reached. Indicators of one year only are counted. */
export function formatSeries(series: readonly MetricSeries[], style: TerminalStyle): string {
  const shown = series.filter(({ years }) => years.length > 1);
  const years = yearsOf(shown);
  const rows = shown.map(({ indicator, aspect, years: told }) => [
    fitText(indicator, SERIES_COLUMN),
    wording().aspects[aspect],
    ...years.map((year) => cellOf(told.find((one) => one.year === year))),
  ]);
  const left = series.length - shown.length;
  const note = left > 0 ? style.dim(`${show('series-of-one-year', left)}\n`) : '';
  return `${shown.length ? formatTable([[...headsOf('heads-series'), ...years.map(String)], ...rows]) : ''}${note}`;
}

function partsOf(metric: Metric | null, { bounds }: SharedWording): readonly CsvCell[] {
  return metric ? [metric.value, metric.valueHigh ?? null, bounds[metric.bound], metric.text] : [null, null, '', ''];
}

/** One row an indicator and year: target and actual with value, upper end, bound and words, and what became of the target. */
export function seriesRows(series: readonly MetricSeries[]): readonly (readonly CsvCell[])[] {
  const words = wording();
  const rows = series.flatMap(({ indicator, aspect, unit, years }) =>
    years.map((one) => [
      indicator,
      words.aspects[aspect],
      unit,
      one.year,
      ...partsOf(one.target, words),
      one.targetReport,
      ...partsOf(one.actual, words),
      one.actualReport,
      words.outcomeTag(one)?.label ?? '',
    ]),
  );
  return [headsOf('heads-series-csv'), ...rows];
}
