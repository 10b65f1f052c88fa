import type { TextLineOfPage } from './text-piece.js';

export interface OrderedLines {
  readonly lines: readonly TextLineOfPage[];
  readonly columns: number;
}

/** The stretches of a page in the order in which they are read. Lines across both columns, as a title, part what is above from what is below. */
export function orderColumns(stretches: readonly TextLineOfPage[], gutter: number | undefined): OrderedLines {
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
