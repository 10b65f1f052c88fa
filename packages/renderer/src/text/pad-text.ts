import type { RedlinePart } from '@tongbi/model';
import stringWidth from 'string-width';

/** Columns that a text takes on a terminal. */
export const textWidth = (text: string): number => stringWidth(text);

export const padText = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)));

/** One line that steers no terminal: line ends and control characters become spaces. Texts of reports go through this. */
export const plainLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();

/** Shortens to `width` columns, with … where something was cut. */
export function fitText(text: string, width: number): string {
  const line = plainLine(text);
  if (textWidth(line) <= width) return line;
  let taken = '';
  let columns = 0;
  for (const sign of line) {
    columns += textWidth(sign);
    if (columns > width - 1) break;
    taken += sign;
  }
  return `${taken}…`;
}

/** Rows as columns, each as wide as its widest cell, two spaces between. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, textWidth(cell));
  const lines = rows.map((row) => row.map((cell, at) => padText(cell, widths[at]!)).join('  '));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** 建设[-十-]{+十二+}个助餐点: the marks of wdiff. */
export function redlineText(parts: readonly RedlinePart[]): string {
  const marks = { equal: ['', ''], delete: ['[-', '-]'], insert: ['{+', '+}'] } as const;
  return parts.map(({ op, text }) => `${marks[op][0]}${text}${marks[op][1]}`).join('');
}
