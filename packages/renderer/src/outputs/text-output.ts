import { renderText } from '../text/render-text.js';
import type { OutputFormat } from './output-format.js';

/** For a terminal: counts, targets, what is worth reading first. */
export const textOutput: OutputFormat = { name: 'text', endings: ['.txt'], binary: false, render: renderText };
