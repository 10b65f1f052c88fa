import { type Role, walkSections } from '@tongbi/model';
import { pattern } from '../genre-words.js';
import { type FigureCheck, oddFigure, sentenceBefore } from './checked-report.js';

const planRoles: ReadonlySet<Role> = new Set(['outline', 'requirements', 'tasks']);
/** A promise for a year: 到2023年底力争…, 确保2023年…; 比2023年, 自2023年 name a base. */
const promised = pattern`(?:(?<![比较从自由])到|${'resolve'})(\d{4})年[^。]{0,61}$`;

/** 从2003年到2006年 is a time told of. */
const span = /[从自]\d{4}年(?:起)?[到至]\d{4}年/;

/** 到2023年底力争… in the plan of the report of 2025: a year that is over is no time to reach a target in. */
export const checkTargetYears: FigureCheck = (current) => {
  const { report, metrics } = current;
  if (report.year === null) return [];
  const planned = new Set<string>();
  for (const { section } of walkSections(report.parts)) if (planRoles.has(section.role)) planned.add(section.id);
  return metrics.flatMap((metric) => {
    if (metric.role === 'actual' || !planned.has(metric.section)) return [];
    const before = sentenceBefore(current, metric, 80);
    const year = span.test(before) ? Number.NaN : Number(promised.exec(before)?.[1]);
    if (!(year < report.year!)) return [];
    const reason = `${metric.indicator} ${metric.text} is promised for ${year}, in the report of ${report.year}`;
    return oddFigure('target-past', reason, current, metric, { expected: `${report.year} or later`, actual: String(year) });
  });
};
