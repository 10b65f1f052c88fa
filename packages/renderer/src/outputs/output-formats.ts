import { renderHtml } from '../html/render-html.js';
import { renderMarkdown } from '../markdown/render-markdown.js';
import { renderCsv } from '../tables/render-csv.js';
import { renderWorkbook } from '../tables/render-workbook.js';
import { renderText } from '../text/render-text.js';
import type { OutputFormat } from './output-format.js';

/** The page. */
export const htmlOutput: OutputFormat = { name: 'html', endings: ['.html', '.htm'], binary: false, render: renderHtml };

/** For GitHub and other places that show Markdown. */
export const markdownOutput: OutputFormat = { name: 'markdown', endings: ['.md', '.markdown'], binary: false, render: renderMarkdown };

/** For a terminal: counts, targets, what is worth reading first. */
export const textOutput: OutputFormat = { name: 'text', endings: ['.txt'], binary: false, render: renderText };

/** One table, for spreadsheets and data frames. */
export const csvOutput: OutputFormat = { name: 'csv', endings: ['.csv'], binary: false, render: renderCsv };

/** All tables, a sheet each. */
export const xlsxOutput: OutputFormat = { name: 'xlsx', endings: ['.xlsx'], binary: true, render: renderWorkbook };

/** The data itself, indented, so that its changes can be read. */
export const jsonOutput: OutputFormat<unknown, unknown> = {
  name: 'json',
  endings: ['.json'],
  binary: false,
  render: (result) => `${JSON.stringify(result, null, 2)}\n`,
};

/** All forms of a result, in the order in which they are named to a user. */
export const outputFormats: readonly OutputFormat[] = [htmlOutput, markdownOutput, textOutput, csvOutput, xlsxOutput, jsonOutput];
