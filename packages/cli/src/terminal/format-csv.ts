const BYTE_ORDER_MARK = '\ufeff';

/** A spreadsheet runs a cell that begins so as a formula. A plain number keeps its minus. */
const FORMULA_START = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

function formatCell(cell: string | number | null): string {
  const text = cell === null ? '' : String(cell);
  const safe = FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV after RFC 4180, with the byte order mark by which spreadsheets know UTF-8. A text that a spreadsheet would run as a formula
 * begins with an apostrophe.
 */
export function formatCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}
