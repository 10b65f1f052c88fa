import type { Place } from '@tongbi/model';
import { visibleText } from './visible-text.js';

/** "## " of Markdown, which is no part of a heading; a single # is the title of the file, or a text's own. */
export const HEADING_MARKS = /^#{2,6}\s+/u;

/** What stands at a place, as the page shows it. */
export function placeText({ text }: Place): string {
  return visibleText(text.replace(HEADING_MARKS, ''));
}
