import type { StatisticBeside } from '@tongbi/model';
import { formatDelta } from '../words/format-quantity.js';
import type { Wording } from '../words/wording.js';
import { visibleText } from './visible-text.js';

interface HasStatistics {
  readonly statistics?: readonly StatisticBeside[];
}

/** 统计6.4%（市统计局，与报告相差 −0.2 个百分点）: what a file of statistics says beside a report's own figure; null where it says nothing. */
export function statisticWords({ statistics = [] }: HasStatistics, wording: Wording): string | null {
  const { phrases, labels } = wording;
  const said = statistics.map(({ text, source, agreement, difference = 0, differenceUnit = '' }) => {
    const delta = formatDelta({ absolute: difference, unit: differenceUnit, boundChanged: false }, wording);
    const own = labels.agreements[agreement];
    return phrases.statistic(visibleText(text), visibleText(source), delta ? phrases.statisticApart(own, delta) : own);
  });
  return said.join(phrases.joint) || null;
}

/** The same for columns of a table: what the file says, whose it is, and how it goes with the report. */
export const statisticCells = ({ statistics = [] }: HasStatistics, { labels }: Wording) => ({
  statistic: statistics.map(({ text }) => text).join('；') || null,
  statisticValue: statistics.length === 1 ? statistics[0]!.value : null,
  statisticSource: statistics.map(({ source }) => source).join('；') || null,
  agreement: statistics.map((one) => labels.agreements[one.agreement]).join('；') || null,
});
