import { enWords } from '../generated/en-words.js';

export type EnWordClass = (typeof enWords)[number]['class'];

/** Words of some classes, longest first, as alternatives of a pattern. */
export const enWordsOf = (...classes: readonly EnWordClass[]): string =>
  enWords
    .flatMap((row) => (classes.includes(row.class) ? [row.word] : []))
    .sort((a, b) => b.length - a.length)
    .join('|');

/** The base forms that a past participle or a present one may come from: raised → raise, rais; applied → apply; setting → set. */
export function basesOf(form: string): readonly string[] {
  const stem = form.replace(/(?:ed|ing)$/u, '');
  return [form, stem, `${stem}e`, stem.replace(/i$/u, 'y'), stem.replace(/(.)\1$/u, '$1')];
}
