import type { Metric, MetricSeries, SeriesYear } from '@tongbi/model';
import type { CsvCell } from '@tongbi/renderer';
import { fitText, formatTable, sharedWording } from '@tongbi/renderer/text';
import type { TerminalStyle } from './terminal-style.js';

const words = sharedWording('zh');

const INDICATOR_COLUMN = 32;
const CELL_COLUMN = 24;

/** Every year that any series tells of. */
function yearsOf(series: readonly MetricSeries[]): readonly number[] {
  return [...new Set(series.flatMap(({ years }) => years.map(({ year }) => year)))].sort((a, b) => a - b);
}

function cellOf(one: SeriesYear | undefined): string {
  if (!one) return '';
  const target = one.target ? `目标${one.target.text}` : '';
  return fitText([target, one.actual?.text ?? ''].filter(Boolean).join(' '), CELL_COLUMN);
}

/** Indicators down, years across: what was promised for the year and what was reached. Indicators of one year only are counted. */
export function formatSeries(series: readonly MetricSeries[], style: TerminalStyle): string {
  const shown = series.filter(({ years }) => years.length > 1);
  const years = yearsOf(shown);
  const rows = shown.map(({ indicator, aspect, years: told }) => [
    fitText(indicator, INDICATOR_COLUMN),
    words.aspects[aspect],
    ...years.map((year) => cellOf(told.find((one) => one.year === year))),
  ]);
  const left = series.length - shown.length;
  const note = left > 0 ? style.dim(`另有 ${left} 项指标只见于一年；--csv 和 --json 全部列出\n`) : '';
  return `${shown.length ? formatTable([['指标', '方面', ...years.map(String)], ...rows]) : ''}${note}`;
}

function partsOf(metric: Metric | null): readonly (string | number | null)[] {
  return metric ? [metric.value, metric.valueHigh ?? null, words.bounds[metric.bound], metric.text] : [null, null, '', ''];
}

/** One row an indicator and year: target and actual with value, upper end, bound and words, and what became of the target. */
export function seriesRows(series: readonly MetricSeries[]): readonly (readonly CsvCell[])[] {
  const figure = (name: string) => [name, `${name}上限`, `${name}限定`, `${name}原文`];
  const head = ['指标', '方面', '单位', '年份', ...figure('目标'), '目标报告', ...figure('实绩'), '实绩报告', '兑现'];
  const rows = series.flatMap(({ indicator, aspect, unit, years }) =>
    years.map((one) => [
      indicator,
      words.aspects[aspect],
      unit,
      one.year,
      ...partsOf(one.target),
      one.targetReport,
      ...partsOf(one.actual),
      one.actualReport,
      words.outcomeTag(one)?.label ?? '',
    ]),
  );
  return [head, ...rows];
}
