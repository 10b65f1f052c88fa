// Tab-separated tables with a header: rows in, rows out.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The rows of a table as objects, each column a string; an empty cell is ''. */
export function readTable(file) {
  const [head, ...lines] = readFileSync(file, 'utf8').replace(/\r/g, '').split('\n').filter(Boolean);
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, column) => [name, (cells[column] ?? '').trim()]));
  });
}

/** The same of a table that need not be there. */
export const readTableIfThere = (file) => (existsSync(file) ? readTable(file) : []);

/** Columns are what any row has. */
export function writeTable(file, rows) {
  const names = [...new Set(rows.flatMap(Object.keys))];
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((cells) => cells.join('\t').trimEnd());
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
}

/** Rows put into a table in place of those that are the same in these columns; all others stay. */
export function putRows(file, rows, columns) {
  const key = (row) => columns.map((column) => row[column]).join('\t');
  const own = new Set(rows.map(key));
  writeTable(file, [...readTableIfThere(file).filter((row) => !own.has(key(row))), ...rows]);
}

/** `3-9,12-20` → two spans; '' → none. */
export const parseSpans = (cell) =>
  [...cell.matchAll(/(\d+)-(\d+)/g)].map(([, start, end]) => ({ start: Number(start), end: Number(end) }));
export const formatSpan = ({ start, end }) => `${start}-${end}`;

/** `a,b` → ['a', 'b']; '' → []. */
export const parseList = (cell) => cell.split(/[,，、;\s]+/).filter(Boolean);
