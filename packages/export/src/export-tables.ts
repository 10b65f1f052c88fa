import type { ExportedReport, Rows, TableShape } from './table.js';
import { type ExportedPair, links, type NamedPair, results } from './tables/pair-tables.js';
import { commitments, figures, reports, sections } from './tables/report-tables.js';

export type TableName = 'reports' | 'sections' | 'commitments' | 'links' | 'figures' | 'results';

/** All tables, by name, in the order in which they are described. */
const tables = { reports, sections, commitments, links, figures, results } satisfies Readonly<Record<TableName, unknown>>;
export const tableNames = Object.keys(tables) as readonly TableName[];

export type ExportedRows = Readonly<Record<TableName, Rows>>;

export const shapeOf = (name: TableName): TableShape => tables[name].shape;

/** The rows of reports and of the comparisons between them, in their order. */
export function makeRows(given: readonly ExportedReport[], pairs: readonly ExportedPair[]): ExportedRows {
  // Commitments are found by where they stand: a record says the words and their place.
  const names = new Map(
    given.flatMap(({ key, commitments: own }) => own.map(({ id, span }): [string, string] => [`${key} ${span.start}-${span.end}`, id])),
  );
  const nameOf: NamedPair['nameOf'] = (report, { span }) => names.get(`${report} ${span.start}-${span.end}`) ?? null;
  const named = pairs.map((pair): NamedPair => ({ pair, nameOf }));
  return {
    reports: reports.rowsOf(given),
    sections: sections.rowsOf(given),
    commitments: commitments.rowsOf(given),
    links: links.rowsOf(named),
    figures: figures.rowsOf(given),
    results: results.rowsOf(named),
  };
}
