import { countUses, type LineageChain, onceEach, type PairComparison, type Record } from '@tongbi/model';
import type { Wording } from '../words/wording.js';
import type { PhraseValue } from '../words/words-of.js';
import type { ArrangedIndicators } from './arrange-indicators.js';
import type { TextIndex } from './index-texts.js';

export interface PanelContext {
  readonly key: string;
  readonly comparison: PairComparison;
  readonly index: TextIndex;
  readonly wording: Wording;
  readonly previousLabel: string;
  readonly currentLabel: string;
  /** What sentences and labels call the two: 江苏 beside 浙江, where the labels have the year too. */
  readonly names: { readonly [side in 'previous' | 'current']: string };
  /** What is said of reports that are to each other what these two are. */
  readonly said: Wording['relations'][PairComparison['relation']];
  readonly indicators: ArrangedIndicators;
  readonly chains: ReadonlyMap<string, LineageChain>;
  /** Of the set, in order. */
  readonly years: readonly number[];
  /** All themes of the page, in the order of its list. */
  readonly themes: readonly string[];
  /** The id of a record's card, one and the same each time it is asked for. */
  readonly recordId: (record: Record) => string;
}

/** Words with the two reports in their places: 仅{previous} → 仅江苏. */
export const withNames = (words: string, { names }: Pick<PanelContext, 'names'>): string =>
  words.replaceAll(/\{(previous|current)\}/gu, (_, side: 'previous' | 'current') => names[side]);

/** What is said of two years, places or drafts, with values and names filled in. */
export const say = (key: keyof PanelContext['said'], context: PanelContext, ...values: readonly PhraseValue[]): string =>
  withNames(context.wording.fill(context.said[key], ...values), context);

/** 2022年节编本中未见: what is said of an item that a text lacks, where its edition keeps that from saying anything. */
export function unseenWords(side: 'previous' | 'current', { comparison, wording, previousLabel, currentLabel }: PanelContext): string {
  return wording.phrases.unseenIn({ previous: previousLabel, current: currentLabel }[side], wording.unseen(comparison[side].edition));
}

/** Hands out one id a record, from its year and its own id. */
export const createRecordIds = (key: string, claimId: (words: string) => string): ((record: Record) => string) =>
  onceEach((record: Record) => claimId(`y${key}-${record.id}`));

/** Ids that are safe in a URL fragment and an attribute, whatever a record's own id holds; a second one of a name gets a number. */
export function createIdClaims(): (words: string) => string {
  const usesOf = countUses();
  return (words) => {
    const id = words.replace(/[^\p{Letter}\p{Number}_.-]/gu, '_');
    const uses = usesOf(id);
    // "~" is in no claimed name, so that the numbered id cannot meet one.
    return uses === 1 ? id : `${id}~${uses}`;
  };
}
