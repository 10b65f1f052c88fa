import { type DiagnosticCode, diagnosticTexts } from '@tongbi/model';
import { englishNames } from '../generated/english-names.js';
import { interfaceEn, scriptWordsEn } from './interface-en.js';
import { interfaceZh, scriptWordsZh } from './interface-zh.js';
import { labelsEn } from './labels-en.js';
import { labelsZh } from './labels-zh.js';
import { phrasesEn } from './phrases-en.js';
import { phrasesZh } from './phrases-zh.js';
import { placesEn } from './places-en.js';
import { placesZh } from './places-zh.js';
import { summaryEn } from './summary-en.js';
import { summaryZh } from './summary-zh.js';
import { tablesEn } from './tables-en.js';
import { tablesZh } from './tables-zh.js';
import { themeEn } from './theme-en.js';
import { themeZh } from './theme-zh.js';
import type { InterfaceWords, ScriptWords } from './words.js';

/** The type of a table of words in any language, from that of the Chinese one. */
type Words<T> = T extends string
  ? string
  : T extends (...values: infer A) => infer R
    ? (...values: A) => Words<R>
    : { readonly [K in keyof T]: Words<T[K]> };
export type Labels = Words<typeof labelsZh>;
export type Phrases = Words<typeof phrasesZh>;
export type SummaryPhrases = Words<typeof summaryZh>;
export type PlacesWords = Words<typeof placesZh>;
export type ThemeWords = Words<typeof themeZh>;
export type TableWords = Words<typeof tablesZh>;

/** A language that the page can be in. Report text stays as it is. */
export type Language = 'zh' | 'en';

/** All that the page says by itself. */
export interface Wording {
  /** As in the `lang` of the document. */
  readonly tag: string;
  readonly ui: InterfaceWords;
  readonly script: ScriptWords;
  readonly labels: Labels;
  readonly phrases: Phrases;
  readonly summary: SummaryPhrases;
  /** Of several places side by side. */
  readonly places: PlacesWords;
  /** Of one theme in several places. */
  readonly theme: ThemeWords;
  /** Of spreadsheets. */
  readonly tables: TableWords;
  /** The name of an indicator, of a theme, of a reason for reading. */
  indicator(name: string, english?: string): string;
  name(chinese: string): string;
  diagnostic(code: DiagnosticCode): string;
  /** Of an edition; the data allows editions that are not known here. */
  edition(edition: string): string;
  /** What is said of an item that a text of this edition lacks. */
  unseen(edition: string): string;
}

const inEnglish = new Map(englishNames.map(({ chinese, english }) => [chinese, english]));

function lookUp(table: Readonly<Record<string, string>>, key: string, otherwise: string): string {
  return Object.hasOwn(table, key) ? table[key]! : otherwise;
}

const wordings: Readonly<Record<Language, Wording>> = {
  zh: {
    tag: 'zh-CN',
    ui: interfaceZh,
    script: scriptWordsZh,
    labels: labelsZh,
    phrases: phrasesZh,
    summary: summaryZh,
    places: placesZh,
    theme: themeZh,
    tables: tablesZh,
    indicator: (name) => name,
    name: (chinese) => chinese,
    diagnostic: (code) => diagnosticTexts[code].title,
    edition: (edition) => lookUp(labelsZh.editions, edition, edition),
    unseen: (edition) => lookUp(labelsZh.unseen, edition, labelsZh.unseen.full),
  },
  en: {
    tag: 'en',
    ui: interfaceEn,
    script: scriptWordsEn,
    labels: labelsEn,
    phrases: phrasesEn,
    summary: summaryEn,
    places: placesEn,
    theme: themeEn,
    tables: tablesEn,
    // The lexicon's name is that of a province's report; the nation's product is no regional one.
    indicator: (name, english) => inEnglish.get(name) ?? english ?? name,
    name: (chinese) => inEnglish.get(chinese) ?? chinese,
    diagnostic: (code) => code.replaceAll('-', ' '),
    edition: (edition) => lookUp(labelsEn.editions, edition, edition),
    unseen: (edition) => lookUp(labelsEn.unseen, edition, labelsEn.unseen.full),
  },
};

export function wordingOf(language: Language): Wording {
  return wordings[language];
}
