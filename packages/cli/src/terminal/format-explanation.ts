import { type ExplainedNumber, notFigureTexts, type ReadingRule, readingRules } from '@tongbi/metric-differ';
import type { Report } from '@tongbi/model';
import { fitText, formatTable, sharedWording } from '@tongbi/renderer/text';
import { formatValue } from './format-value.js';
import { locate } from './locate.js';
import type { TerminalStyle } from './terminal-style.js';

const words = sharedWording('zh');

const NUMBER_COLUMN = 20;
const READING_COLUMN = 60;

function readingOf({ metric, notAFigure }: ExplainedNumber): readonly [string, string] {
  if (metric) {
    const { indicator, aspect, unit, role, period = '' } = metric;
    return [
      metric.rule ?? '',
      `${indicator} ${words.aspects[aspect]} ${formatValue(metric)}${unit} ${words.metricRoles[role]} ${period}`.trimEnd(),
    ];
  }
  return notAFigure ? ['—', `${notAFigure}: ${notFigureTexts[notAFigure]}`] : ['', ''];
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
  const legend = Object.entries(readingRules).flatMap(([rule, { reads }]) => (used.has(rule as ReadingRule) ? [[rule, reads]] : []));
  const figures = numbers.filter(({ metric }) => metric).length;
  const head = `${numbers.length} 个数字，其中 ${figures} 个读作指标\n`;
  return `${style.bold(head)}${rows.length ? formatTable([['位置', '原文', '规则', '读法'], ...rows]) : ''}${legend.length ? `\n${style.bold('规则')}\n${formatTable(legend)}` : ''}`;
}
