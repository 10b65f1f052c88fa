import { z } from 'zod';
import { list, view } from '../view-schema.js';
import { interfaceZh, type scriptWordsZh } from './interface-zh.js';

const word = z.string();
type Name = Exclude<keyof typeof interfaceZh, 'help'>;
const words = Object.fromEntries(Object.keys(interfaceZh).map((name) => [name, word])) as Readonly<Record<Name, typeof word>>;

/** The fixed words of the templates, by the names that they have in Chinese. */
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

/** What the page's scripts say; {0}, {1} are filled in. */
export type ScriptWords = Readonly<Record<keyof typeof scriptWordsZh, string>>;
