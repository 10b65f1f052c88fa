import {
  type Absence,
  type ChangeKind,
  type CorrectedBy,
  type Degree,
  type DiagnosticCode,
  type Edition,
  type EvidenceKind,
  type HighlightKind,
  type Label,
  type Outcome,
  type Reason,
  type Reported,
  type Role,
  type RowDifference,
  type SectionRelation,
  type TargetChange,
  Theme,
} from '@tongbi/model';
import type { TagView } from '../record-view.js';

/** In the order of the counts. A sign goes with each, since colour never stands alone. */
const statusLabels = {
  new: { label: '新增', sign: '＋' },
  dropped: { label: '未再提及', sign: '－' },
  done: { label: '已完成', sign: '✓' },
  changed: { label: '调整', sign: '≠' },
  kept: { label: '延续', sign: '＝' },
  moved: { label: '延续', sign: '＝' },
  split: { label: '延续', sign: '＝' },
  merged: { label: '延续', sign: '＝' },
  'unseen-previous': { label: '未见', sign: '？' },
  'unseen-current': { label: '未见', sign: '？' },
  'from-review': { label: '由回顾转入', sign: '＋' },
} as const satisfies Record<Label, { label: string; sign: string }>;

const kindLabels = { figure: '数字', strength: '力度', scope: '范围', wording: '措辞' } as const satisfies Record<ChangeKind, string>;

const editionLabels = { full: '全文', digest: '提要本', abridged: '节编本' } as const satisfies Record<Edition, string>;

const outcomeTags = {
  met: { label: '完成', sign: '✓', tone: 'done' },
  exceeded: { label: '超额', sign: '✓', tone: 'done' },
  missed: { label: '未达', sign: '✗', tone: 'missed' },
  below: { label: '低于', sign: '↘', tone: 'plain' },
  above: { label: '高于', sign: '↗', tone: 'plain' },
  'not-comparable': { label: '口径不同', sign: '≁', tone: 'plain' },
  'not-reported': { label: '未报告', sign: '…', tone: 'plain' },
} as const satisfies Record<Outcome, TagView>;

/** How far off a target with 左右. */
const degreeLabels = {
  slightly: { below: '略低', above: '略高' },
  clearly: { below: '低于', above: '高于' },
  far: { below: '远低于', above: '远高于' },
} as const satisfies Record<Degree, Record<'below' | 'above', string>>;

const reportedTags = {
  done: { label: '完成', sign: '✓', tone: 'done' },
  missed: { label: '未达', sign: '✗', tone: 'missed' },
  'in-progress': { label: '在推进', sign: '→', tone: 'plain' },
  none: null,
} as const satisfies Record<Reported, TagView | null>;

const targetChangeTags = {
  raised: { label: '上调', sign: '↑', tone: 'changed' },
  lowered: { label: '下调', sign: '↓', tone: 'changed' },
  same: { label: '持平', sign: '＝', tone: 'kept' },
  bound: { label: '改限定词', sign: '≠', tone: 'changed' },
  'number-dropped': { label: '改为不写数字', sign: '≠', tone: 'changed' },
  'number-added': { label: '改为写明数字', sign: '≠', tone: 'changed' },
  'same-words': { label: '提法未变', sign: '＝', tone: 'kept' },
  'other-words': { label: '提法有变', sign: '≠', tone: 'changed' },
  new: { label: '新设目标', sign: '＋', tone: 'new' },
  absent: { label: '未再设目标', sign: '－', tone: 'dropped' },
  'unseen-previous': { label: '未见', sign: '？', tone: 'plain' },
  'unseen-current': { label: '未见', sign: '？', tone: 'plain' },
  'not-comparable': { label: '口径不同', sign: '≁', tone: 'plain' },
} as const satisfies Record<TargetChange, TagView>;

/** What the legend of the table says of an outcome, where its word alone may be misread. */
const outcomeLegends = {
  met: '',
  exceeded: '',
  missed: '',
  below: '',
  above: '',
  'not-comparable': '',
  'not-reported': '“未报告”指在较晚报告的回顾部分没有读到对应的数字。',
} as const satisfies Record<Outcome, string>;

/** What stands where a figure would; of a text that was not wholly read, what its edition says. */
const absenceLabels = { 'not-stated': '未提', 'no-number': '未写数字', 'not-read': null } as const satisfies Record<Absence, string | null>;

/** Why a row says another thing than the list below it. */
const differenceLabels = {
  'several-promises': '所在一条另有其他承诺，逐条所说的是整条',
  'figure-elsewhere': '所在一条有对应，其数字另列一行',
} as const satisfies Record<RowDifference, string>;

/** What is worth reading first, by what it is about. */
const highlightTags = {
  target: { label: '预期目标', sign: '◎', tone: 'changed' },
  goal: { label: '五年目标', sign: '◎', tone: 'changed' },
  outcome: { label: '兑现', sign: '◎', tone: 'missed' },
  stance: { label: '提法', sign: '≠', tone: 'changed' },
  initiative: { label: '新增', sign: '＋', tone: 'new' },
  gone: { label: '未再提及', sign: '－', tone: 'dropped' },
  figure: { label: '数字', sign: '≠', tone: 'changed' },
  scope: { label: '范围', sign: '≠', tone: 'changed' },
  structure: { label: '章节', sign: '≠', tone: 'changed' },
} as const satisfies Record<HighlightKind, TagView>;

/** Why something is worth reading. */
const reasonLabels = {
  'missed-target': '目标未达',
  'figure-moved': '数字变动',
  'figure-stated': '新写明数字',
  'figure-left-out': '不再写数字',
  'dropped-figure': '带数字的承诺未再提及',
  'new-named': '新设项目或计划',
  'new-figure': '新增带数字的承诺',
  'strength-moved': '力度变化',
  'dropped-named': '点名项目未再提及',
  'target-raised': '主要目标上调',
  'target-lowered': '主要目标下调',
  'target-reworded': '主要目标表述调整',
  'target-new': '新列入主要目标',
  'target-gone': '不再列为目标',
  'below-target': '低于目标数',
  'exceeded-target': '超出主要目标',
  'not-judged': '完成情况无法比较',
  growth: '经济增长',
  'core-rate': '核心指标',
  'goal-of-years': '多年目标',
  'policy-turn': '涉及政策取向',
  'new-formula': '政策提法只见于一年',
  'first-time': '首次、免费、取消等',
  'new-term': '词语只见于一年',
  'heading-changed': '标题改动',
  'first-task': '首项任务变化',
  'before-tasks': '写在总体要求和目标中',
} as const satisfies Record<Reason, string>;

const relationLabels = {
  same: '保留',
  renamed: '改名',
  split: '拆分',
  merged: '合并',
  new: '新设',
  dropped: '不再单列',
} as const satisfies Record<SectionRelation, string>;

const evidenceLabels = {
  wording: '用词相近',
  meaning: '意思相近',
  competition: '优于其他候选',
  neighbours: '前后各条也相应',
  section: '章节相应',
  'shared-terms': '共有词语',
  'shared-figures': '共有数字',
  sentence: '同一句',
  lead: '领先其他候选',
  identical: '文字相同',
  'nothing-alike': '没有相近的条目',
  'sentence-alone': '没有相近的句子',
  'sentence-served': '同句其他内容另有对应',
  person: '人工核定',
} as const satisfies Record<EvidenceKind, string>;

const roleLabels = {
  opening: '开头',
  review: '回顾',
  outline: '五年纲要',
  requirements: '总体要求',
  tasks: '任务',
  government: '自身建设',
  closing: '结尾',
  appendix: '附录',
  other: '其他',
} as const satisfies Record<Role, string>;

/** What a person's word is about. */
const settledLabels = {
  same: '两条是同一事项',
  'not-same': '两条不是同一事项',
  status: '变化由人核定',
  result: '落实情况由人核定',
  telling: '报告此事的句子由人核定',
  figure: '数字由人核定',
  role: '所属部分由人核定',
} as const satisfies Record<CorrectedBy['says'], string>;

/** What an oddity of a text means to the reader of the page; how to mend it is for the terminal and docs/diagnostics.md. */
const diagnosticNotes = {
  'year-missing': '文本中没有找到年份，比较时不知先后。',
  'place-missing': '文本中没有找到地名。',
  'year-conflict': '文件头、标题或正文中的年份不一致，请核对。',
  'place-conflict': '文件头、标题或正文中的地名不一致，请核对。',
  'parts-missing': '没有认出“一、二、三、”各部分，章节去向和出处会不准。',
  'role-missing': '没有认出回顾部分或任务部分，文本可能不全，兑现和新增、未再提及会不准。',
  'numbering-skipped': '章节序号有跳号，可能缺一节，也可能是原文如此。',
  'chrome-removed': '下载、打印、来源等网页文字不属于报告，没有参加比较。',
  'advertising-removed': '广告文字不属于报告，没有参加比较。',
  'source-left-out': '文件中的图片、批注、页眉页脚或网页导航等没有读入。',
  'source-uncertain': '文件中有的地方可能没有读对，请与原件核对。',
  'front-matter-invalid': '文件头的写法有误，有的项目没有读进来。',
  'same-year': '两份文本是同一年的，变化不是年度之间的变化。',
  'order-reversed': '排在前面的报告年份较晚，“新增”和“未再提及”的方向相反。',
  'places-differ': '“新增”和“未再提及”说的是两地的差别，不是一地的变化。',
  'years-apart': '中间年份出现又消失的事项看不到。',
  'edition-limits': '文本不是报告全文的原话，能说什么见页首和本组的说明。',
  'number-malformed': '有的数字写法不合常例，没有参加比较，请核对原文。',
  'numbers-crowded': '数字过密、不成句子的地方没有读作指标。',
  'share-over-100': '部分不会大于整体，请核对原文。',
  'unit-unusual': '这一指标很少用这个单位，请核对原文。',
  'target-past': '目标的年份在报告之前，请核对年份和文件。',
  'two-values': '同一指标、同一年份写了两个数值，请核对原文。',
  'growth-contradicts': '增幅与前后两年的数值对不上，也可能是基数后来修订过。',
  'correction-stale': '核定时所引的文字已改动或删去，没有采用，请重新核定。',
  'correction-ambiguous': '所引文字在报告中不止一处，不知指哪一处，没有采用。',
  'correction-unfit': '所引文字不是一条承诺、一句话、一个标题或一个数字，没有采用。',
  'correction-repeated': '同一核定写了两遍，按一遍计。',
  'correction-conflict': '两条核定互相矛盾，都没有采用。',
} as const satisfies Record<DiagnosticCode, string>;

/** What the page says of an item that the other text does not have and that cannot be asserted. */
const unseen = { full: '所存文本中未见', digest: '提要本中未见', abridged: '节编本中未见' } as const satisfies Record<Edition, string>;

/** The labels of the page, by the names in the data. */
export const labelsZh = {
  statuses: statusLabels,
  kinds: kindLabels,
  editions: editionLabels,
  outcomes: outcomeTags,
  degrees: degreeLabels,
  reported: reportedTags,
  outcomeLegends,
  absences: absenceLabels,
  targetChanges: targetChangeTags,
  differences: differenceLabels,
  highlights: highlightTags,
  themes: Theme.enum,
  reasons: reasonLabels,
  relations: relationLabels,
  evidence: evidenceLabels,
  unseen,
  settled: settledLabels,
  roles: roleLabels,
  notes: diagnosticNotes,
} as const;
