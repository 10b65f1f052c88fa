import type { Comparison, ComparisonSet, DutyTable, EchoTable, PlacesMatrix, PlacesTable, ThemeTable, WordsTable } from '@tongbi/model';
import { renderWords, renderWordsMarkdown } from '../counted/render-words.js';
import { wordsTableViews } from '../counted/words-table-views.js';
import { type DocxOptions, renderDocx } from '../docx/render-docx.js';
import { dutyTableViews } from '../duties/duty-table-views.js';
import { viewDuties } from '../duties/view-duties.js';
import { echoTableViews } from '../echo/echo-table-views.js';
import { viewEcho } from '../echo/view-echo.js';
import { type RenderOptions, renderHtml } from '../html/render-html.js';
import { renderMarkdown } from '../markdown/render-markdown.js';
import { renderSvg } from '../picture/render-svg.js';
import { matrixTableViews } from '../places/matrix-table-views.js';
import { placesTitle } from '../places/place-words.js';
import { placesTableView } from '../places/places-table-view.js';
import { renderMatrix, renderMatrixMarkdown } from '../places/render-matrix.js';
import { renderPlaces, renderPlacesMarkdown } from '../places/render-places.js';
import { viewMatrix } from '../places/view-matrix.js';
import type { PlacesOptions } from '../places/view-places.js';
import { renderCsv, tableToCsv } from '../tables/render-csv.js';
import type { TableName, TableView } from '../tables/table-view.js';
import { renderWorkbook, writeWorkbook } from '../tables/write-workbook.js';
import { renderText, type TextOptions } from '../text/render-text.js';
import {
  renderDuties,
  renderDutiesMarkdown,
  renderEcho,
  renderEchoMarkdown,
  renderTheme,
  renderThemeMarkdown,
} from '../theme/render-theme.js';
import { themeTableViews } from '../theme/theme-table-views.js';
import { viewTheme } from '../theme/view-theme.js';
import { wordingOf } from '../words/wording.js';

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

const htmlOutput: OutputFormat = { name: 'html', endings: ['.html', '.htm'], binary: false, render: renderHtml };

/** For GitHub and other places that show Markdown. */
const markdownOutput: OutputFormat = { name: 'markdown', endings: ['.md', '.markdown'], binary: false, render: renderMarkdown };

/** For a terminal: counts, targets, what is worth reading first. */
export const textOutput: OutputFormat = { name: 'text', endings: ['.txt'], binary: false, render: renderText };

/** One table, for spreadsheets and data frames. */
const csvOutput: OutputFormat = { name: 'csv', endings: ['.csv'], binary: false, render: renderCsv };

/** All tables, a sheet each. */
const xlsxOutput: OutputFormat = { name: 'xlsx', endings: ['.xlsx'], binary: true, render: renderWorkbook };

/** The summary as an office passes it on. */
const docxOutput: OutputFormat = { name: 'docx', endings: ['.docx'], binary: true, render: renderDocx };

/** The brief as a picture, for messages. */
const svgOutput: OutputFormat = { name: 'svg', endings: ['.svg'], binary: false, render: renderSvg };

/** The data itself, indented, so that its changes can be read. */
const jsonOutput: OutputFormat<unknown, unknown> = {
  name: 'json',
  endings: ['.json'],
  binary: false,
  render: (result) => `${JSON.stringify(result, null, 2)}\n`,
};

/** All forms of a result, in the order in which they are named to a user. */
export const outputFormats: readonly OutputFormat[] = [
  htmlOutput,
  markdownOutput,
  textOutput,
  csvOutput,
  xlsxOutput,
  docxOutput,
  svgOutput,
  jsonOutput,
];

type Render<Table, Form = string> = (table: Table, options: PlacesOptions) => Form;

/** The same forms of a table of several places; a CSV holds one of its sheets. */
const sideBySideFormats = <Table>(
  page: Render<Table>,
  markdown: Render<Table>,
  sheets: Render<Table, readonly TableView[]>,
  title: Render<Table>,
  csv = 0,
): readonly OutputFormat<Table, PlacesOptions>[] => [
  { ...htmlOutput, render: page },
  { ...markdownOutput, render: markdown },
  { ...csvOutput, render: (table, options) => tableToCsv(sheets(table, options)[csv]!) },
  { ...xlsxOutput, render: (table, options) => writeWorkbook(sheets(table, options), { title: title(table, options) }) },
  jsonOutput,
];

const titleOfPlaces: Render<PlacesTable> = (table, { language = 'zh' }) => placesTitle(table, wordingOf(language));
const placesSheets: Render<PlacesTable, readonly TableView[]> = (table, options) => [placesTableView(table, options)];

/** The targets of several places for one indicator. */
export const placesFormats = sideBySideFormats(renderPlaces, renderPlacesMarkdown, placesSheets, titleOfPlaces);

const titleOfMatrix: Render<PlacesMatrix> = (matrix, options) => viewMatrix(matrix, options).title;
const ROWS = 2;
/** Their targets for all main indicators; a CSV holds them one a row. */
export const matrixFormats = sideBySideFormats(renderMatrix, renderMatrixMarkdown, matrixTableViews, titleOfMatrix, ROWS);

const titleOfTheme: Render<ThemeTable> = (table, options) => viewTheme(table, options).title;
/** What several places promise on one theme; a CSV holds the commitments of each place. */
export const themeFormats = sideBySideFormats(renderTheme, renderThemeMarkdown, themeTableViews, titleOfTheme);

const titleOfWords: Render<WordsTable> = (_, { language = 'zh' }) => wordingOf(language).words.title;
/** Words counted over reports; a CSV holds a word, place and year a row. */
export const wordsFormats = sideBySideFormats(renderWords, renderWordsMarkdown, wordsTableViews, titleOfWords);

const titleOfEcho: Render<EchoTable> = (table, options) => viewEcho(table, options).title;
/** What places have from the report above; a CSV holds the commitments of each place. */
export const echoFormats = sideBySideFormats(renderEcho, renderEchoMarkdown, echoTableViews, titleOfEcho);

const titleOfDuties: Render<DutyTable> = (table, options) => viewDuties(table, options).title;
/** Who is to keep what, and by when; a CSV has a row a commitment and department. */
export const dutyFormats = sideBySideFormats(renderDuties, renderDutiesMarkdown, dutyTableViews, titleOfDuties);
