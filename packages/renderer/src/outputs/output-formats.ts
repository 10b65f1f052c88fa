import type { Comparison, ComparisonSet } from '@tongbi/model';
import { type DocxOptions, renderDocx } from '../docx/render-docx.js';
import { type RenderOptions, renderHtml } from '../html/render-html.js';
import { renderMarkdown } from '../markdown/render-markdown.js';
import { renderSvg } from '../picture/render-svg.js';
import type { TableName } from '../tables/make-table.js';
import { renderCsv } from '../tables/view-tables.js';
import { renderWorkbook } from '../tables/write-workbook.js';
import { renderText, type TextOptions } from '../text/render-text.js';

export interface OutputOptions extends RenderOptions, TextOptions, DocxOptions {
  /** Of a format that holds one table. */
  readonly table?: TableName;
}

/** A form in which a result can be had: a comparison, or a set of them. A new one is an entry of output-formats.ts. */
export interface OutputFormat<Result = Comparison | ComparisonSet, Options = OutputOptions> {
  /** As in `--format`. */
  readonly name: string;
  /** Of files, with their point; the first is the usual one. */
  readonly endings: readonly [string, ...string[]];
  /** Bytes that are no text: not for a terminal. */
  readonly binary: boolean;
  render(result: Result, options: Options): string | Promise<string | Uint8Array>;
}

/** The data itself, indented, so that its changes can be read. */
export const jsonOutput: OutputFormat<unknown, unknown> = {
  name: 'json',
  endings: ['.json'],
  binary: false,
  render: (result) => `${JSON.stringify(result, null, 2)}\n`,
};

/** For a terminal: counts, targets, what is worth reading first. */
export const textOutput: OutputFormat = { name: 'text', endings: ['.txt'], binary: false, render: renderText };

/** All forms of a result, in the order in which they are named to a user. */
export const outputFormats: readonly OutputFormat[] = [
  { name: 'html', endings: ['.html', '.htm'], binary: false, render: renderHtml },
  // For GitHub and other places that show Markdown.
  { name: 'markdown', endings: ['.md', '.markdown'], binary: false, render: renderMarkdown },
  textOutput,
  // One table, for spreadsheets and data frames; a workbook has all of them, a sheet each.
  { name: 'csv', endings: ['.csv'], binary: false, render: renderCsv },
  { name: 'xlsx', endings: ['.xlsx'], binary: true, render: renderWorkbook },
  // The summary as an office passes it on.
  { name: 'docx', endings: ['.docx'], binary: true, render: renderDocx },
  // The brief as a picture, for messages.
  { name: 'svg', endings: ['.svg'], binary: false, render: renderSvg },
  jsonOutput,
];

/** The form of this name for results of another kind. */
export const outputAs = <Result, Options>(
  name: string,
  render: OutputFormat<Result, Options>['render'],
): OutputFormat<Result, Options> => ({ ...outputFormats.find((one) => one.name === name)!, render });
