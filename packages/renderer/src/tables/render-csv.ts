import type { Comparison, ComparisonSet } from '@tongbi/model';
import type { ViewOptions } from '../view-model.js';
import { writeCsv } from '../write-csv.js';
import type { TableName, TableView } from './table-view.js';
import { viewTables } from './view-tables.js';

export interface CsvOptions extends ViewOptions {
  /** Which of the tables; changes if not given. */
  readonly table?: TableName;
}

/** One table as CSV: its titles, then its rows. */
export function tableToCsv({ columns, rows }: TableView): string {
  return writeCsv([columns.map(({ title }) => title), ...rows]);
}

/** One table of a comparison, or of one report with several others, as CSV. */
export function renderCsv(input: Comparison | ComparisonSet, options: CsvOptions = {}): string {
  const name = options.table ?? 'changes';
  return tableToCsv(viewTables(input, options).find((table) => table.name === name)!);
}
