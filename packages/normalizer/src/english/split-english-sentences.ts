import { anyOf, matchingMarks, type Span } from '@tongbi/model';
import { enAbbreviations } from '../generated/en-abbreviations.js';
import { trimSpan } from '../lines/split-lines.js';
import { forms } from '../text/line-forms.js';

const wordsOf = (wanted: string) => anyOf(enAbbreviations.flatMap(({ word, class: of }) => (of === wanted ? [word] : [])));
/** Marks of the end with what closes a quotation or bracket behind them; text that lost its space begins with a capital right behind. */
const endMark = /[.?!…]+[”’"')\]]*(?=\s|$|[A-Z][a-z])/gu;
const inside = new RegExp(`(?:^|[^A-Za-z])(?:${wordsOf('title')})$`, 'u');
const beforeNumber = new RegExp(`(?:^|[^A-Za-z])(?:${wordsOf('number')})$`, 'u');
/** U.S., J. Tan, and the short forms that may end a sentence as well. */
const either = new RegExp(`(?:^|[^A-Za-z])(?:[A-Z]|${wordsOf('either')})$`, 'u');
const opener = new RegExp(`^\\s+${wordsOf('opener')}\\b`, 'u');
const context = 12;

/**
 * Sentences of an English text between `start` and `end`, without the white space around them: cut after . ? ! where what follows can open a sentence, not
 * behind Mr, No. 5, e.g., U.S. or an initial, and never inside a quotation or bracket, but where one ends with the sentence.
 */
export function splitEnglishSentences(text: string, start: number, end: number): Span[] {
  const closedBy = [...matchingMarks(text, start, end)];
  const ends: number[] = [];
  for (const { 0: mark, index } of text.slice(start, end).matchAll(endMark)) {
    const at = start + index;
    if (closedBy.some(([open, close]) => open < at && close >= at + mark.length)) continue;
    const before = text.slice(Math.max(ends.at(-1) ?? start, at - context), at);
    const after = text.slice(at + mark.length, at + mark.length + context);
    if (forms.enGoesOn.test(after) || (mark.startsWith('.') && isShortForm(before, after, text[at - 1] ?? ''))) continue;
    ends.push(at + mark.length);
  }
  return [...ends, end].flatMap((to, index) => trimSpan(text, ends[index - 1] ?? start, to) ?? []);
}

function isShortForm(before: string, after: string, last: string): boolean {
  if (/^[A-Z]/u.test(after) && !/[a-z]/u.test(last)) return true;
  if (inside.test(before) || (forms.enNumber.test(before) && after !== '')) return true;
  if (beforeNumber.test(before) && /^\s*\d/u.test(after)) return true;
  return either.test(before) && after !== '' && !opener.test(after);
}
