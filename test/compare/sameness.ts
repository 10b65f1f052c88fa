import { compareReports, type ReadFile } from '@tongbi/compare';
import { type Comparison, type Record, type SectionRecord, UserError } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';
import fc from 'fast-check';
import { segment } from './read-report.js';

export const compare = (previous: ReadFile, current: ReadFile): Comparison => compareReports(previous, current, { segment });

/** The text read under a name, or null where it is no report. */
export function readAs(text: string, file: string): ReadFile | null {
  try {
    return { ...normalizeReport(text, { file }), file };
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

const isSame = ({ status, kinds, moved, split, merged, previous }: Record): boolean =>
  status === 'kept' && !kinds.length && !moved && !split && !merged && previous.length === 1;
const isSameSection = ({ relation, moved }: SectionRecord): boolean => relation === 'same' && !moved;
const spell = ({ status, kinds, current, previous }: Record): string =>
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

const spanOf = (place: { readonly span: { readonly start: number } } | null) => place?.span.start ?? -1;

/** Which places go together, each pair in the order of the first report, whichever of the two is the current one. */
export function linksOf(records: readonly Record[], isSwapped: boolean): readonly string[] {
  const pairs = records.flatMap(({ current, previous }) =>
    current ? previous.map((place) => (isSwapped ? [spanOf(current), spanOf(place)] : [spanOf(place), spanOf(current)])) : [],
  );
  return pairs.map(([before, after]) => `${before} ${after}`).sort();
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

/** Edits that an editor might make to one paragraph. */
export const EDITS = {
  'drop its first sentence': (line: string) => line.replace(/^[^。]*。/u, ''),
  'say it twice': (line: string) => line + line,
  'turn its sentences round': (line: string) =>
    line
      .split(/(?<=。)/u)
      .reverse()
      .join(''),
  'join sentences': (line: string) => line.replace(/。(?=.)/u, '，'),
  'cut sentences': (line: string) => line.replace('，', '。'),
  'make a list longer': (line: string) => line.replace('、', '、山塘、'),
  'open a quotation': (line: string) => line.replace('，', '，“'),
  'add a stage': (line: string) => line.replace('推进', '推进二期'),
  'add a goal': (line: string) => line.replace('。', '，到2030年基本建成。'),
  'lose a figure': (line: string) => line.replace(/\d+/u, '若干'),
  'open a paragraph': (line: string) => line.replace('。', '。\n\n'),
} as const satisfies { readonly [how: string]: (line: string) => string };

export type Edit = readonly [number, keyof typeof EDITS];

export const edits = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])),
  ),
  { minLength: 1, maxLength: 6 },
);

/** Applies edits to paragraphs, each to the one that stands at its share of the text. */
export function edit(text: string, edits: readonly Edit[]): string {
  const lines = text.split('\n');
  const body = [...lines.keys()].filter((index) => lines[index]!.length > 20 && lines[index]!.includes('。'));
  for (const [at, how] of edits) {
    const index = body[Math.floor(at * body.length)];
    if (index !== undefined) lines[index] = EDITS[how](lines[index]!);
  }
  return lines.join('\n');
}
