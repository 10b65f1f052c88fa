import { csvOutput } from './csv-output.js';
import { htmlOutput } from './html-output.js';
import { jsonOutput } from './json-output.js';
import { markdownOutput } from './markdown-output.js';
import type { OutputFormat } from './output-format.js';
import { textOutput } from './text-output.js';
import { xlsxOutput } from './xlsx-output.js';

/** All forms of a result, in the order in which they are named to a user. */
export const outputFormats: readonly OutputFormat[] = [htmlOutput, markdownOutput, textOutput, csvOutput, xlsxOutput, jsonOutput];
