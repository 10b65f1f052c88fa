import type { Span } from '@tongbi/model';
import { findNumbers } from './find-numbers.js';
import type { NumberSpan } from './number-span.js';

/** A number where it stands: what a predicate needs to say whether it is a figure. */
export interface NumberContext {
  /** The paragraph. */
  readonly text: string;
  readonly number: NumberSpan;
  /** Inside “…” or 「…」. */
  readonly quoted: boolean;
  /** Inside 《…》. */
  readonly titled: boolean;
  readonly previous: NumberSpan | undefined;
  readonly next: NumberSpan | undefined;
}

/** Up to `length` characters before the number. */
export function before({ text, number }: NumberContext, length: number): string {
  return text.slice(Math.max(0, number.span.start - length), number.span.start);
}

/** Up to `length` characters after the number. */
export function after({ text, number }: NumberContext, length: number): string {
  return text.slice(number.span.end, number.span.end + length);
}

/** Longest quotation that is read as a name; a longer one is a sentence that somebody said, or a quote that nobody closed. */
const longestName = 30;
const pairs = new Map(['“”', '「」', '『』', '‘’', '《》'].map((pair) => [pair.charCodeAt(0), pair[1]!]));

/** The quoted and titled stretches of one paragraph. */
function findQuotes(text: string): readonly (Span & { readonly titled: boolean })[] {
  const found: (Span & { readonly titled: boolean })[] = [];
  for (let at = 0; at < text.length; at++) {
    const close = pairs.get(text.charCodeAt(at));
    if (!close) continue;
    const end = text.slice(at + 1, at + 2 + longestName).indexOf(close);
    if (end < 0) continue;
    found.push({ start: at, end: at + 2 + end, titled: text[at] === '《' });
    at += 1 + end;
  }
  return found;
}

/** All numbers of one paragraph with their contexts, in order. */
export function contextsOf(text: string): readonly NumberContext[] {
  const numbers = findNumbers(text);
  const quotes = findQuotes(text);
  let at = 0;
  return numbers.map((number, index) => {
    while (at < quotes.length && quotes[at]!.end <= number.span.start) at++;
    const quote = quotes[at];
    const inside = quote !== undefined && quote.start < number.span.start;
    return {
      text,
      number,
      quoted: inside && !quote.titled,
      titled: inside && quote.titled,
      previous: numbers[index - 1],
      next: numbers[index + 1],
    };
  });
}

/**
 * More numbers than this between two punctuation marks are no sentence: the fullest clause of a hundred reports has ten. Such text is
 * a table that lost its form, and nobody can say which number is of what.
 */
const mostInClause = 60;
/** Where a clause ends. */
export const clauseMark = /[，。；：！？\n]/;

/** The runs of numbers, as index ranges into `contexts`, that stand too thick to be read. */
export function crowdedClauses(text: string, contexts: readonly NumberContext[]): readonly Span[] {
  const found: Span[] = [];
  if (contexts.length <= mostInClause) return found;
  let start = 0;
  for (let at = 1; at <= contexts.length; at++) {
    const last = contexts[at - 1]!.number.span.end;
    if (at < contexts.length && !clauseMark.test(text.slice(last, contexts[at]!.number.span.start))) continue;
    if (at - start > mostInClause) found.push({ start, end: at });
    start = at;
  }
  return found;
}
