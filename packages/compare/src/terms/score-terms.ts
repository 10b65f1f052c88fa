import { remembered, type Segment, sliceSpan } from '@tongbi/model';
import { backgroundTerms } from '../generated/background-terms.js';
import { tokensAt } from '../prepare/cut-report.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { type FoundTerm, findTerms, policyNames, textsOf } from './find-terms.js';

const shares = new Map(backgroundTerms.flatMap(({ share, terms }) => terms.split(' ').map((term) => [term, Number(share)] as const)));

/** Below the least share that the table has: half of one place in seven. */
const UNLISTED = 0.07;

/** Share of all places whose reports say a term, of any years; 0 where the table does not list it. */
export const backgroundShare = (term: string): number => shares.get(term) ?? 0;

/** How much a word tells, 0 for what everybody says: ln(1/share). */
const rarityOf = (term: string): number => Math.log(1 / Math.max(UNLISTED, backgroundShare(term)));

/**
 * How rare a term is. A listed one by its own share; another phrase by its rarest word and the mean of its words, so that 楼市股市 is rarer than
 * 重点支持科技创新, though the table lists neither. The name of a thing is as rare as its rarest word: 具身智能; that of a programme is new though its words are everybody's.
 */
function rarityOfTerm(term: string, words: readonly string[], of: 'phrase' | 'thing' | 'name'): number {
  if (shares.has(term) || words.length === 0) return rarityOf(term);
  // Of 《纲要（草案）》 the words, not the marks.
  const rarities = words.filter((word) => /[\p{L}\d]/u.test(word)).map(rarityOf);
  const rarest = of === 'name' ? rarityOf(term) : Math.max(...rarities);
  return of !== 'phrase' ? rarest : (rarest + rarities.reduce((sum, one) => sum + one, 0) / rarities.length) / 2;
}

/** What readers look for by name comes first, then names; what is quoted without one may be a figure of speech, and what the background lists was said before. */
const WEIGHT = {
  policy: 1.8,
  known: 1.5,
  thing: 1,
  programme: 0.9,
  name: 0.8,
  counting: 0.7,
  quoted: 0.5,
  plain: 0.2,
  listed: 0.7,
} as const;
/** Of what readers look for by name it hardly matters how many others say it: 具身智能 is no less news than 撂荒. */
const LOOKED_FOR = { least: 1.5, most: 1.9 } as const;
const ANY = { least: 0, most: Number.POSITIVE_INFINITY } as const;
/** A phrase that is said once is chance; a word by itself must be said more often. */
const LEAST_COUNT = { phrase: 2, word: 3 } as const;
/** So often said, 消 of 消费 is a word. */
const OFTEN = 4;
/** Counted in characters: so short a name is a piece if a character by itself begins or ends it. */
const LOOSE_LENGTH = 4;
/** Longer phrases stand for a shorter one that they hold in so many of its places: 生育友好 and 生育支持 for 生育. */
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

export function isTerm({ count, words, sort, before, after, inner }: FoundTerm): boolean {
  if (sort !== 'plain' && sort !== 'name') return true;
  // 消费提 is a piece of 消费提振, 快增长 one of 较快增长: a term neither begins nor ends with a character that is no word by itself.
  const isLoose = (word: string) => word.length === 1 && count < OFTEN;
  const isPiece = sort === 'plain' ? isLoose(words[0]!) || isLoose(words.at(-1)!) : isLoose(words[0]!) && inner.length <= LOOSE_LENGTH;
  // 落到实处 is everybody's, and so are words that many say, put together (服务水平); a rare word of three characters is a thing (海草房).
  const isRare = words.length > 1 ? words.some((word) => word.length > 1 && !shares.has(word)) : inner.length === 3 && !shares.has(inner);
  const isEverybodys = (words.length === 1 || sort === 'plain') && !isRare;
  const least = words.length > 1 ? LEAST_COUNT.phrase : LEAST_COUNT.word;
  return !isPiece && !isEverybodys && count >= least && before.size > 1 && after.size > 1;
}

const LOOKED: ReadonlySet<FoundTerm['sort']> = new Set(['policy', 'known']);

/** “九五”, “三个代表”, which others say too, are no slogans of this report, and 保障制度 no name. */
function scoreOf(term: string, { inner, words, sort, count }: FoundTerm): number {
  const isProgramme = sort === 'programme' && term === inner;
  const rarity = rarityOfTerm(inner, words, sort === 'thing' ? 'thing' : isProgramme ? 'name' : 'phrase');
  const { least, most } = LOOKED.has(sort) ? LOOKED_FOR : ANY;
  const isListed = backgroundShare(inner) > 0 && !LOOKED.has(sort) && sort !== 'thing';
  const weight = isListed && sort === 'name' ? WEIGHT.plain : WEIGHT[sort] * (isListed ? WEIGHT.listed : 1);
  return (1 + Math.log(count)) * Math.min(most, Math.max(least, rarity)) * weight;
}

/** Of phrases that hold each other, the one to show: the longer where both stand in the same places, else the one said more often. */
export function withoutNested(terms: readonly ScoredTerm[]): readonly ScoredTerm[] {
  const holds = (long: ScoredTerm, short: ScoredTerm) =>
    long !== short && long.term.includes(short.found.inner) && long.term !== short.term;
  const countOf = (some: readonly ScoredTerm[]) => some.reduce((sum, { found }) => sum + found.count, 0);
  const isCovered = (one: ScoredTerm) => {
    const longer = terms.filter((other) => holds(other, one));
    const longest = longer.filter((each) => !longer.some((other) => holds(other, each)));
    return Math.max(countOf(longest), ...longer.map(({ found }) => found.count)) >= SAME_PHRASE * one.found.count;
  };
  const outer = terms.filter((one) => !isCovered(one));
  const shown = outer.filter(
    (one) => LOOKED.has(one.found.sort) || !outer.some((other) => holds(one, other) && other.found.count > one.found.count),
  );
  // “内卷式” tells what 内卷 does that stands in it.
  const names = terms.filter(({ found }) => LOOKED.has(found.sort) || found.sort === 'thing');
  return shown.map((one) => ({
    ...one,
    score: Math.max(one.score, ...names.filter((name) => holds(one, name)).map(({ score }) => score)),
  }));
}

const scored = new WeakMap<Segment, WeakMap<PreparedReport, readonly ScoredTerm[]>>();

/** Every term of a report, each with how much it tells, in the order of the text; found once, with however many others it is compared. */
export const scoreTerms = (own: PreparedReport, segment: Segment): readonly ScoredTerm[] =>
  remembered(
    remembered(scored, segment, () => new WeakMap()),
    own,
    () => scoreAll(own, segment),
  );

function scoreAll(own: PreparedReport, segment: Segment): readonly ScoredTerm[] {
  const isTerritory = territoryOf(own);
  const { review, plan, reading, report } = own;
  // Cut with the report, but where a soft line break stands in it.
  const words = [...review.groups, ...plan.groups].map(({ text, span }) =>
    text === sliceSpan(reading.text, span) ? tokensAt(reading, span, segment) : segment(text),
  );
  return [...findTerms(textsOf(own), segment, policyNames(report.place), words)]
    .filter(([term, found]) => isTerm(found) && !isTerritory(term))
    .map(([term, found]) => ({ term, found, score: scoreOf(term, found) }));
}
