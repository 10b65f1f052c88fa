import { type Absence, type DiagnosticCode, diagnosticTexts, type SentenceCode } from '@tongbi/model';
import { phrases as rows } from '../generated/phrases.js';
import { type Labels, labelsIn } from './labels-in.js';
import type { InAnyLanguage, Language } from './language.js';
import { phrasesEn } from './phrases-en.js';
import { phrasesOf } from './phrases-of.js';
import { phrasesZh } from './phrases-zh.js';
import { placesEn } from './places-en.js';
import { placesZh } from './places-zh.js';
import { summaryEn } from './summary-en.js';
import { summaryZh } from './summary-zh.js';
import { tablesIn } from './tables-in.js';
import { themeEn } from './theme-en.js';
import { themeZh } from './theme-zh.js';
import { type InterfaceWords, interfaceIn, type ScriptWords, scriptWordsIn } from './words.js';
import { wordsOf } from './words-of.js';

/** What is said around data and depends on its values alone; the rest of each kind stands in a file of its own. */
const plainPhrases = <Of extends (typeof rows)[number]['of']>(of: Of, language: Language) => phrasesOf(rows, of, language);

type Phrases = ReturnType<typeof plainPhrases<'phrases'>> & InAnyLanguage<typeof phrasesZh>;
type SummaryPhrases = InAnyLanguage<typeof summaryZh>;
type PlacesWords = ReturnType<typeof plainPhrases<'places'>> & InAnyLanguage<typeof placesZh>;
type ThemeWords = ReturnType<typeof plainPhrases<'theme'>> & InAnyLanguage<typeof themeZh>;
type TableWords = ReturnType<typeof tablesIn>;

/** All that the page says by itself. */
export interface Wording {
  /** As in the `lang` of the document. */
  readonly tag: string;
  readonly ui: InterfaceWords;
  readonly script: ScriptWords;
  readonly labels: Labels;
  readonly phrases: Phrases;
  readonly summary: SummaryPhrases;
  /** Each sentence of a brief, with {0} for its first argument, {previous} and {current} for the two reports. */
  readonly sentences: Readonly<Record<SentenceCode, string>>;
  /** Of several places side by side. */
  readonly places: PlacesWords;
  /** Of one theme in several places. */
  readonly theme: ThemeWords;
  /** Of spreadsheets. */
  readonly tables: TableWords;
  /** The name of an indicator; one that the data has no English name of stays as the reports write it. */
  indicator(name: string, english?: string): string;
  /** The name of a theme; words of the reports that were asked for in its place stay as they are. */
  themeName(asked: string): string;
  diagnostic(code: DiagnosticCode): string;
  /** Of an edition; the data allows editions that are not known here. */
  edition(edition: string): string;
  /** What is said of an item that a text of this edition lacks. */
  unseen(edition: string): string;
  /** Why a text of this edition has no figure. */
  absence(absence: Absence, edition: string): string;
}

function lookUp(table: Readonly<Record<string, string>>, key: string, otherwise: string): string {
  return Object.hasOwn(table, key) ? table[key]! : otherwise;
}

type Tables = Omit<Wording, 'edition' | 'unseen' | 'absence' | 'themeName'>;

/** With the look-ups that every language has. */
function withLookUps(tables: Tables): Wording {
  const { labels } = tables;
  const unseen = (edition: string): string => lookUp(labels.unseen, edition, labels.unseen.full);
  return {
    ...tables,
    themeName: (asked) => lookUp(labels.themes, asked, asked),
    edition: (edition) => lookUp(labels.editions, edition, edition),
    unseen,
    absence: (absence, edition) => labels.absences[absence] ?? unseen(edition),
  };
}

const wordings: Readonly<Record<Language, Wording>> = {
  zh: withLookUps({
    tag: 'zh-CN',
    ui: interfaceIn('zh'),
    script: scriptWordsIn('zh'),
    labels: labelsIn('zh'),
    phrases: { ...plainPhrases('phrases', 'zh'), ...phrasesZh },
    summary: summaryZh,
    sentences: wordsOf(rows, 'sentence', 'zh'),
    places: { ...plainPhrases('places', 'zh'), ...placesZh },
    theme: { ...plainPhrases('theme', 'zh'), ...themeZh },
    tables: tablesIn('zh'),
    indicator: (name) => name,
    diagnostic: (code) => diagnosticTexts[code].title,
  }),
  en: withLookUps({
    tag: 'en',
    ui: interfaceIn('en'),
    script: scriptWordsIn('en'),
    labels: labelsIn('en'),
    phrases: { ...plainPhrases('phrases', 'en'), ...phrasesEn },
    summary: summaryEn,
    sentences: wordsOf(rows, 'sentence', 'en'),
    places: { ...plainPhrases('places', 'en'), ...placesEn },
    theme: { ...plainPhrases('theme', 'en'), ...themeEn },
    tables: tablesIn('en'),
    indicator: (name, english) => english ?? name,
    diagnostic: (code) => code.replaceAll('-', ' '),
  }),
};

export function wordingOf(language: Language): Wording {
  return wordings[language];
}
