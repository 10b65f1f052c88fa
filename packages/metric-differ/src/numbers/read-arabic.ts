import { forms } from '../genre-words.js';

const digit = '[0-9０-９]';
/** A full-width comma between groups of three parts thousands, any other one clauses: 33，212万吨. */
const wellFormed = new RegExp(`(?:${digit}{1,3}(?:[,，]${digit}{3})+(?!${digit})|${digit}+)(?:[.．]${digit}+)?`, 'y');
/** 1,2,3 and 5..6 and 1.2.3. One odd comma is punctuation of a careless text; two are a number that nobody can read. */
const wrongTail = new RegExp(`(?:,${digit}+){2,}|[.．][.．0-9０-９]+`, 'y');

/** What a sticky pattern matches at `at`. */
function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/**
 * The Arabic numeral that starts at `start`: `24,653.5` with thousands separators, decimals, full width. Groups that are not of
 * three (1,2,3), two points (5..6) and two decimals (1.2.3) are malformed, its value then NaN.
 */
export function readArabic(text: string, start: number): { readonly end: number; readonly value: number } {
  const written = matchAt(wellFormed, text, start);
  const end = start + written.length;
  const wrong = matchAt(wrongTail, text, end);
  if (wrong !== '') return { end: end + wrong.length, value: Number.NaN };
  const value = Number(forms.plainNumber.test(written) ? written : written.normalize('NFKC').replaceAll(',', ''));
  return { end, value: Number.isFinite(value) ? value : Number.NaN };
}
