import type {
  Absence,
  ChangeKind,
  CorrectedBy,
  Degree,
  DiagnosticCode,
  Edition,
  EvidenceKind,
  Grade,
  HighlightKind,
  Label,
  Outcome,
  Reason,
  Reported,
  Role,
  RowDifference,
  SectionRelation,
  TargetChange,
  Theme,
} from '@tongbi/model';
import { codeWords } from '../generated/code-words.js';
import type { TagView } from '../view/record-view.js';
import { wordsOf } from './words-of.js';

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

/** What is certain is asserted; the others are hedged. */
const gradeLabels = { certain: '', likely: '多半', unsure: '待核' } as const satisfies Record<Grade, string>;

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

/** What the page says of an item that the other text does not have and that cannot be asserted. */
const unseen = { full: '所存文本中未见', digest: '提要本中未见', abridged: '节编本中未见' } as const satisfies Record<Edition, string>;

/** The labels of the page, by the names in the data. */
export const labelsZh = {
  statuses: statusLabels,
  grades: gradeLabels,
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
  themes: wordsOf(codeWords, 'theme', 'zh') satisfies Record<Theme, string>,
  reasons: wordsOf(codeWords, 'reason', 'zh') satisfies Record<Reason, string>,
  relations: wordsOf(codeWords, 'relation', 'zh') satisfies Record<SectionRelation, string>,
  evidence: wordsOf(codeWords, 'evidence', 'zh') satisfies Record<EvidenceKind, string>,
  unseen,
  settled: wordsOf(codeWords, 'settled', 'zh') satisfies Record<CorrectedBy['says'], string>,
  roles: wordsOf(codeWords, 'role', 'zh') satisfies Record<Role, string>,
  /** What an oddity of a text means to the reader of the page; how to mend it is for the terminal and docs/diagnostics.md. */
  notes: wordsOf(codeWords, 'note', 'zh') satisfies Record<DiagnosticCode, string>,
} as const;
