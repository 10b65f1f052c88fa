import type { Language } from '@tongbi/model';
import { z } from 'zod';
import { interfaceWords as rows } from '../generated/interface-words.js';
import { list, view } from '../view/record-view.js';
import { wordsOf } from './words-of.js';

const word = z.string();
type Name = Extract<(typeof rows)[number], { readonly of: 'page' }>['key'];
const words = Object.fromEntries(Object.keys(wordsOf(rows, 'page', 'zh')).map((name) => [name, word])) as Readonly<
  Record<Name, typeof word>
>;

/** The fixed words of the templates, as `{{@root.page.ui.search}}`. */
export const InterfaceWords = view({
  ...words,
  theme: word.describe('Of the button, before the script says which theme comes next'),
  contentsOf: word.describe('Before the heading of the panel whose contents follow'),
  period: word.describe('Above the years that a goal is for'),
  settled: word.describe('Of what a person has settled'),
  settle: word.describe('Before the commands that settle an unsure claim'),
  dataOf: word.describe('Before the title of the chart whose table follows'),
  help: list(view({ key: word, does: word })),
});
export type InterfaceWords = z.infer<typeof InterfaceWords>;

export function interfaceIn(language: Language): InterfaceWords {
  const help = Object.entries(wordsOf(rows, 'help', language)).map(([key, does]) => ({ key, does }));
  return { ...wordsOf(rows, 'page', language), help };
}

/** What the page's scripts say; {0}, {1} are filled in. */
export const scriptWordsIn = (language: Language) => wordsOf(rows, 'script', language);
