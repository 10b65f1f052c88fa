import { renderMarkdown } from '../markdown/render-markdown.js';
import type { OutputFormat } from './output-format.js';

/** For GitHub and other places that show Markdown. */
export const markdownOutput: OutputFormat = { name: 'markdown', endings: ['.md', '.markdown'], binary: false, render: renderMarkdown };
