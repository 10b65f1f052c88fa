import type { Comparison, ComparisonSet } from '@tongbi/model';
import { describePage } from '../document/describe-page.js';
import { type ViewOptions, viewModel } from '../view/view-model.js';
import { wordingOf } from '../words/wording.js';
import { writeMarkdown } from './write-markdown.js';

/**
 * A comparison, or one report with several others, as GitHub-flavoured Markdown: what the page says, in its order, from the same view
 * model. What went is ~~struck out~~, what came **bold**. All report text is escaped; there is no HTML in it. The same input gives the
 * same text.
 */
export function renderMarkdown(input: Comparison | ComparisonSet, options: ViewOptions = {}): string {
  return writeMarkdown(describePage(viewModel(input, options), wordingOf(options.language ?? 'zh')));
}
