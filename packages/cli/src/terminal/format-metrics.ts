import type { MetricsDocument } from '@tongbi/model';
import type { CsvCell } from '@tongbi/renderer';
import { fitText, formatTable, sharedWording } from '@tongbi/renderer/text';
import { describeReport } from './describe-report.js';
import { formatValue } from './format-value.js';
import type { TerminalStyle } from './terminal-style.js';

const words = sharedWording('zh');

const INDICATOR_COLUMN = 36;
const TEXT_COLUMN = 30;

/** The figures of a report as a table: indicator, aspect, value in base units, role, period, the words of the text. */
export function formatMetrics({ report, metrics, qualitativeTargets }: MetricsDocument, style: TerminalStyle): string {
  const head = `${style.bold(describeReport(report))}  ${style.dim(report.file)}  ${metrics.length} 个数字\n`;
  const rows = metrics.map((metric) => [
    fitText(metric.indicator, INDICATOR_COLUMN),
    words.aspects[metric.aspect],
    formatValue(metric),
    metric.unit,
    words.metricRoles[metric.role],
    metric.period ?? '',
    fitText(metric.text, TEXT_COLUMN),
  ]);
  const table = formatTable([['指标', '方面', '数值', '单位', '性质', '时期', '原文'], ...rows]);
  const targets = qualitativeTargets.map(
    ({ indicator, wording }) => `  ${fitText(indicator, INDICATOR_COLUMN)}  ${fitText(wording, TEXT_COLUMN)}\n`,
  );
  return `${head}${metrics.length ? table : ''}${targets.length ? `${style.bold('无数字的目标')}\n${targets.join('')}` : ''}`;
}

/** The same for a spreadsheet, with the place in the text; targets without a number have their wording and no value. */
export function metricRows({ report, metrics, qualitativeTargets }: MetricsDocument): readonly (readonly CsvCell[])[] {
  const head = ['报告', '指标', '方面', '数值', '上限', '单位', '限定', '性质', '时期', '原文', '章节', '起', '止', '规则'];
  const rows = metrics.map((one) => [
    report.id,
    one.indicator,
    words.aspects[one.aspect],
    one.value,
    one.valueHigh ?? null,
    one.unit,
    words.bounds[one.bound],
    words.metricRoles[one.role],
    one.period ?? '',
    one.text,
    one.section,
    one.span.start,
    one.span.end,
    one.rule ?? '',
  ]);
  const worded = qualitativeTargets.map(({ indicator, wording, section, span }) => {
    return [report.id, indicator, '', null, null, '', '', words.metricRoles.target, '', wording, section, span.start, span.end, ''];
  });
  return [head, ...rows, ...worded];
}
