import type { HighlightKind, HowSure, PairComparison, Span } from '@tongbi/model';
import { anyOf, Grade, onceEach, overlapOf, Reason, remembered } from '@tongbi/model';
import { tellingWords } from '../generated/telling-words.js';
import { LongText } from '../links/long-text.js';
import type { PreparedReport, SideName } from '../prepare/prepared-report.js';
import type { RecordContext } from '../records/record-context.js';
import type { History } from './history.js';

/** What speaks for an item and is no reason that a reader is shown. */
export type Hidden = 'length' | 'routine' | 'known-indicator' | 'unsure';
/** What two places or drafts have is weighed as what two years have (say-relation.ts). */
export type Weighed = Exclude<Reason, 'target-differs' | 'target-in-one' | 'figure-differs' | 'figure-in-one' | 'named-in-one'>;
export type Feature = Weighed | Hidden;

const reasons: ReadonlySet<string> = new Set(Reason.options);
export const isReason = (feature: Feature | Reason): feature is Weighed => reasons.has(feature);

/** One thing that may be worth reading first, wherever in the comparison it is found. */
export interface Item {
  readonly kind: HighlightKind;
  /** Clauses of either report, at most three each. */
  readonly previous: readonly Span[];
  readonly current: readonly Span[];
  readonly records: readonly string[];
  readonly rows: readonly string[];
  readonly sections: readonly string[];
  /** What speaks for it, and how much of each. */
  readonly features: ReadonlyMap<Feature, number>;
  /** Items of one family are one piece of news: 赤字率, 赤字规模. */
  readonly family?: string;
  readonly sure: HowSure;
}

/** What is read and counted, not judged. */
export const CERTAIN: HowSure = { confidence: 1, grade: 'certain' };

const rankOf = ({ grade }: HowSure): number => Grade.options.indexOf(grade);
/** Whether a claim is said no less plainly than another. */
export const isAsPlain = (one: HowSure, other: HowSure): boolean => rankOf(one) <= rankOf(other);

/** Of several claims that one item makes, how sure the least sure of them is. */
export const leastSure = (...claims: readonly [HowSure, ...HowSure[]]): HowSure => {
  const { confidence, grade } = claims.reduce((least, one) => (isAsPlain(least, one) ? one : least));
  return { confidence, grade };
};

export type Judged = Omit<PairComparison, 'highlights' | 'dispatch'>;

/** What highlights are picked from. */
export interface HighlightSource extends Pick<RecordContext, SideName | 'places' | 'established' | 'relation' | 'corrections'> {
  /** What earlier reports say. */
  readonly history: History;
}

/** Words that tell something, by what they tell. */
export const wordsTelling = (what: string): readonly string[] => tellingWords.flatMap(({ word, says }) => (says === what ? [word] : []));

/** The words of a stretch of a report, as read: on one line. */
export const wordsAt = ({ reading }: PreparedReport, { start, end }: Span): string => reading.text.slice(start, end).replace(/\s+/gu, '');
const allText = onceEach((side: PreparedReport) => new LongText(wordsAt(side, { start: 0, end: side.reading.text.length })));
export const allWords = (side: PreparedReport): string => allText(side).text;
/** Whether a report says these words, wherever. */
export const saysWords = (side: PreparedReport, words: string): boolean => allText(side).says(words);

const sayings = onceEach((_: PreparedReport) => new Map<string, boolean>());
/** Whether a report says a formula of policy, be it with a word in it: 碳排放达峰 says 碳达峰. */
export const saysFormula = (side: PreparedReport, formula: string): boolean =>
  remembered(sayings(side), formula, () => {
    if (saysWords(side, formula)) return true;
    if (formula.length < 3) return false;
    const parted = [...formula].slice(1).map((_, at) => [formula.slice(0, at + 1), formula.slice(at + 1)].map((part) => anyOf([part])));
    return new RegExp(parted.map((parts) => parts.join('\\p{Script=Han}{1,3}')).join('|'), 'u').test(allWords(side));
  });

/** Two places that share half of the shorter one show the same. */
export function isSamePlace(one: Span, other: Span): boolean {
  const shared = overlapOf(one, other);
  return shared > 0 && shared * 2 >= Math.min(one.end - one.start, other.end - other.start);
}

/** Whether the two show the same in either report. */
export const shareOne = (one: Pick<Item, SideName>, other: Pick<Item, SideName>): boolean =>
  (['previous', 'current'] as const).some((side) => one[side].some((place) => other[side].some((its) => isSamePlace(place, its))));
