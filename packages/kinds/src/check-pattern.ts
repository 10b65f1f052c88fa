import { type Message, said } from '@tongbi/model';

const longest = 200;
/** `*`, `+` and `{3,}` may take more than linear time where a text is made for it; `{0,40}` says how far a pattern looks. */
const unbounded = /(?<!\\)(?:[*+]|\{\d+,\})(?![^[\]]*\])/u;

/** What is wrong with the pattern of a name, or null. */
export function checkPattern(pattern: string): Message | null {
  if (pattern.length > longest) return said('kind-pattern-long', longest);
  if (unbounded.test(pattern)) return said('kind-pattern-unbounded', pattern);
  try {
    new RegExp(pattern, 'u');
    return null;
  } catch (error) {
    return said('kind-pattern-wrong', pattern, (error as Error).message);
  }
}
