/**
 * How a run is set apart: strong, said beside the rest, or as what came and what went; fixed are words of our own that stand as they are written, and every
 * other run is a text that a format keeps from being read as its markup.
 */
export type Mark = 'strong' | 'aside' | 'insert' | 'delete' | 'fixed';

export interface Run {
  readonly text: string;
  readonly mark?: Mark;
}

export type Line = readonly Run[];

/** A line of a list, and what is said below it. */
export interface Item {
  readonly line: Line;
  readonly notes: readonly Line[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly Line[])[];
}

/** 1 is the title of the whole, 2 a chapter, 3 its parts, 4 a section of a report. */
export type Level = 1 | 2 | 3 | 4;

/** What a result says as a document, which Markdown and Word write in their own ways. */
export type Block =
  | { readonly kind: 'heading'; readonly level: Level; readonly text: string }
  | { readonly kind: 'text'; readonly line: Line }
  /** What stands over a list or a table. */
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'notices'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Item[] }
  | TableBlock
  /** The chapters and their parts: headings of the second and third level. */
  | { readonly kind: 'contents' }
  | { readonly kind: 'rule' };

type Piece = string | Run | Line;

/** A line of fixed words with texts between them: say`${label}：${text}`. */
export function say(fixed: readonly string[], ...pieces: readonly Piece[]): Line {
  const runs: Run[] = [];
  fixed.forEach((words, at) => {
    const piece = at > 0 ? pieces[at - 1]! : '';
    if (typeof piece !== 'string') runs.push(...('text' in piece ? [piece] : piece));
    else if (piece) runs.push({ text: piece });
    if (words) runs.push({ text: words, mark: 'fixed' });
  });
  return runs;
}

export const strong = (text: string): Run => ({ text, mark: 'strong' });

/** Words of our own alone. */
export const fixed = (text: string): Run => ({ text, mark: 'fixed' });

/** A line, or a text that is one; nothing. */
export type Words = Line | string | null | undefined;
const lineOf = (words: Words): Line => (typeof words === 'string' ? say`${words}` : (words ?? []));
const isSaid = (words: Words): boolean => lineOf(words).length > 0;

/** As one line, with words of our own between them; what says nothing is left out. */
export const joinLines = (between: string, ...words: readonly Words[]): Line =>
  words.filter(isSaid).flatMap((each, at) => [...(at ? [fixed(between)] : []), ...lineOf(each)]);

export const textBlock = (words: Words): Block => ({ kind: 'text', line: lineOf(words) });
/** A paragraph each, of those that say anything. */
export const textBlocks = (...words: readonly Words[]): readonly Block[] => words.filter(isSaid).map(textBlock);
export const label = (text: string): Block => ({ kind: 'label', text });
export const heading = (level: Level, text: string): Block => ({ kind: 'heading', level, text });
export const table = (head: readonly string[], rows: readonly (readonly Words[])[]): Block => {
  return { kind: 'table', head, rows: rows.map((cells) => cells.map(lineOf)) };
};

/** Rows as cells by their columns: what stands over each and in it, and whether it is shown, as it is if nothing is said. */
export function tabulate<Row, Cell>(
  rows: readonly Row[],
  columns: readonly (readonly [title: string, cell: (row: Row) => Cell, isShown?: boolean])[],
): readonly [head: readonly string[], rows: readonly (readonly Cell[])[]] {
  const shown = columns.filter(([, , isShown = true]) => isShown);
  return [shown.map(([title]) => title), rows.map((row) => shown.map(([, cell]) => cell(row)))];
}

/** A list of lines without notes; no block where there is none. */
export function plainList(lines: readonly Words[]): readonly Block[] {
  return lines.length ? [{ kind: 'list', ordered: false, items: lines.map((line) => ({ line: lineOf(line), notes: [] })) }] : [];
}
