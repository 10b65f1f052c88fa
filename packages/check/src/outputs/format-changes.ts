import type { ArchiveReport, ChangeSummary, Edition, IndicatorRow, Label, Outcome, SummaryItem } from '@tongbi/model';
import { highlightNames } from './highlight-names.js';
import { markdownFold, markdownTable, markdownText } from './markdown-text.js';

const outcomeNames = {
  met: '✓ 完成',
  exceeded: '✓ 超额',
  missed: '✗ 未达',
  below: '↘ 低于',
  above: '↗ 高于',
  'not-comparable': '口径不同',
  'not-reported': '未报告',
} as const satisfies Record<Outcome, string>;
const changeNames = {
  raised: '↑ 上调',
  lowered: '↓ 下调',
  same: '持平',
  bound: '限定变化',
  'number-dropped': '不再给数字',
  'number-added': '给出数字',
  new: '新设',
  absent: '未设',
  'not-comparable': '口径不同',
} as const satisfies Record<IndicatorRow['change'], string>;

const nameOf = ({ place, year, edition }: ArchiveReport): string =>
  `${place ?? '?'} ${year ?? '?'}${edition === 'full' ? '' : edition === 'digest' ? '（提要本）' : '（节编本）'}`;

/** A change summary as Markdown: counts, the table of the targets, the ten best-ranked changes, and lists that open on a click. */
export function formatChanges(
  changes: ChangeSummary,
  { listed, targets }: { readonly listed: number; readonly targets: number },
): { readonly title: string; readonly body: string } {
  const { counts, previous, current } = changes;
  const unseen = counts.unseen ? ` · 版本所限未能断定 ${counts.unseen}` : '';
  const line = `新增 ${counts.new} · 未再提及 ${counts.dropped} · 已完成 ${counts.done} · 调整 ${counts.changed} · 延续 ${counts.kept}${unseen}`;
  const title = `${markdownText(nameOf(previous))} → ${markdownText(nameOf(current))}：${line}`;
  return { title, body: [targetTable(changes, targets), highlights(changes), lists(changes, listed)].filter(Boolean).join('\n') };
}

function targetTable({ targets, previous, current }: ChangeSummary, most: number): string {
  const rows = targets
    .slice(0, most)
    .map(({ indicator, previousTarget, actual, outcome, currentTarget, change }) => [
      markdownText(indicator),
      previousTarget ? markdownText(previousTarget.text) : '—',
      actual ? markdownText(actual.text) : '—',
      outcome ? outcomeNames[outcome] : '—',
      currentTarget ? markdownText(currentTarget.text) : '—',
      changeNames[change],
    ]);
  if (!rows.length) return '';
  const left = targets.length - rows.length;
  const head = ['指标', `${previous.year ?? '上年'} 目标`, '实绩', '兑现', `${current.year ?? '本年'} 目标`, '变化'];
  return `**目标与兑现**\n\n${markdownTable(head, rows)}${left ? `\n另有 ${left} 项。\n` : ''}`;
}

/** Of a text that is not whole, or was not wholly read, nobody can say that it does not hold something. */
const unseenLabels = {
  full: '所存文本中未见',
  digest: '提要本中未见',
  abridged: '节编本中未见',
} as const satisfies Record<Edition, string>;

const labelNames = {
  new: '新增',
  dropped: '未再提及',
  done: '已完成',
  changed: '调整',
  kept: '延续',
  moved: '延续',
  split: '延续',
  merged: '延续',
  'from-review': '由回顾转入',
} as const satisfies Record<Exclude<Label, 'unseen-previous' | 'unseen-current'>, string>;

function labelOf({ label }: SummaryItem, { previous, current }: ChangeSummary): string {
  if (label === 'unseen-previous') return `上年${unseenIn(previous)}`;
  return label === 'unseen-current' ? unseenIn(current) : labelNames[label];
}

const unseenIn = ({ edition }: ArchiveReport): string => unseenLabels[edition as Edition] ?? unseenLabels.full;

function writeItem(name: string, { text, previousText }: Pick<SummaryItem, 'text' | 'previousText'>): string {
  const before = previousText !== null && previousText !== text ? `<br>上年：${markdownText(previousText)}` : '';
  return `**${name}** ${markdownText(text)}${before}`;
}

function highlights({ highlights: items }: ChangeSummary): string {
  if (!items.length) return '';
  return `**最值得看的变化**\n\n${items.map((item, index) => `${index + 1}. ${writeItem(highlightNames[item.kind], item)}`).join('\n')}\n`;
}

function lists(changes: ChangeSummary, most: number): string {
  const { counts } = changes;
  const all = [
    { name: '新增', count: counts.new, items: changes.new },
    { name: '未再提及', count: counts.dropped, items: changes.dropped },
    { name: '调整', count: counts.changed, items: changes.changed },
  ];
  return all
    .filter(({ items }) => most > 0 && items.length > 0)
    .map(({ name, count, items }) => {
      const shown = items.slice(0, most);
      const left = count - shown.length;
      return markdownFold(
        `${name} ${count} 项`,
        `${shown.map((item) => `- ${writeItem(labelOf(item, changes), item)}\n`).join('')}${left > 0 ? `- 另有 ${left} 项\n` : ''}`,
      );
    })
    .join('\n');
}
