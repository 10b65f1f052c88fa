import type { HighlightKind } from '@tongbi/model';

/** What a highlight is about, as lists of changes name it. */
export const highlightNames = {
  target: '目标',
  goal: '多年目标',
  outcome: '兑现',
  stance: '提法',
  initiative: '新增',
  gone: '未再提及',
  figure: '数字',
  scope: '范围',
  structure: '章节',
} as const satisfies Record<HighlightKind, string>;
