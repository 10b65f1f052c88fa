import type { Comparison, ComparisonSet } from '@tongbi/model';
import { prepareSet } from '../view/prepare-set.js';
import type { ViewOptions } from '../view/view-model.js';
import type { TableName, TableView } from './table-view.js';
import { tableOf, usualTable } from './view-tables.js';
import { writeCsv } from './write-csv.js';

export interface CsvOptions extends ViewOptions {
  /** Which of the tables; changes if not given, of a brief alone the brief. */
  readonly table?: TableName;
}

export function tableToCsv({ columns, rows }: TableView): string {
  return writeCsv([columns.map(({ title }) => title), ...rows]);
}

/** One table of a comparison, or of one report with several others, as CSV. */
export function renderCsv(input: Comparison | ComparisonSet, options: CsvOptions = {}): string {
  const prepared = prepareSet(input, options.language ?? 'zh');
  return tableToCsv(tableOf(options.table ?? usualTable(prepared), prepared, options.toolVersion));
}
