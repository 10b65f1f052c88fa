import type { Aspect, Bound, Metric, MetricRole, MetricsDocument } from '@tongbi/model';
import { describeReport } from './describe-report.js';
import { fitText, formatTable } from './pad-text.js';
import type { TerminalStyle } from './terminal-style.js';

const INDICATOR_COLUMN = 36;
const TEXT_COLUMN = 30;

const roleNames = { actual: '实绩', target: '目标', background: '背景' } satisfies Record<MetricRole, string>;
const aspectNames = {
  level: '规模',
  change: '增减',
  share: '占比',
  increment: '增量',
  rank: '位次',
  ratio: '比例',
  streak: '连续',
} satisfies Record<Aspect, string>;
const boundSigns = { exact: '', approx: '≈', over: '≥', under: '≤' } satisfies Record<Bound, string>;

/** The figures of a report as a table: indicator, aspect, value in base units, role, period, the words of the text. */
export function formatMetrics({ report, metrics, qualitativeTargets }: MetricsDocument, style: TerminalStyle): string {
  const head = `${style.bold(describeReport(report))}  ${style.dim(report.file)}  ${metrics.length} 个数字\n`;
  const rows = metrics.map((metric) => [
    fitText(metric.indicator, INDICATOR_COLUMN),
    aspectNames[metric.aspect],
    `${boundSigns[metric.bound]}${formatValue(metric)}`,
    metric.unit,
    roleNames[metric.role],
    metric.period ?? '',
    fitText(metric.text, TEXT_COLUMN),
  ]);
  const table = formatTable([['指标', '方面', '数值', '单位', '性质', '时期', '原文'], ...rows]);
  const targets = qualitativeTargets.map(
    ({ indicator, wording }) => `  ${fitText(indicator, INDICATOR_COLUMN)}  ${fitText(wording, TEXT_COLUMN)}\n`,
  );
  return `${head}${metrics.length ? table : ''}${targets.length ? `${style.bold('无数字的目标')}\n${targets.join('')}` : ''}`;
}

/** Both ends of a range. */
function formatValue({ value, valueHigh }: Pick<Metric, 'value' | 'valueHigh'>): string {
  return valueHigh === undefined ? String(value) : `${value}–${valueHigh}`;
}
