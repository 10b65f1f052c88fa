import type { TextPiece } from './text-piece.js';

/** Two columns have so many lines each, and few lines of other things across the middle. */
const fewestLines = 6;
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
  if (pieces.length < fewestLines * 2) return undefined;
  const from = pieces.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
  const to = pieces.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY);
  let best: { readonly at: number; readonly crossing: number } | undefined;
  for (let step = 0; step < steps; step++) {
    const at = from + (to - from) * (gutterFrom + ((gutterTo - gutterFrom) * step) / (steps - 1));
    const { left, right, crossing } = countSides(rows, at);
    if (left < fewestLines || right < fewestLines || crossing > (left + right) * crossingShare) continue;
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

function lengthOf(pieces: readonly TextPiece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}
