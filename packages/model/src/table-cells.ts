import type { Span } from './span.js';

/** A cell of a table's row, and where it stands. */
export interface TableCell {
  readonly text: string;
  readonly span: Span;
}

/** Fewer are two words with a space between them. */
const fewest = 3;

/**
 * The cells of a line of a table: of Markdown (`| 用水 | 立方米 | 9 |`), or with a wide space between them, as the readers of Word, PDF and pages write a row; none
 * of another line.
 */
export function tableCells(line: string, start: number): readonly TableCell[] {
  const isMarkdown = /^\s*\|.*\|\s*$/u.test(line);
  const cells: TableCell[] = [];
  for (const { 0: piece, index } of line.matchAll(isMarkdown ? /[^|\n]+/gu : /[^\u3000\t\n]+/gu)) {
    const text = piece.trim();
    const from = start + index + piece.indexOf(text);
    if (text) cells.push({ text, span: { start: from, end: from + text.length } });
  }
  return cells.length >= fewest && (isMarkdown || cells.length <= 12) ? cells : [];
}

/** Whether most lines of a paragraph are rows of a table, so that it has no sentences. */
export function isTable(paragraph: string): boolean {
  const lines = paragraph.split('\n');
  return lines.filter((line) => tableCells(line, 0).length > 0).length * 2 > lines.length;
}
