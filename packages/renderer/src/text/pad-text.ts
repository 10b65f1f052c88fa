/** Characters that a terminal shows two columns wide: Chinese, its punctuation, full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud840-\ud87f][\udc00-\udfff]/g;

/** Columns that a text takes on a terminal. */
export function textWidth(text: string): number {
  return text.length + (text.match(WIDE)?.filter((sign) => sign.length === 1).length ?? 0);
}

/** Fills up with spaces to `width` columns. */
export function padText(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** One line that steers no terminal: line ends and control characters become spaces. Texts of reports go through this. */
export function plainLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
}

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
  for (const row of rows)
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, textWidth(cell));
    });
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => padText(cell, widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
