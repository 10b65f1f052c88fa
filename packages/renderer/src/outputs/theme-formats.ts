import type { ThemeTable } from '@tongbi/model';
import type { PlacesOptions } from '../places/view-places.js';
import { tableToCsv } from '../tables/render-csv.js';
import { writeWorkbook } from '../tables/write-workbook.js';
import { renderTheme } from '../theme/render-theme.js';
import { renderThemeMarkdown } from '../theme/render-theme-markdown.js';
import { themeTableViews } from '../theme/theme-table-views.js';
import { viewTheme } from '../theme/view-theme.js';
import type { OutputFormat } from './output-format.js';
import { csvOutput, htmlOutput, jsonOutput, markdownOutput, xlsxOutput } from './output-formats.js';

/** The same forms of what several places promise on one theme; a CSV holds the commitments of each place. */
export const themeFormats: readonly OutputFormat<ThemeTable, PlacesOptions>[] = [
  { ...htmlOutput, render: renderTheme },
  { ...markdownOutput, render: renderThemeMarkdown },
  { ...csvOutput, render: (table, options) => tableToCsv(themeTableViews(table, options)[0]!) },
  { ...xlsxOutput, render: (table, options) => writeWorkbook(themeTableViews(table, options), { title: viewTheme(table, options).title }) },
  jsonOutput,
];
