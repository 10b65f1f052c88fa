import type { PlacesTable } from '@tongbi/model';
import { placesTitle } from '../places/place-words.js';
import { placesTableView } from '../places/places-table-view.js';
import { renderPlaces } from '../places/render-places.js';
import { renderPlacesMarkdown } from '../places/render-places-markdown.js';
import type { PlacesOptions } from '../places/view-places.js';
import { tableToCsv } from '../tables/render-csv.js';
import { writeWorkbook } from '../tables/write-workbook.js';
import { wordingOf } from '../words/wording.js';
import type { OutputFormat } from './output-format.js';
import { csvOutput, htmlOutput, jsonOutput, markdownOutput, xlsxOutput } from './output-formats.js';

/** The same forms of the targets of several places. */
export const placesFormats: readonly OutputFormat<PlacesTable, PlacesOptions>[] = [
  { ...htmlOutput, render: renderPlaces },
  { ...markdownOutput, render: renderPlacesMarkdown },
  { ...csvOutput, render: (table, options) => tableToCsv(placesTableView(table, options)) },
  {
    ...xlsxOutput,
    render: (table, options) =>
      writeWorkbook([placesTableView(table, options)], { title: placesTitle(table, wordingOf(options.language ?? 'zh')) }),
  },
  jsonOutput,
];
