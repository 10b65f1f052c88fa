import type { Segment, Token } from '@tongbi/model';
import { findAtoms } from './find-atoms.js';

/** The lengths of the words of a text, in UTF-16 units; they add up to its own. */
export type Cut = (text: string) => readonly number[];

/** Numbers with their unit, Latin words and short names in quotation marks are one token each; the rest is cut by the dictionary. */
export const segmentWith =
  (cut: Cut): Segment =>
  (text) => {
    const tokens: Token[] = [];
    let end = 0;
    const take = (length: number): void => {
      const span = { start: end, end: end + length };
      tokens.push({ text: text.slice(span.start, span.end), span });
      end = span.end;
    };
    const cutTo = (limit: number): void => {
      if (limit > end) for (const length of cut(text.slice(end, limit))) take(length);
    };
    for (const atom of findAtoms(text)) {
      cutTo(atom.start);
      take(atom.end - atom.start);
    }
    cutTo(text.length);
    return tokens;
  };
