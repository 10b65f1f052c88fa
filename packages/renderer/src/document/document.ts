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

/** Lines as one, with words of our own between them; empty ones are left out. */
export function joinLines(lines: readonly Line[], between: string): Line {
  return lines.filter((line) => line.length > 0).flatMap((line, at) => (at ? [fixed(between), ...line] : line));
}

/** Texts, each as a line of its own. */
export const linesOf = (texts: readonly string[]): readonly Line[] => texts.map((text) => say`${text}`);

export const textBlock = (line: Line): Block => ({ kind: 'text', line });
export const label = (text: string): Block => ({ kind: 'label', text });
export const table = (head: readonly string[], rows: readonly (readonly Line[])[]): Block => ({ kind: 'table', head, rows });

/** A list of lines without notes; no block where there is none. */
export function plainList(lines: readonly Line[]): readonly Block[] {
  return lines.length ? [{ kind: 'list', ordered: false, items: lines.map((line) => ({ line, notes: [] })) }] : [];
}
