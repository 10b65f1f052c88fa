import type { Token } from '@tongbi/model';

/** Redlines and terms are not learned from and not scored: any words do. */
export const segmentLetters = (text: string): readonly Token[] =>
  Array.from(text, (letter, start) => ({ text: letter, span: { start, end: start + letter.length } }));
