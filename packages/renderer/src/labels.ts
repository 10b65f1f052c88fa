import type { ChangeKind, Edition, EvidenceKind, IndicatorRow, Outcome, Reported, SectionRelation } from '@tongbi/model';
import type { TagView } from './page-view.js';

/** A record's status as the page says it: the data's status, with 已完成 told from 未再提及 and what cannot be asserted apart. */
export type ShownStatus = 'new' | 'dropped' | 'done' | 'changed' | 'kept' | 'unseen-new' | 'unseen-dropped';

/** In the order of the counts. A sign goes with each, since colour never stands alone. */
export const statusLabels = {
  new: { label: '新增', sign: '＋' },
  dropped: { label: '未再提及', sign: '－' },
  done: { label: '已完成', sign: '✓' },
  changed: { label: '调整', sign: '≠' },
  kept: { label: '延续', sign: '＝' },
  'unseen-new': { label: '未见', sign: '？' },
  'unseen-dropped': { label: '未见', sign: '？' },
} as const satisfies Record<ShownStatus, { label: string; sign: string }>;

export const kindLabels = { figure: '数字', strength: '力度', scope: '范围', wording: '措辞' } as const satisfies Record<
  ChangeKind,
  string
>;

export const editionLabels = { full: '完整本', digest: '提要本', abridged: '节编本' } as const satisfies Record<Edition, string>;

/** The edition's name as the page says it; the data allows editions that are not known here. */
export function editionLabel(edition: string): string {
  return (editionLabels as Readonly<Record<string, string>>)[edition] ?? edition;
}

export const outcomeTags = {
  met: { label: '完成', sign: '✓', tone: 'done' },
  exceeded: { label: '超额', sign: '✓', tone: 'done' },
  missed: { label: '未达', sign: '✗', tone: 'missed' },
  'not-comparable': { label: '口径不同', sign: '≁', tone: 'plain' },
  'not-reported': { label: '未报告', sign: '…', tone: 'plain' },
} as const satisfies Record<Outcome, TagView>;

export const reportedTags = {
  done: { label: '完成', sign: '✓', tone: 'done' },
  missed: { label: '未达', sign: '✗', tone: 'missed' },
  'in-progress': { label: '在推进', sign: '→', tone: 'plain' },
  none: { label: '未报告', sign: '…', tone: 'plain' },
} as const satisfies Record<Reported, TagView>;

export const targetChangeTags = {
  raised: { label: '上调', sign: '↑', tone: 'changed' },
  lowered: { label: '下调', sign: '↓', tone: 'changed' },
  same: { label: '持平', sign: '＝', tone: 'kept' },
  bound: { label: '改限定词', sign: '≠', tone: 'changed' },
  'number-dropped': { label: '改为不写数字', sign: '≠', tone: 'changed' },
  'number-added': { label: '改为写明数字', sign: '≠', tone: 'changed' },
  new: { label: '新设目标', sign: '＋', tone: 'new' },
  absent: { label: '未再设目标', sign: '－', tone: 'dropped' },
  'not-comparable': { label: '口径不同', sign: '≁', tone: 'plain' },
} as const satisfies Record<IndicatorRow['change'], TagView>;

export const relationLabels = {
  same: '保留',
  renamed: '改名',
  split: '拆分',
  merged: '合并',
  new: '新设',
  dropped: '不再单列',
} as const satisfies Record<SectionRelation, string>;

export const evidenceLabels = {
  wording: '用词相近',
  competition: '优于其他候选',
  neighbours: '前后各条也相应',
  section: '章节相应',
  'shared-terms': '共有词语',
  'shared-figures': '共有数字',
  sentence: '同一句',
  lead: '领先其他候选',
  identical: '文字相同',
} as const satisfies Record<EvidenceKind, string>;

/** What the page says of an item that the other report's text in hand does not have and that cannot be asserted. */
export function unseenWords(edition: string): string {
  return edition === 'abridged' ? '节编本中未见' : edition === 'digest' ? '提要本中未见' : '所存文本中未见';
}

const CHINESE_DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 1 → 一 … 10 → 十; a panel has fewer headings than ten. */
export function chineseOrdinal(number: number): string {
  return CHINESE_DIGITS[number] ?? String(number);
}
