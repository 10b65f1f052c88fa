import { renderHtml } from '../render-html.js';
import type { OutputFormat } from './output-format.js';

/** The page. */
export const htmlOutput: OutputFormat = { name: 'html', endings: ['.html', '.htm'], binary: false, render: renderHtml };
