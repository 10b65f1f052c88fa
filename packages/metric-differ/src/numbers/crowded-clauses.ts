import type { Span } from '@tongbi/model';
import type { NumberContext } from './number-context.js';

/**
 * More numbers than this between two punctuation marks are no sentence: the fullest clause of a hundred reports has ten. Such text is
 * a table that lost its form, and nobody can say which number is of what.
 */
const mostInClause = 60;
const clauseEnd = /[，。；：！？\n]/;

/** The runs of numbers, as index ranges into `contexts`, that stand too thick to be read. */
export function crowdedClauses(text: string, contexts: readonly NumberContext[]): readonly Span[] {
  const found: Span[] = [];
  if (contexts.length <= mostInClause) return found;
  let start = 0;
  for (let at = 1; at <= contexts.length; at++) {
    const last = contexts[at - 1]!.number.span.end;
    if (at < contexts.length && !clauseEnd.test(text.slice(last, contexts[at]!.number.span.start))) continue;
    if (at - start > mostInClause) found.push({ start, end: at });
    start = at;
  }
  return found;
}
