import type { Span } from './span.js';

/** One word, number with its unit, or punctuation mark of a text; tokens of a text tile it. */
export interface Token {
  readonly text: string;
  readonly span: Span;
}

/** Cuts a text into tokens that tile it: `tokens.map((t) => t.text).join('') === text`. */
export type Segment = (text: string) => readonly Token[];
