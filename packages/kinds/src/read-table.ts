import { type Message, said } from '@tongbi/model';

/** What is wrong with a table of a kind, and where. */
export interface KindProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly reason: Message;
}

/** A row of a table: its cells by column. */
export interface Row {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** The rows of a table whose first line names its columns; lines that begin with # are remarks. */
export function readTable(
  file: string,
  text: string,
  columns: readonly string[],
  wrong: (file: string, line: number, reason: Message) => void,
): readonly Row[] {
  const lines = text
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .map((line, index) => ({ cells: line.split('\t').map((cell) => cell.trim()), line: index + 1, isRemark: /^#|^\s*$/u.test(line) }))
    .filter(({ isRemark }) => !isRemark);
  const [head, ...rows] = lines;
  if (head?.cells.join('\t') !== columns.join('\t')) {
    wrong(file, head?.line ?? 1, said('kind-columns-wrong', columns.join('⇥'), head?.cells.join('⇥') ?? ''));
    return [];
  }
  return rows.flatMap(({ cells, line }) => {
    const isWhole = cells.length === columns.length && cells[0] !== '';
    if (!isWhole) wrong(file, line, said('kind-cells-wrong', columns.length, cells.length));
    return isWhole ? [{ file, line, cells: Object.fromEntries(columns.map((column, index) => [column, cells[index]!])) }] : [];
  });
}
