import type { Comparison, ComparisonSet } from '@tongbi/model';
import { describeSet } from '../view/describe-set.js';
import { prepareSet } from '../view/prepare-set.js';
import type { ViewOptions } from '../view/view-model.js';
import { tablesOf } from './view-tables.js';
import { writeWorkbook } from './write-workbook.js';

/** A comparison, or one report with several others, as an XLSX workbook with a sheet for each table. The same input gives the same bytes. */
export async function renderWorkbook(input: Comparison | ComparisonSet, options: ViewOptions = {}): Promise<Uint8Array> {
  const prepared = prepareSet(input, options.language ?? 'zh');
  const { title } = describeSet(prepared, options.toolVersion);
  return writeWorkbook(tablesOf(prepared, options.toolVersion), { title });
}
