import { compareReports, type ReadFile } from '@tongbi/compare';
import { type Record as ChangeRecord, type Comparison, type SectionRecord, type Span, UserError } from '@tongbi/model';
import fc from 'fast-check';
import { readText, segment } from './read-report.js';

export const compare = (previous: ReadFile, current: ReadFile): Comparison => compareReports(previous, current, { segment });

/** The text read under a name, or null where it is no report. */
export function readAs(text: string, file: string): ReadFile | null {
  try {
    return readText(text, file);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

const isSame = ({ status, kinds, moved, split, merged, previous }: ChangeRecord): boolean =>
  status === 'kept' && !kinds.length && !moved && !split && !merged && previous.length === 1;
const isSameSection = ({ relation, moved }: SectionRecord): boolean => relation === 'same' && !moved;
const spell = ({ status, kinds, current, previous }: ChangeRecord): string =>
  `${status} ${kinds.join('+')} ${(current ?? previous[0])?.text} ← ${previous.map(({ text }) => text).join(' / ')}`;

/** What a comparison says has changed, in words; empty for a report with itself. */
export function changesIn({ commitments, passages, sections, metrics, terms }: Comparison): readonly string[] {
  return [
    ...[...commitments, ...passages].filter((one) => !isSame(one)).map(spell),
    ...sections
      .filter((one) => !isSameSection(one))
      .map(({ relation, current, previous }) => `${relation} ${current?.heading} ← ${previous.map(({ heading }) => heading).join(' / ')}`),
    ...metrics
      .filter(({ kind, delta }) => kind !== 'target-actual' && (delta === null || delta.absolute !== 0 || delta.boundChanged))
      .map(({ kind, indicator }) => `${kind} ${indicator}`),
    ...[...terms.new, ...terms.vanished].map(({ term }) => `term ${term}`),
  ];
}

type Linked = Pick<ChangeRecord, 'moved'> & {
  readonly current: { readonly span: Span } | null;
  readonly previous: readonly { readonly span: Span }[];
  readonly says: string;
  readonly merged: boolean;
  readonly split: boolean;
};

/** What is said of the links of two texts, by first and second, whichever of them is the current one. */
function factsOf(records: readonly Linked[], isSwapped: boolean): readonly string[] {
  const [own, other] = isSwapped ? ['first', 'second'] : ['second', 'first'];
  const links = records.flatMap(({ previous }) => previous.map(({ span }) => span.start));
  const isOnlyPartner = (at: number) => links.indexOf(at) === links.lastIndexOf(at);
  return records.flatMap(({ current, previous, says, moved, merged, split }) => {
    const before = previous.map(({ span }) => span.start);
    if (!current) return before.map((at) => `${other} ${at} alone`);
    const here = current.span.start;
    if (before.length === 0) return [`${own} ${here} alone`];
    const pair = (at: number) => (isSwapped ? `${here} ${at}` : `${at} ${here}`);
    return [
      ...before.map((at) => `link ${pair(at)}`),
      ...(before.length === 1 && isOnlyPartner(before[0]!) ? [`${pair(before[0]!)} ${says} ${moved}`] : []),
      ...(merged ? before.map((at) => `${other} ${at} shares its ${own}`) : []),
      ...(split ? [`${own} ${here} shares its ${other}`] : []),
    ];
  });
}

/**
 * All that must be the same when two reports change places: links, what is new of the one and dropped of the other, what is split and merged, and of those that
 * have one partner whether and how they changed.
 */
export function linkFacts({ commitments, passages, sections }: Comparison, isSwapped = false): readonly string[] {
  const changes = (records: readonly ChangeRecord[]) => records.map((one) => ({ ...one, says: [one.status, ...one.kinds].join(' ') }));
  const relations = sections.map((one) => ({ ...one, says: one.relation, merged: false, split: false }));
  const facts = Object.entries({ commitments: changes(commitments), passages: changes(passages), sections: relations }).flatMap(
    ([list, records]) => factsOf(records, isSwapped).map((fact) => `${list}: ${fact}`),
  );
  // One that shares two others is said twice from their side, and once from its own.
  return [...new Set(facts)].sort();
}

/** What may happen to a text without a word of it being changed. */
export const FORMS = {
  'other line ends': (text: string) => text.replaceAll('\n', '\r\n'),
  'more empty lines': (text: string) => text.replace(/\n\n/gu, '\n\n\n\n'),
  'indented paragraphs': (text: string) => text.replace(/(?<=\n)(?=[\p{Script=Han}（])/gu, '　　'),
  'digits in full width': (text: string) =>
    text.replace(/(?<=\p{Script=Han})[0-9](?=[0-9]*[个家座处万亿])/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'marks that nobody sees': (text: string) => text.replaceAll('，', '，\u200b').replaceAll('。\n', '。\u200d\n'),
  'a page around it': (text: string) =>
    text.replace('各位代表：', '字号：大 中 小\n\n当前位置：首页 > 政务公开\n\n各位代表：') +
    '\n\n【打印】【关闭】\n\n主办单位：市人民政府办公室\n',
  'headings of Markdown': (text: string) =>
    `# ${text.trimStart()}`
      .replace(/^[一二三四五六七八九十]、/gmu, '## $&')
      .replace(/^（[一二三四五六七八九十]）[^。：\n]{2,30}$/gmu, '### $&'),
} as const satisfies { readonly [name: string]: (text: string) => string };

/** One of a table of changes that an editor might make to a paragraph; `at` says to which one, from 0 to 1. */
interface Edit<How extends string> {
  readonly at: number;
  readonly how: How;
}

/** Up to six of the changes of a table, and a text with them made. */
export function editing<How extends string>(changes: Readonly<Record<How, (line: string) => string>>) {
  const at = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const how = fc.constantFrom(...(Object.keys(changes) as How[]));
  const edit = (text: string, list: readonly Edit<How>[]): string => {
    const lines = text.split('\n');
    for (const { at, how } of list) {
      const body = [...lines.keys()].filter((index) => lines[index]!.length > 20 && lines[index]!.includes('。'));
      const index = body[Math.floor(at * body.length)];
      if (index !== undefined) lines[index] = changes[how](lines[index]!);
    }
    return lines.join('\n');
  };
  return { edits: fc.array(fc.record({ at, how }), { minLength: 1, maxLength: 6 }), edit };
}

/** What any of the tables has. */
export const COMMON_EDITS = {
  'drop the first sentence': (line: string) => line.replace(/^[^。]*。/u, ''),
  'say it twice': (line: string) => `${line}${line}`,
  'turn sentences round': (line: string) =>
    line
      .split(/(?<=。)/u)
      .reverse()
      .join(''),
  'join sentences': (line: string) => line.replace(/。(?=.)/u, '，'),
  'cut sentences': (line: string) => line.replace('，', '。'),
  'open a paragraph': (line: string) => line.replace('。', '。\n\n'),
} as const satisfies { readonly [how: string]: (line: string) => string };

export const { edits, edit } = editing({
  ...COMMON_EDITS,
  'make a list longer': (line) => line.replace('、', '、山塘、'),
  'open a quotation': (line) => line.replace('，', '，“'),
  'add a stage': (line) => line.replace('推进', '推进二期'),
  'add a goal': (line) => line.replace('。', '，到2030年基本建成。'),
  'lose a figure': (line) => line.replace(/\d+/u, '若干'),
});
