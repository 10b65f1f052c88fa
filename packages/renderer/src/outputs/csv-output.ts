import { renderCsv } from '../tables/render-csv.js';
import type { OutputFormat } from './output-format.js';

/** One table, for spreadsheets and data frames. */
export const csvOutput: OutputFormat = { name: 'csv', endings: ['.csv'], binary: false, render: renderCsv };
