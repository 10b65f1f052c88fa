import type { Metric } from '@tongbi/model';
import { pattern } from '../genre-words.js';
import { type CheckedReport, type FigureCheck, oddFigure, sentenceBefore } from './checked-report.js';

/** Rates of a thing to another thing may be over 100: 完成年度任务的149%, 毛入学率, 拨备覆盖率, 产销率, 为上年的120%. */
const mayExceed = pattern`${'may-exceed'}`;

function clauseBefore(current: CheckedReport, metric: Metric): string {
  const before = sentenceBefore(current, metric, 24);
  return before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1);
}

/** 占全省比重105%: a part is never more than its whole. */
export const checkShares: FigureCheck = (current) =>
  current.metrics
    .filter((metric) => metric.aspect === 'share' && metric.unit === '%' && Math.max(metric.value, metric.valueHigh ?? 0) > 100)
    .filter((metric) => !mayExceed.test(metric.indicator) && !mayExceed.test(clauseBefore(current, metric)))
    .map((metric) =>
      oddFigure('share-over-100', `${metric.indicator} is said to be ${metric.text}`, current, metric, { expected: '100% or less' }),
    );
