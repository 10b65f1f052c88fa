import type { Segment } from '@tongbi/model';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { type FoundTerm, findTerms, textsOf } from './find-terms.js';
import { policyFormulas } from './policy-formulas.js';
import { backgroundShare, rarityOfTerm } from './term-background.js';

/** A phrase that is said once is chance; a word by itself must be said more often, one of two characters (反弹) most. */
const LEAST_COUNT = { phrase: 2, word: 3, shortWord: 4 } as const;
/** Counted in characters. */
const SHORTEST_PHRASE = 3;
/** What a report quotes is a name of its own, and a programme or numbered slogan what readers look for first; other quoted words may be figures of speech, and
 * what the background lists was said before. */
const WEIGHT = {
  policy: 1.8,
  thing: 1.3,
  programme: 1.2,
  quoted: 0.9,
  plain: 1,
  idiom: 0.4,
  word: 0.5,
  shortWord: 0.4,
  listed: 0.7,
} as const;
/** A word of four characters that the dictionary knows whole (不懈努力, 再创新高) is an idiom of the language more often than a term. */
const IDIOM_LENGTH = 4;
/** So short a phrase is a piece if a character by itself begins or ends it. */
const LOOSE_LENGTH = 4;
/** A longer phrase stands for a shorter one that it holds in so many of its places. */
const SAME_PHRASE = 0.7;

interface ScoredTerm {
  readonly term: string;
  readonly found: FoundTerm;
  readonly score: number;
}

/**
 * Names that tell only where something is: the report's own place, and what it calls a city, district, county, town or township. 西平 of 西平县 is no
 * news of the vocabulary.
 */
function territoryOf({ report, reading }: PreparedReport): (term: string) => boolean {
  const names = new Set([...reading.text.matchAll(/(\p{Script=Han}{2})(?:市|区|县|镇|乡|街道)/gu)].map((match) => match[1]!));
  return (term) =>
    (report.place !== null && term.includes(report.place)) ||
    /^\p{Script=Han}{1,3}[县镇乡]$/u.test(term) ||
    (names.has(term.slice(0, 2)) && term.length <= 3);
}

function isTerm({ count, words, sort, inner, before, after }: FoundTerm): boolean {
  if (sort !== 'plain') return true;
  // 消费提 is a piece of 消费提振, 快增长 one of 较快增长: a term neither begins nor ends with a character that is no word by itself.
  const isLoose = (word: string) => words.length > 1 && word.length === 1 && count < LEAST_COUNT.shortWord;
  if (isLoose(words.at(-1)!) || (isLoose(words[0]!) && inner.length <= LOOSE_LENGTH)) return false;
  const kind = inner.length < SHORTEST_PHRASE ? 'shortWord' : words.length === 1 && inner.length === SHORTEST_PHRASE ? 'word' : 'phrase';
  return count >= LEAST_COUNT[kind] && before.size > 1 && after.size > 1;
}

const HAN_WORD = /^\p{Script=Han}{2,3}$/u;

/** A word that the dictionary knows whole was there before the report: 地图 and 方便, said four times, are no news beside 终身学习. */
function weightOfWord({ length }: string): number {
  if (length < SHORTEST_PHRASE) return WEIGHT.shortWord;
  return length === SHORTEST_PHRASE ? WEIGHT.word : length === IDIOM_LENGTH ? WEIGHT.idiom : WEIGHT.plain;
}

/** A thing that is one word of the dictionary (水泥; not 具身智能, 川茶) is such a word; “九五”, “三个代表”, which others say too, are no slogans of this report. */
function weightOf({ inner, words, sort }: FoundTerm): number {
  const isWord = words.length === 1 && (sort === 'plain' || (sort === 'thing' && HAN_WORD.test(inner)));
  if (isWord) return weightOfWord(inner);
  return backgroundShare(inner) > 0 && sort !== 'policy' && sort !== 'thing' ? WEIGHT.listed : WEIGHT[sort];
}

const scoreOf = (found: FoundTerm): number =>
  (1 + Math.log(found.count)) * rarityOfTerm(found.inner, found.words, found.sort === 'thing') * weightOf(found);

/** Of phrases that hold each other, the one to show: the longer where both stand in the same places, else the one said more often. */
export function withoutNested(terms: readonly ScoredTerm[]): readonly ScoredTerm[] {
  const holds = (long: ScoredTerm, short: ScoredTerm) =>
    long !== short && long.term.includes(short.found.inner) && long.term !== short.term;
  const outer = terms.filter((one) => !terms.some((other) => holds(other, one) && other.found.count >= SAME_PHRASE * one.found.count));
  const shown = outer.filter(
    (one) => one.found.sort !== 'plain' || !outer.some((other) => holds(one, other) && other.found.count > one.found.count),
  );
  // “内卷式” tells what 内卷 does that stands in it.
  const names = terms.filter(({ found }) => found.sort === 'policy' || found.sort === 'thing');
  return shown.map((one) => ({
    ...one,
    score: Math.max(one.score, ...names.filter((name) => holds(one, name)).map(({ score }) => score)),
  }));
}

/** Every term of a report, each with how much it tells, in the order of the text. */
export function scoreTerms(own: PreparedReport, segment: Segment): readonly ScoredTerm[] {
  const isTerritory = territoryOf(own);
  return [...findTerms(textsOf(own), segment, policyFormulas(own.report.place))]
    .filter(([term, found]) => isTerm(found) && !isTerritory(term))
    .map(([term, found]) => ({ term, found, score: scoreOf(found) }));
}
