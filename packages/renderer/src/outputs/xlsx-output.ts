import { renderWorkbook } from '../tables/render-workbook.js';
import type { OutputFormat } from './output-format.js';

/** All tables, a sheet each. */
export const xlsxOutput: OutputFormat = { name: 'xlsx', endings: ['.xlsx'], binary: true, render: renderWorkbook };
