import { NATION, onceEach } from '@tongbi/model';
import { indicators } from '../generated/indicators.js';
import { sameWords } from '../generated/same-words.js';
import { forms } from '../genre-words.js';

/** An indicator of the lexicon, `data/indicators.tsv`. */
export interface IndicatorEntry {
  /** The name that stands for all its names. */
  readonly canonical: string;
  readonly english: string;
  /** Where the nation's is called otherwise than a place's. */
  readonly nation: string | undefined;
  /** The aspect that is meant where a target gives only a number: change, level … */
  readonly usual: string;
  /** Which direction is good: growth is higher, energy use lower. */
  readonly good: 'higher' | 'lower' | 'none';
  /** Kinds of unit that it is given in. */
  readonly kinds: readonly string[];
}

/** A text with short forms written out: 基本医保 is 医疗保险. */
export const inFull = (text: string): string => sameWords.reduce((words, { word, standsFor }) => words.replaceAll(word, standsFor), text);

/** A name as written out, and in the forms that texts have for it. */
export const spellingsOf = (name: string): readonly string[] => [
  name,
  ...sameWords.flatMap(({ word, standsFor }) => (name.includes(standsFor) ? [name.replace(standsFor, word)] : [])),
];

/** Quotation marks, spaces and short forms tell nothing apart: “小巨人” is 小巨人. */
const plain = (text: string): string =>
  /^[\p{Script=Latin}\d\p{P}\s]+$/u.test(text) && /\s/u.test(text.trim())
    ? text.trim().toLowerCase()
    : inFull(text.replace(/[\s“”‘’"'（）()《》、，]/g, '').normalize('NFKC'));

const entries = new Map<string, IndicatorEntry>();
const names = new Map<IndicatorEntry, readonly string[]>();
for (const { canonical, english, aliases, usual, good, kinds } of indicators) {
  const [place = '', nation] = english.split('|');
  const entry: IndicatorEntry = { canonical, english: place, nation, usual, good: good as IndicatorEntry['good'], kinds: kinds.split('|') };
  const all = [canonical, ...aliases.split('|')].filter((name) => name !== '');
  names.set(entry, all);
  for (const name of all) entries.set(plain(name), entry);
}

/** The canonical name of an indicator of the lexicon and its other names. */
export const namesOf = (entry: IndicatorEntry): readonly string[] => names.get(entry) ?? [entry.canonical];

/** An indicator by the name that stands for it. */
export interface Canonical {
  /** Of the lexicon; if it has none, `words`. */
  readonly name: string;
  /** As written, without heads and tails. */
  readonly words: string;
  /** Its row of the lexicon, if it has one. */
  readonly entry: IndicatorEntry | undefined;
}

/** The name that stands for an indicator whatever a report calls it; unknown ones by their own words without heads and tails. */
export const canonicalIndicator = onceEach((indicator: string): Canonical => {
  let words = plain(indicator);
  let entry = entries.get(words);
  for (let step = 0; !entry && step < 4; step++) {
    const shorter = step % 2 === 0 ? words.replace(forms.nameHead, '') : words.replace(forms.nameTail, '');
    if (shorter.length < 2) break;
    words = shorter;
    entry = entries.get(words);
  }
  return { name: entry?.canonical ?? words, words, entry };
});

/** The name in English of what a report measures, where it is known: 国内生产总值 and 地区生产总值 are one indicator with two names. */
export function inEnglish(name: string, { place }: { readonly place?: string | null }): { readonly english?: string } {
  const { entry } = canonicalIndicator(name);
  const english = (place === NATION && entry?.nation) || entry?.english;
  return english ? { english } : {};
}
