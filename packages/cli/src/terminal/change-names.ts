import type { ChangeKind, EvidenceKind, LineageEnding, Record, Reported } from '@tongbi/model';

export const kindNames = { figure: '数字', strength: '力度', scope: '范围', wording: '措辞' } as const satisfies {
  [kind in ChangeKind]: string;
};

export const reportedNames = { done: '报告完成', 'in-progress': '报告在推进', missed: '报告未达', none: '' } as const satisfies {
  [reported in Reported]: string;
};

export const evidenceNames = {
  wording: '用词相近',
  meaning: '意思相近',
  competition: '优于其他候选',
  neighbours: '前后各条也相应',
  section: '章节相应',
  'shared-terms': '共有词语',
  'shared-figures': '共有数字',
  sentence: '所在句子相应',
  lead: '领先次优候选',
  identical: '文字相同',
  'nothing-alike': '没有相近的条目',
  'sentence-alone': '没有相近的句子',
  'sentence-served': '同句其他内容另有对应',
  person: '人工核定',
} as const satisfies { [evidence in EvidenceKind]: string };

export const endingNames = {
  carried: '最后一份报告仍提出',
  done: '报告完成，不再提出',
  dropped: '未再提及',
  open: '其后没有完整的报告，不能断定',
} as const satisfies { [ending in LineageEnding]: string };

const statusNames = { new: '新增', dropped: '未再提及', changed: '调整', kept: '延续' } as const satisfies {
  [status in Record['status']]: string;
};

/** 调整（数字、范围）, 未再提及, 已完成: what a record is called. */
export function nameOfRecord({ status, kinds, reported, established }: Record): string {
  if (status === 'dropped' && reported === 'done') return '已完成';
  if (!established) return '节编本中未见';
  return `${statusNames[status]}${kinds.length ? `（${kinds.map((kind) => kindNames[kind]).join('、')}）` : ''}`;
}
