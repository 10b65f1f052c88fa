/**
 * Cuts a sentence into the pieces that compete with each other.
 *
 *   加快建设枢纽港，新开航线3条、补贴企业20家  →  加快建设枢纽港 | 新开航线#条 | 补贴企业##家
 *
 * Digits become `#`: the same promise with another number must still look the same; the numbers themselves are a feature of
 * their own. A piece shorter than four characters says too little alone and joins the next one (the last joins the one before).
 */
const BREAK = /[，；、。：！？,;:!?\s]+/u;
const SHORTEST = 4;
const NOISE = /[\p{P}\p{S}\s]/gu;

/** Joined they are the text with its digits masked. */
export function cutClauses(text: string): readonly string[] {
  const clauses: string[] = [];
  let held = '';
  for (const piece of text.split(BREAK)) {
    held += maskDigits(piece);
    if (held.length < SHORTEST) continue;
    clauses.push(held);
    held = '';
  }
  if (held) {
    if (clauses.length) clauses[clauses.length - 1] += held;
    else clauses.push(held);
  }
  return clauses;
}

/** Letters and digits, and nothing else. */
export const lettersOf = (text: string): string => text.replace(NOISE, '');

/** … and digits as `#`: what wording is compared by. */
export const maskDigits = (text: string): string => lettersOf(text).replace(/\p{Nd}/gu, '#');
