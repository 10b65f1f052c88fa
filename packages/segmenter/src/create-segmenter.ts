import type { Segment, Token } from '@tongbi/model';
import { findAtoms } from './find-atoms.js';
import { loadCut } from './jieba.js';

/**
 * A function that cuts Chinese text into words. Numbers with their unit, Latin words and short names in quotation marks are one
 * token each; the rest is cut by nodejieba's dictionary.
 *
 * The tokens tile the text: each `token.text` is `text.slice(span.start, span.end)`, and white space is a token as well. The
 * dictionary is loaded by the first call, not here.
 *
 * @returns a `Segment`; it throws `UserError` when nodejieba's native binding was not built
 */
export function createSegmenter(): Segment {
  return (text) => {
    const cut = loadCut();
    const tokens: Token[] = [];
    let end = 0;
    const take = (length: number): void => {
      const span = { start: end, end: end + length };
      tokens.push({ text: text.slice(span.start, span.end), span });
      end = span.end;
    };
    const cutTo = (limit: number): void => {
      if (limit === end) return;
      // By length, not by the word itself: jieba gives U+FFFD for half a surrogate pair.
      for (const word of cut(text.slice(end, limit))) take(Math.min(word.length, limit - end));
      if (end < limit) take(limit - end);
    };
    for (const atom of findAtoms(text)) {
      cutTo(atom.start);
      take(atom.end - atom.start);
    }
    cutTo(text.length);
    return tokens;
  };
}
