import { matchingMarks, type Span } from '@tongbi/model';
import { trimSpan } from '../lines/split-lines.js';
import { forms } from '../text/line-forms.js';

/** Marks of the end with what closes a quotation or bracket behind them; text that lost its space begins with a capital right behind. */
const endMark = /[.?!…]+[”’"')\]]*(?=\s|$|[A-Z][a-z])/gu;
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
  if (forms.enTitleBefore.test(before) || (forms.enNumber.test(before) && after !== '')) return true;
  if (forms.enNumberBefore.test(before) && /^\s*\d/u.test(after)) return true;
  return forms.enShortForm.test(before) && after !== '' && !forms.enOpener.test(after);
}
