import { z } from 'zod';
import { list, view } from '../view-schema.js';

const word = z.string();

/** The fixed words of the templates. */
export const InterfaceWords = view({
  skip: word,
  kicker: word,
  years: word,
  compare: word,
  search: word,
  searchHint: word,
  theme: word.describe('Of the button, before the script says which theme comes next'),
  keys: word,
  contentsOf: word.describe('Before the heading of the panel whose contents follow'),
  originals: word,
  counts: word,
  indicator: word,
  period: word.describe('Above the years that a goal is for'),
  outcome: word,
  change: word,
  series: word,
  why: word,
  goToRecord: word,
  lowConfidence: word,
  settled: word.describe('Of what a person has settled'),
  settle: word.describe('Before the commands that settle an unsure claim'),
  wholeSentence: word,
  movedHere: word,
  movedAway: word,
  strength: word,
  evidence: word,
  because: word,
  rival: word,
  section: word,
  subject: word,
  kind: word,
  sureness: word,
  sure: word,
  unsure: word,
  withFigure: word,
  everything: word,
  arrangement: word,
  bySection: word,
  byTheme: word,
  clear: word,
  strengthChanges: word,
  item: word,
  since: word,
  location: word,
  diagnostics: word,
  sources: word,
  method: word,
  beside: word,
  readingNote: word,
  helpTitle: word,
  close: word,
  year: word,
  target: word,
  actual: word,
  dataOf: word.describe('Before the title of the chart whose table follows'),
  help: list(view({ key: word, does: word })),
});
export type InterfaceWords = z.infer<typeof InterfaceWords>;

/** What the page's scripts say; {0}, {1} are filled in. */
export interface ScriptWords {
  readonly dark: string;
  readonly light: string;
  readonly hits: string;
  readonly times: string;
  readonly inTexts: string;
  readonly copied: string;
  readonly copyCited: string;
  readonly copyLink: string;
  readonly noTheme: string;
  readonly quotation: string;
  readonly andIn: string;
}
