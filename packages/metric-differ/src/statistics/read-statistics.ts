import { countUses, type Statistic, type StatisticsUsed, said, type UnusedReason, UserError } from '@tongbi/model';
import { parseCsv } from 'hucre/csv';
import { findNumbers } from '../numbers/find-numbers.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';

/** The rows of a file of statistics, and those that say nothing that can be used. */
export interface ReadStatistics {
  readonly file: string;
  readonly rows: readonly Statistic[];
  readonly unused: StatisticsUsed['unused'];
  /** Each line as written. */
  readonly written: ReadonlyMap<number, string>;
}

const COLUMNS = {
  place: ['place', '地区', '地方'],
  year: ['year', '年份', '年'],
  indicator: ['indicator', '指标'],
  value: ['value', '数值'],
  unit: ['unit', '单位'],
  source: ['source', '来源'],
} as const;
type Column = keyof typeof COLUMNS;
const columns = Object.keys(COLUMNS) as Column[];

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a file with the lines they begin at. Blank lines are none. */
function linesOf(text: string): readonly Line[] {
  let next = 1;
  const lines = parseCsv(text, { delimiter: ',' }).map((row): Line => {
    const line = next;
    const cells = row.map(String);
    next += cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 1);
    return { line, cells: cells.map((cell) => cell.trim()) };
  });
  return lines.filter(({ cells }) => cells.some(Boolean));
}

/** @throws {UserError} where a column is missing */
export function readStatistics(text: string, file: string): ReadStatistics {
  const [head, ...body] = linesOf(text);
  const titles = head?.cells.map((cell) => cell.toLowerCase()) ?? [];
  const at = new Map(
    columns.map((column) => [column, titles.findIndex((title) => (COLUMNS[column] as readonly string[]).includes(title))]),
  );
  const missing = columns.filter((column) => at.get(column) === -1);
  if (missing.length > 0) throw new UserError(said('statistics-without-columns', file, columns, missing));
  const rows: Statistic[] = [];
  const unused: StatisticsUsed['unused'][number][] = [];
  const timesOf = countUses();
  for (const { line, cells } of body) {
    const found = readRow((column) => cells[at.get(column)!] ?? '', line);
    const isTwice =
      typeof found !== 'string' && timesOf(`${found.place} ${found.year} ${found.indicator} ${found.unit} ${found.source}`) > 1;
    if (typeof found === 'string' || isTwice) unused.push({ line, row: cells.join(','), why: typeof found === 'string' ? found : 'twice' });
    else rows.push(found);
  }
  return { file, rows, unused, written: new Map(body.map(({ line, cells }) => [line, cells.join(',')])) };
}

function readRow(cell: (column: Column) => string, line: number): Statistic | UnusedReason {
  const [place, year, source] = [cell('place'), cell('year'), cell('source')];
  const indicator = canonicalIndicator(cell('indicator')).name;
  if ([place, year, indicator, cell('value'), source].includes('')) return 'columns';
  if (!/^(?:19|20)\d\d$/u.test(year)) return 'year';
  const digits = cell('value')
    .replaceAll(',', '')
    .replace(/^[−－]/u, '-');
  if (!/^-?\d+(?:\.\d+)?$/u.test(digits)) return 'number';
  const written = `${digits.replace('-', '')}${cell('unit')}`;
  const [number, ...others] = findNumbers(written);
  if (!number || others.length > 0 || number.text !== written) return 'unit';
  const value = digits.startsWith('-') ? -number.value : number.value;
  return { place, year: Number(year), indicator, value, unit: number.unit, text: `${cell('value')}${cell('unit')}`, source, line };
}
