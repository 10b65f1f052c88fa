import type { Metric } from '@tongbi/model';
import { type CheckedReport, type FigureCheck, oddFigure, sentenceBefore } from './checked-report.js';

/** Rates of a thing to another thing may be over 100: 完成年度任务的149%, 毛入学率, 拨备覆盖率, 产销率, 为上年的120%. */
const mayExceed =
  /完成|任务|计划|目标|进度|入学率|入园率|拨备|产销|产投|存贷|贷存|偿付|流动性|充足率|补偿|自给|相当|等于|上年|去年|同期|指数|翻|保障倍|负债|达产|求人|到位率|兑现率|就业率|利用率|增长|增速|增幅/;

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
