import type { Segment } from '@tongbi/model';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { type FoundTerm, findTerms, textsOf } from './find-terms.js';
import { backgroundShare, rarityOfTerm } from './term-background.js';

/** A phrase that is said once is chance; a word by itself must be said more often, one of two characters (反弹) most. */
const LEAST_COUNT = { phrase: 2, word: 3, shortWord: 4 } as const;
/** Counted in characters. */
const SHORTEST_PHRASE = 3;
/** What a report quotes is a name of its own, and a programme or numbered slogan what readers look for first; other quoted words may be figures of speech, and
 * what the background lists was said before. */
const WEIGHT = { programme: 1.4, quoted: 1.2, plain: 1, idiom: 0.6, word: 0.6, shortWord: 0.4, listed: 0.7 } as const;
/** A word of four characters that the dictionary knows whole (不懈努力, 再创新高) is an idiom of the language more often than a term. */
const IDIOM_LENGTH = 4;
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

function isTerm({ count, words, isQuoted, inner, before, after }: FoundTerm): boolean {
  if (isQuoted) return true;
  // 消费提 is a piece of 消费提振, 快增长 one of 较快增长: a term neither begins nor ends with a character that is no word by itself.
  const hasLooseEnd = words.length > 1 && [words[0]!, words.at(-1)!].some((word) => word.length === 1);
  if (hasLooseEnd && inner.length <= SHORTEST_PHRASE && count <= LEAST_COUNT.phrase) return false;
  const kind = inner.length < SHORTEST_PHRASE ? 'shortWord' : words.length === 1 && inner.length === SHORTEST_PHRASE ? 'word' : 'phrase';
  return count >= LEAST_COUNT[kind] && before.size > 1 && after.size > 1;
}

/** A word that the dictionary knows whole was there before the report: 地图 and 方便, said four times, are no news beside 终身学习. */
function weightOfWord({ length }: string): number {
  if (length < SHORTEST_PHRASE) return WEIGHT.shortWord;
  return length === SHORTEST_PHRASE ? WEIGHT.word : length === IDIOM_LENGTH ? WEIGHT.idiom : WEIGHT.plain;
}

function scoreOf(term: string, { count, words, isQuoted, isProgramme }: FoundTerm): number {
  const plain = words.length === 1 ? weightOfWord(term) : backgroundShare(term) > 0 ? WEIGHT.listed : WEIGHT.plain;
  const weight = isQuoted ? (isProgramme ? WEIGHT.programme : WEIGHT.quoted) : plain;
  return (1 + Math.log(count)) * rarityOfTerm(term, words) * weight;
}

/** Of phrases that hold each other, the one to show: the longer where both stand in the same places, else the one said more often. */
export function withoutNested(terms: readonly ScoredTerm[]): readonly ScoredTerm[] {
  const holds = (long: ScoredTerm, short: ScoredTerm) =>
    long !== short && long.term.includes(short.found.inner) && long.term !== short.term;
  const outer = terms.filter((one) => !terms.some((other) => holds(other, one) && other.found.count >= SAME_PHRASE * one.found.count));
  return outer.filter((one) => one.found.isQuoted || !outer.some((other) => holds(one, other) && other.found.count > one.found.count));
}

/** Every term of a report, each with how much it tells, in the order of the text. */
export function scoreTerms(own: PreparedReport, segment: Segment): readonly ScoredTerm[] {
  const isTerritory = territoryOf(own);
  return [...findTerms(textsOf(own), segment)]
    .filter(([term, found]) => isTerm(found) && !isTerritory(term))
    .map(([term, found]) => ({ term, found, score: scoreOf(term, found) }));
}
