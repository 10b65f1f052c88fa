import type { TextLineOfPage } from './text-piece.js';

/** Two columns have so many lines each, and few lines of other things across the middle. */
const fewestLines = 6;
const crossingShare = 0.2;
/** Where the gap between two columns may stand, as a share of the width of the text. */
const gutterFrom = 0.3;
const gutterTo = 0.7;
/** In how many places a gap is looked for. */
const steps = 41;
/** Characters that a line of a column has; cells of a table are shorter. */
const columnLength = 9;

export interface OrderedLines {
  readonly lines: readonly TextLineOfPage[];
  readonly columns: number;
}

/** The stretches of a page in the order in which they are read. Lines across both columns, as a title, part what is above from what is below. */
export function orderColumns(stretches: readonly TextLineOfPage[]): OrderedLines {
  const gutter = findGutter(stretches);
  if (gutter === undefined) return { lines: joinRows(stretches), columns: 1 };
  const ordered: TextLineOfPage[] = [];
  let left: TextLineOfPage[] = [];
  let right: TextLineOfPage[] = [];
  for (const stretch of stretches) {
    if (stretch.right <= gutter) left.push({ ...stretch, column: 1 });
    else if (stretch.left >= gutter) right.push({ ...stretch, column: 2 });
    else {
      ordered.push(...joinRows(left), ...joinRows(right), stretch);
      left = [];
      right = [];
    }
  }
  ordered.push(...joinRows(left), ...joinRows(right));
  return { lines: ordered, columns: 2 };
}

function findGutter(stretches: readonly TextLineOfPage[]): number | undefined {
  if (stretches.length < fewestLines * 2) return undefined;
  const from = Math.min(...stretches.map(({ left }) => left));
  const to = Math.max(...stretches.map(({ right }) => right));
  let best: { readonly at: number; readonly crossing: number } | undefined;
  for (let step = 0; step < steps; step++) {
    const at = from + (to - from) * (gutterFrom + ((gutterTo - gutterFrom) * step) / (steps - 1));
    const left = stretches.filter((one) => one.right <= at && one.text.length >= columnLength).length;
    const right = stretches.filter((one) => one.left >= at && one.text.length >= columnLength).length;
    const crossing = stretches.filter((one) => one.left < at && one.right > at).length;
    if (left < fewestLines || right < fewestLines || crossing > (left + right) * crossingShare) continue;
    if (!best || crossing < best.crossing) best = { at, crossing };
  }
  return best?.at;
}

/** The number of a paragraph, set apart from its text. */
const loneNumber = /^(?:[（(]?[0-9０-９一二三四五六七八九十]{1,4}[）).．、]?|[①-⑳•●◆■])$/u;

/** Stretches side by side that are no columns: a line set wide apart, a row of a table. */
function joinRows(stretches: readonly TextLineOfPage[]): TextLineOfPage[] {
  const rows: TextLineOfPage[] = [];
  for (const stretch of stretches) {
    const last = rows.at(-1);
    if (last && Math.abs(last.baseline - stretch.baseline) <= 0.4 * stretch.size && stretch.left >= last.right)
      rows[rows.length - 1] = {
        ...last,
        text: `${last.text}\u3000${stretch.text}`,
        right: stretch.right,
        isRow: !loneNumber.test(last.text),
      };
    else rows.push(stretch);
  }
  return rows;
}
