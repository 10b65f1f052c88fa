import { markdownList, markdownText } from '../markdown/markdown-text.js';
import type { SideBySideView } from './side-by-side.js';

/** A table of several places as Markdown: what stands above and below it, and between them its own parts, of which an empty one is left out. */
export function sideBySideMarkdown(view: SideBySideView, parts: readonly (string | false)[]): string {
  return [
    `# ${markdownText(view.title)}\n`,
    `${markdownText(view.deck)}\n`,
    `${markdownText(view.summary)}\n`,
    ...parts,
    markdownList(view.notes),
    view.leftOut.length > 0 && `**${markdownText(view.leftOutTitle)}**\n\n${markdownList(view.leftOut)}`,
    `**${markdownText(view.sourcesTitle)}**\n\n${markdownList(view.sources)}`,
    `${markdownText(view.version)}\n`,
  ]
    .filter(Boolean)
    .join('\n');
}
