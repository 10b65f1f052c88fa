import type { TextLineOfPage } from './text-piece.js';

interface OrderedLines {
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

function isParted(row: readonly TextLineOfPage[] | undefined): boolean {
  return row !== undefined && row.length > 1 && !loneNumber.test(row[0]!.text);
}

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
