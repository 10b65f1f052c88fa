import type { WordsTable } from '@tongbi/model';
import { fixed, say, table } from '../document/document.js';
import { sideBySideMarkdown, sideBySidePage } from '../places/side-by-side.js';
import type { PlacesOptions } from '../places/view-places.js';
import { viewWords, type WordsView } from './view-words.js';

const pageOf = sideBySidePage<WordsView>('words.hbs');

/**
 * Words counted over reports (`tabulateWords` of `@tongbi/compare`) as one self-contained HTML page: charts, the words over the years, each word by place. No
 * script, no request; all report text is escaped; the same input gives the same text.
 */
export function renderWords(words: WordsTable, options: PlacesOptions = {}): string {
  return pageOf(viewWords(words, options));
}

/** The words over the years as GitHub-flavoured Markdown. */
export function renderWordsMarkdown(words: WordsTable, options: PlacesOptions = {}): string {
  const view = viewWords(words, options);
  const { columns, years, rows } = view;
  const head = [columns.word, columns.count, columns.inside, columns.longer, columns.saying, columns.first, ...years.map(String)];
  const body = rows.map(({ word, count, inside, longer, share, first, cells }) => [
    say`${word}`,
    say`${fixed(String(count))}`,
    say`${fixed(String(inside))}`,
    say`${longer}`,
    say`${share}`,
    say`${first}`,
    ...cells.map(({ text }) => say`${fixed(text)}`),
  ]);
  return sideBySideMarkdown(view, [table(head, body)]);
}
