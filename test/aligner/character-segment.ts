import type { Token } from '@tongbi/model';

/** Tokens without a dictionary, for tests: a number with the character after it is one token, every other character one each. */
export function characterSegment(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/\d[\d.]*[%\p{L}]?|[\s\S]/gu)) {
    tokens.push({ text: match[0], span: { start: match.index, end: match.index + match[0].length } });
  }
  return tokens;
}
