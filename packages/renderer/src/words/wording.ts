import { kindOf } from '@tongbi/kinds';
import type * as model from '@tongbi/model';
import { diagnosticTexts, fillPhrase, type Language, onceEach } from '@tongbi/model';
import { codeWords } from '../generated/code-words.js';
import { columnTitles } from '../generated/column-titles.js';
import { interfaceWords } from '../generated/interface-words.js';
import { phrases as rows } from '../generated/phrases.js';
import { placeNames } from '../generated/place-names.js';
import type { InterfaceWords, TagView } from '../generated/view-fields.js';
import { labelsIn, tablesIn } from './labels-in.js';
import { type KeysOf, type PhraseValue, phrasesOf, wordsOf } from './words-of.js';

type RelationWords = Readonly<Record<KeysOf<(typeof rows)[number], 'two-years'>, string>>;

/** What a language does that is no word of a table. */
interface Manner {
  /** As in the `lang` of the document. */
  readonly tag: string;
  /** Columns of a terminal for the name of an indicator: an English one has the Chinese one beside it. */
  readonly nameWidth: number;
  /** The name of an indicator; one that the data has no English name of stays as the reports write it. */
  indicator(name: string, english?: string, change?: model.BriefArgument['change']): string;
  diagnostic(code: model.DiagnosticCode): string;
  place(name: string): string;
  /** A figure, its bound in words that stand before it: about 5%. */
  figure(text: string): string;
  /** 以上: at least. */
  bound(word: string): string;
  /** A clause that stands behind another one. */
  inside(words: string): string;
}

/** The longest first: 不超过 holds 超过. */
const boundWords = codeWords.filter(({ of }) => of === 'bound-word').sort((a, b) => b.zh.length - a.zh.length);

/** 5%左右 → about 5%, 下降2%以上 → a fall of at least 2%; what has other words before its number stays as it is written. */
function boundInEnglish(text: string): string {
  let number = text;
  const said: string[] = [];
  for (const { zh, en } of boundWords) {
    if (!number.includes(zh)) continue;
    number = number.replace(zh, '');
    said.push(en);
  }
  if (!/^\d/u.test(number)) return text;
  // A decline is named first, then how it is bounded.
  const isDecline = (word: string) => word.endsWith(' of');
  return [...said.filter(isDecline), ...said.filter((word) => !isDecline(word)), number].filter(Boolean).join(' ');
}

const placesInEnglish: ReadonlyMap<string, string> = new Map(placeNames.map(({ zh, en }) => [zh, en]));

const manners = {
  zh: {
    nameWidth: 28,
    tag: 'zh-CN',
    indicator: (name) => name,
    diagnostic: (code) => diagnosticTexts[code].title,
    place: (name) => name,
    figure: (text) => text,
    bound: (word) => word,
    inside: (words) => words,
  },
  en: {
    nameWidth: 56,
    tag: 'en',
    // growth of consumer prices, fall in energy use
    indicator: (name, english, change) => {
      const said = english && change ? `${change} ${change === 'fall' ? 'in' : 'of'} ${english}` : english;
      return said ? `${said} (${name})` : name;
    },
    diagnostic: (code) => diagnosticTexts[code].titleEn,
    place: (name) => placesInEnglish.get(name) ?? name,
    figure: boundInEnglish,
    bound: (word) => boundWords.find(({ zh }) => zh === word)?.en || word,
    inside: (words) => words.replace(/^[A-Z]/u, (letter) => letter.toLowerCase()),
  },
} as const satisfies Record<Language, Manner>;

function lookUp(table: Readonly<Record<string, string>>, key: string, otherwise: string): string {
  return Object.hasOwn(table, key) ? table[key]! : otherwise;
}

/** All that the page says by itself, in one language. */
function wordingIn(language: Language) {
  const phrases = <Of extends (typeof rows)[number]['of']>(of: Of) => phrasesOf(rows, of, language);
  const labels = labelsIn(language);
  const help = Object.entries(wordsOf(interfaceWords, 'help', language)).map(([key, does]) => ({ key, does }));
  const manner: Manner = manners[language];
  const beside = (name: string): string => (manner.place(name) === name ? name : `${manner.place(name)} (${name})`);
  const { hedged } = phrases('phrases');
  const degrees: { readonly [off in model.Outcome]?: Readonly<Record<model.Degree, string>> } = labels.degrees;
  const unseen = (edition: string): string => lookUp(labels.unseen, edition, labels.unseen.full);
  return {
    ...manner,
    /** What a document is: 政府工作报告. */
    kindName: (report: Pick<model.Report, 'kind' | 'profile'>): string => kindOf(report).name[language],
    /** A place with its own name beside it: Suzhou (苏州). */
    placeBeside: beside,
    /** The fixed words of the templates. */
    ui: { ...wordsOf(interfaceWords, 'page', language), help } satisfies InterfaceWords,
    /** What the page's scripts say; {0}, {1} are filled in. */
    script: wordsOf(interfaceWords, 'script', language),
    labels,
    phrases: phrases('phrases'),
    /** Around the linked numbers of the paragraph of counts. */
    summary: wordsOf(rows, 'summary', language),
    /** What is said otherwise of two years, two places, two kinds and two drafts; {previous} and {current} are the two reports. */
    relations: {
      years: wordsOf(rows, 'two-years', language),
      places: wordsOf(rows, 'two-places', language),
      kinds: wordsOf(rows, 'two-kinds', language),
      draft: wordsOf(rows, 'two-drafts', language),
    } satisfies Record<model.PairRelation, RelationWords>,
    fill: (word: string, ...values: readonly PhraseValue[]): string => fillPhrase(word, values, language),
    summaryReported: wordsOf(rows, 'summary-reported', language) satisfies Record<Exclude<model.Reported, 'none'>, string>,
    /** Each sentence of a brief, with {0} for its first argument, {previous} and {current} for the two reports. */
    sentences: wordsOf(rows, 'sentence', language) satisfies Record<model.SentenceCode, string>,
    /** The same in a few words, behind a term. */
    since: wordsOf(rows, 'since', language) satisfies { readonly [code in model.SentenceCode]?: string },
    /** Of several places side by side. */
    places: { ...phrases('places'), columns: wordsOf(columnTitles, 'places', language) },
    /** Of all main indicators of several places. */
    matrix: phrases('matrix'),
    /** Of one theme in several places. */
    theme: { ...phrases('theme'), columns: wordsOf(columnTitles, 'theme', language) },
    /** Of the order of the tasks. */
    tasks: phrases('tasks'),
    /** Of words that are counted. */
    words: { ...phrases('words'), columns: wordsOf(columnTitles, 'words', language) },
    /** Of spreadsheets. */
    tables: tablesIn(language),
    /** Of who is to keep what. */
    duties: { ...phrases('duties'), columns: wordsOf(columnTitles, 'duties', language) },
    /** Of what places have from the report above. */
    echo: { ...phrases('echo'), columns: wordsOf(columnTitles, 'echo', language) },
    /** The name of a theme; words of the reports that were asked for in its place stay as they are. */
    themeName: (asked: string): string => lookUp(labels.themes, asked, asked),
    /** Of an edition; the data allows editions that are not known here. */
    edition: (edition: string): string => lookUp(labels.editions, edition, edition),
    /** What became of a target: 略低, 远高于 where the data say how far off, else the outcome's own word, with its hedge; null where nothing was judged. */
    outcomeTag: ({ outcome, degree, claims }: Partial<Pick<model.JudgedRow, 'outcome' | 'degree' | 'claims'>>): TagView | null => {
      if (!outcome) return null;
      const tag = labels.outcomes[outcome];
      const label = (degree && degrees[outcome]?.[degree]) || tag.label;
      return { ...tag, label: claims?.outcome ? hedged(label, labels.grades[claims.outcome.grade]) : label };
    },
    /** What is said of an item that a text of this edition lacks. */
    unseen,
    /** Why a text of this edition has no figure. */
    absence: (absence: model.Absence, edition: string): string => labels.absences[absence] ?? unseen(edition),
  };
}

export type Wording = ReturnType<typeof wordingIn>;

/** A run needs one language, a help none. */
export const wordingOf: (language: Language) => Wording = onceEach(wordingIn);
