import { arabicDigit } from './numeral-characters.js';

const isPoint = (char: string | undefined): boolean => char === '.' || char === '．';
const isComma = (char: string | undefined): boolean => char === ',' || char === '，';

/** Where the run of Arabic digits from `at` ends. */
function digitsEnd(text: string, at: number): number {
  let end = at;
  while (arabicDigit(text[end]) !== undefined) end++;
  return end;
}

const plainNumber = /^\d+(?:\.\d+)?$/;

function plainDigits(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  if (plainNumber.test(written)) return written;
  let digits = '';
  for (let at = start; at < end; at++) digits += arabicDigit(text[at]) ?? (isPoint(text[at]) ? '.' : '');
  return digits;
}

/** Where the groups of three behind the first digits end, and whether they are none: 1,2,3. A full-width comma that parts no such groups parts clauses. */
function groupsEnd(text: string, start: number, first: number): { readonly end: number; readonly malformed: boolean } {
  let end = first;
  let malformed = false;
  while (isComma(text[end]) && arabicDigit(text[end + 1]) !== undefined) {
    const next = digitsEnd(text, end + 1);
    const regular = first - start <= 3 && next - end === 4;
    if (!regular && text[end] === '，') break;
    // One odd comma is punctuation of a careless text; two are a number that nobody can read.
    if (!regular && !malformed && !(text[next] === ',' && arabicDigit(text[next + 1]) !== undefined)) break;
    malformed ||= !regular;
    end = next;
  }
  return { end, malformed };
}

/**
 * The Arabic numeral that starts at `start`: `24,653.5` with thousands separators, decimals, full width. Groups that are not of
 * three (1,2,3), two points (5..6) and two decimals (1.2.3) are malformed, its value then NaN.
 */
export function readArabic(text: string, start: number): { readonly end: number; readonly value: number } {
  let { end, malformed } = groupsEnd(text, start, digitsEnd(text, start));
  for (let points = 0; isPoint(text[end]); points++) {
    const next = digitsEnd(text, end + 1);
    if (next === end + 1 && !isPoint(text[end + 1])) break;
    if (points > 0 || next === end + 1) malformed = true;
    end = next;
  }
  const value = malformed ? Number.NaN : Number(plainDigits(text, start, end));
  return { end, value: Number.isFinite(value) ? value : Number.NaN };
}
