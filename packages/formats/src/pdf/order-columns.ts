import { lengthOf, type TextLineOfPage, type TextPiece } from './text-piece.js';

/** The stretches of a page in the order in which they are read. Lines across both columns, as a title, part what is above from what is below. */
export function orderColumns(stretches: readonly TextLineOfPage[], gutter: number | undefined) {
  if (gutter === undefined) return { lines: joinRows(stretches), columns: 1 };
  const ordered: TextLineOfPage[] = [];
  const sides: Record<1 | 2, TextLineOfPage[]> = { 1: [], 2: [] };
  const close = () => ordered.push(...joinRows(sides[1].splice(0)), ...joinRows(sides[2].splice(0)));
  for (const stretch of stretches) {
    const column = stretch.right <= gutter ? 1 : stretch.left >= gutter ? 2 : 0;
    if (column) sides[column].push({ ...stretch, column });
    else {
      close();
      ordered.push(stretch);
    }
  }
  close();
  return { lines: ordered, columns: 2 };
}

/** The number of a paragraph, set apart from its text. */
const loneNumber = /^(?:[（(]?[0-9０-９一二三四五六七八九十]{1,4}[）).．、]?|[①-⑳•●◆■])$/u;

/** In sizes of type: a gap of a lone line, where a figure or a quotation in another font was set; rows of a table stand below each other. */
const gapOfLine = 3.2;

/** Stretches side by side that are no columns: a line set wide apart, a row of a table. */
function joinRows(stretches: readonly TextLineOfPage[]): TextLineOfPage[] {
  const rows: TextLineOfPage[][] = [];
  for (const stretch of stretches) {
    const last = rows.at(-1)?.at(-1);
    if (last && Math.abs(last.baseline - stretch.baseline) <= 0.4 * stretch.size && stretch.left >= last.right) rows.at(-1)!.push(stretch);
    else rows.push([stretch]);
  }
  return rows.map((row, index) => joinRow(row, isParted(rows[index - 1]) || isParted(rows[index + 1])));
}

const isParted = (row: readonly TextLineOfPage[] | undefined): boolean =>
  row !== undefined && row.length > 1 && !loneNumber.test(row[0]!.text);

function joinRow([first, ...others]: readonly TextLineOfPage[], inTable: boolean): TextLineOfPage {
  let line = first!;
  const isLine = others.length === 1 && !inTable && others[0]!.left - line.right <= gapOfLine * line.size;
  for (const next of others) {
    const isNumber = loneNumber.test(line.text);
    const text = isLine && !isNumber ? `${line.text}${next.text}` : `${line.text}\u3000${next.text}`;
    line = { ...line, text, right: next.right, isRow: !isLine && !isNumber };
  }
  return line;
}

/** Two columns have so many lines each, and few lines of other things across the middle. */
const fewestOfColumn = 6;
const crossingShare = 0.2;
/** Where the gap between two columns may stand, as a share of the width of the text. */
const gutterFrom = 0.3;
const gutterTo = 0.7;
/** In how many places a gap is looked for. */
const steps = 81;
/** The gap, in sizes of type: that between two characters of one line is none. */
const narrowestGutter = 0.7;
/** Characters that a line of a column has; cells of a table are shorter. */
const columnLength = 9;

/** Where on a page the gap between two columns stands; undefined where the page has one column. */
export function findGutter(rows: readonly (readonly TextPiece[])[]): number | undefined {
  const pieces = rows.flat();
  if (pieces.length < fewestOfColumn * 2) return undefined;
  const from = pieces.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
  const to = pieces.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY);
  let best: { readonly at: number; readonly crossing: number } | undefined;
  for (let step = 0; step < steps; step++) {
    const at = from + (to - from) * (gutterFrom + ((gutterTo - gutterFrom) * step) / (steps - 1));
    const { left, right, crossing } = countSides(rows, at);
    if (left < fewestOfColumn || right < fewestOfColumn || crossing > (left + right) * crossingShare) continue;
    if (!best || crossing < best.crossing) best = { at, crossing };
  }
  return best?.at;
}

/** How many rows have a line of a column to the left of a place, to the right of it, or text across it. */
function countSides(rows: readonly (readonly TextPiece[])[], at: number): { left: number; right: number; crossing: number } {
  const counts = { left: 0, right: 0, crossing: 0 };
  for (const row of rows) {
    const before = row.filter(({ right }) => right <= at);
    const after = row.filter(({ left }) => left >= at);
    const end = before.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY);
    const start = after.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
    if (before.length + after.length < row.length || start - end < narrowestGutter * (row[0]?.size ?? 0)) counts.crossing++;
    else {
      if (lengthOf(before) >= columnLength) counts.left++;
      if (lengthOf(after) >= columnLength) counts.right++;
    }
  }
  return counts;
}
