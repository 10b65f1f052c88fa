import { type ExportedReport, type Rows, rowsOf, type Table } from './table.js';
import { commitments, listCommitments } from './tables/commitments.js';
import { figures, listFigures } from './tables/figures.js';
import { type ExportedPair, links, listLinks, type NameOf } from './tables/links.js';
import { reports } from './tables/reports.js';
import { listResults, results } from './tables/results.js';
import { listSections, sections } from './tables/sections.js';

/** All tables, by name, in the order in which they are described. */
const tables = { reports, sections, commitments, links, figures, results } as const satisfies Readonly<Record<TableName, unknown>>;

export type TableName = 'reports' | 'sections' | 'commitments' | 'links' | 'figures' | 'results';
export const tableNames = Object.keys(tables) as readonly TableName[];

export type ExportedRows = Readonly<Record<TableName, Rows>>;

/** What a table's files, dictionary and docs need to know of it. */
export type TableShape = Pick<Table<never>, 'name' | 'row' | 'key' | 'joins' | 'columns' | 'example'>;

export const shapeOf = (name: TableName): TableShape => tables[name] as TableShape;

/** The rows of reports and of the comparisons between them, in their order. */
export function makeRows(given: readonly ExportedReport[], pairs: readonly ExportedPair[]): ExportedRows {
  const nameOf = nameCommitments(given);
  const ofPairs = <Source>(list: (pair: ExportedPair, nameOf: NameOf) => readonly Source[]) => pairs.flatMap((pair) => list(pair, nameOf));
  return {
    reports: rowsOf(reports, given),
    sections: rowsOf(sections, given.flatMap(listSections)),
    commitments: rowsOf(commitments, given.flatMap(listCommitments)),
    links: rowsOf(links, ofPairs(listLinks)),
    figures: rowsOf(figures, given.flatMap(listFigures)),
    results: rowsOf(results, ofPairs(listResults)),
  };
}

/** Commitments are found by where they stand: a record says the words and their place. */
function nameCommitments(given: readonly ExportedReport[]): NameOf {
  const names = new Map(
    given.flatMap(({ key, commitments: own }) => own.map(({ id, span }): [string, string] => [`${key} ${span.start}-${span.end}`, id])),
  );
  return (report, { span }) => names.get(`${report} ${span.start}-${span.end}`) ?? null;
}
