import type { Segment } from '@tongbi/model';

/**
 * For what shows neither redline nor vocabulary, the only two that need words: the text is handed back whole, and the dictionary is never loaded.
 */
export const uncut: Segment = (text) => [{ text, span: { start: 0, end: text.length } }];
