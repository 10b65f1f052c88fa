import { countEach, onceEach } from '@tongbi/model';
import { scopes } from '../generated/scopes.js';
import { forms } from '../genre-words.js';
import { findNumbers } from '../numbers/find-numbers.js';
import { canonicalIndicator, type IndicatorEntry } from '../subject/canonical-indicator.js';
import { coreOf, namesOneThing, namesSum, thingOf } from '../subject/thing-of.js';
import { isSideWord, ownerOf } from '../subject/topic.js';
import { isLatin, wordsOf } from './latin-names.js';

/** What the likeness of names is reckoned from, worked out once a name. */
export interface NameFeatures {
  readonly name: string;
  readonly entry: IndicatorEntry | undefined;
  /** Pairs of neighbouring characters, with how often each stands in the name. */
  readonly grams: ReadonlyMap<string, number>;
  readonly gramCount: number;
  readonly scopes: ReadonlySet<string>;
  /** What is left without words of action, under its canonical name; empty where every report has such things. */
  readonly thing: string;
  /** The name without words of action and of class. */
  readonly core: string;
  /** Pairs of characters of what a measure is of: 新兴产业 of 新兴产业营业收入; empty where the name ends in no measure. */
  readonly owner: ReadonlySet<string>;
  /** The numbers inside the name as they are read: 百亿级产业, 100亿级产业. */
  readonly sizes: string;
  /** 中央财政安排, of a sum: what it is for, another sentence says. */
  readonly isNamelessSum: boolean;
  /** A rate of three characters, which says enough to be found at the end of a longer name: 网办率. */
  readonly isShortRate: boolean;
  /** By the words of the text, where the canonical name has others: 运营线路总长 is near 轨道交通运营线路总长 by them only. */
  readonly written: NameFeatures | undefined;
}

/** A rate may have a name as short as this: 网办率. */
const shortestRate = 3;

/** The pairs of neighbouring characters of a name. */
export const pairsOf = (name: string): readonly string[] =>
  Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2));

const makeFeatures = (name: string, entry: IndicatorEntry | undefined): NameFeatures => ({
  name,
  entry,
  grams: countEach(isLatin(name) ? wordsOf(name) : pairsOf(name)),
  gramCount: Math.max(1, isLatin(name) ? wordsOf(name).length : name.length - 1),
  // 城乡居民 are no 乡居民.
  scopes: new Set(scopes.filter(({ word }) => name.replaceAll('城乡', '').includes(word)).map(({ scope }) => scope)),
  thing: namesOneThing(name) ? canonicalIndicator(thingOf(name)).name : '',
  core: coreOf(name),
  owner: new Set(pairsOf(ownerOf(name))),
  sizes: findNumbers(name)
    .filter(({ chinese, kind }) => !chinese || kind === 'size')
    .map(({ value }) => value)
    .join(' '),
  isNamelessSum: !namesSum(name),
  isShortRate: name.length === shortestRate && name.endsWith('率') && !isSideWord(name),
  written: undefined,
});

export const nameFeatures = onceEach((indicator: string): NameFeatures => {
  const { name, words, entry } = canonicalIndicator(indicator);
  const own = makeFeatures(name.replace(forms.ofOwnPlace, '占比'), entry);
  return words === name ? own : { ...own, written: makeFeatures(words, entry) };
});
