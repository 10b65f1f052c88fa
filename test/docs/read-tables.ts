/** One row of a table of docs/tricky-cases.md, by column. */
export interface CaseRow {
  readonly group: string;
  /** Line of the document, from 0. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** ⏎ in a cell is a line break of the report; a Markdown table has no other way to write one. */
const LINE_BREAK = '⏎';

/** The rows of all tables that have a column `today`, each with the `## group` it stands under. */
export function readTables(markdown: string): readonly CaseRow[] {
  const rows: CaseRow[] = [];
  let group = '';
  let head: readonly string[] = [];
  for (const [line, text] of markdown.split('\n').entries()) {
    if (text.startsWith('## ')) group = text.slice(3).trim();
    if (!text.startsWith('|')) {
      head = [];
      continue;
    }
    const cells = cellsOf(text);
    if (head.length === 0) head = cells;
    else if (head.includes('today') && !/^-+$/.test(cells[0]!)) {
      if (cells.length !== head.length) throw new Error(`line ${line + 1}: expected ${head.length} cells, got ${cells.length}: ${text}`);
      rows.push({ group, line, cells: Object.fromEntries(head.map((name, index) => [name, cells[index]!])) });
    }
  }
  return rows;
}

function cellsOf(line: string): readonly string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim());
}

export function withLineBreaks(cell: string): string {
  return cell.replaceAll(LINE_BREAK, '\n');
}

/** The document with another last cell in one row. */
export function replaceLastCell(markdown: string, line: number, cell: string): string {
  const lines = markdown.split('\n');
  const cells = cellsOf(lines[line]!);
  lines[line] = `| ${[...cells.slice(0, -1), cell].join(' | ')} |`;
  return lines.join('\n');
}
