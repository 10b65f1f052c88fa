import type { Comparison, ComparisonSet, IndicatorRow, JudgedRow, Language, LineageChain, PairComparison, Record } from '@tongbi/model';
import { countEach, countUses, onceEach } from '@tongbi/model';
import { type Wording, wordingOf } from '../words/wording.js';
import type { PhraseValue } from '../words/words-of.js';
import { indexTexts, type TextIndex } from './index-texts.js';
import { relationOf } from './label-traits.js';
import { visibleText } from './visible-text.js';

/** A row of the data, with the name and the id that it has on the page. */
export interface NamedIndicator {
  readonly row: JudgedRow;
  readonly name: string;
  readonly id: string;
}

function nameOf({ indicator, english, qualifier }: IndicatorRow, wording: Wording): string {
  const name = wording.indicator(indicator, english);
  return visibleText(qualifier ? `${name}（${qualifier}）` : name);
}

/** The rows in the order of the data: the main targets, and all other figures that a report sets itself. */
function arrangeIndicators({ indicators }: PairComparison, key: string, wording: Wording) {
  const named = indicators.map(
    (row, position): NamedIndicator => ({ row, name: nameOf(row, wording), id: `y${key}-target-${position + 1}` }),
  );
  const main = named.filter(({ row }) => row.main);
  // `listed`: whether `main` are the 主要预期目标 of the texts; else no list of them was found, and `main` are all rows.
  const listed = main.length > 0;
  return { main: listed ? main : named, others: listed ? named.filter(({ row }) => !row.main) : [], listed };
}

/** "#y2023-target-1": leads to a row by its id in the data; null where no such row is shown. */
export function rowLink(id: string | undefined, { main, others }: ReturnType<typeof arrangeIndicators>): string | null {
  const shown = [...main, ...others].find(({ row }) => row.id === id);
  return shown ? `#${shown.id}` : null;
}

/** Both inputs in one form: one pair is a set with one comparison whose focus is the current report. */
function asSet(input: Comparison | ComparisonSet): ComparisonSet {
  if (input.schema === 'tongbi/comparison-set@1') return input;
  const { reports, schema: _, ...pair } = input;
  return {
    schema: 'tongbi/comparison-set@1',
    focus: pair.current.id,
    first: pair.previous.id,
    reports,
    comparisons: [pair],
    lineage: [],
    diagnostics: [],
  };
}

/** The report on the other side of the focus. */
export function otherSide(comparison: PairComparison, focus: string): PairComparison['previous'] {
  return comparison.current.id === focus ? comparison.previous : comparison.current;
}

/** 前稿, 后稿: two drafts of one place and year, where no other report stands beside them. */
function draftNames({ comparisons }: ComparisonSet, { phrases }: Wording): ReadonlyMap<string, string> {
  const [pair, another] = comparisons;
  if (!pair || another || !relationOf(pair.relation).areDrafts || pair.previous.id === pair.current.id) return new Map();
  return new Map([
    [pair.previous.id, phrases.earlierDraft],
    [pair.current.id, phrases.laterDraft],
  ]);
}

/** Every theme of any record, the most frequent first. */
function listThemes({ comparisons }: ComparisonSet): string[] {
  const records = comparisons.flatMap(({ commitments, passages }) => [...commitments, ...passages]);
  const counts = countEach(records.flatMap(({ themes }) => themes));
  return [...counts].sort((a, b) => b[1] - a[1]).map(([theme]) => theme);
}

/** Ids that are safe in a URL fragment and an attribute, whatever a record's own id holds; a second one of a name gets a number. */
function createIdClaims(): (words: string) => string {
  const usesOf = countUses();
  return (words) => {
    const id = words.replace(/[^\p{Letter}\p{Number}_.-]/gu, '_');
    const uses = usesOf(id);
    // "~" is in no claimed name, so that the numbered id cannot meet one.
    return uses === 1 ? id : `${id}~${uses}`;
  };
}

/** Makes what the panel and the tables of each pair are made with. */
function contextMaker(set: ComparisonSet, index: TextIndex, years: readonly number[], themes: readonly string[]) {
  const [claimId, claimKey] = [createIdClaims(), createIdClaims()];
  // Every place of every chain, so that a record finds the chain it stands in.
  const chains: ReadonlyMap<string, LineageChain> = new Map(
    set.lineage.flatMap((chain) => chain.places.map(({ place }) => [place.id, chain] as const)),
  );
  const { wording } = index;
  return (comparison: PairComparison, position: number) => {
    const { year } = otherSide(comparison, set.focus);
    const key = claimKey(year === null ? `n${position + 1}` : String(year));
    const { previous, current, relation } = comparison;
    const nameIn = ({ id, place }: PairComparison['previous']): string =>
      relationOf(relation).byPlace && place ? visibleText(wording.place(place)) : index.label(id);
    return {
      key,
      comparison,
      index,
      wording,
      previousLabel: index.label(previous.id),
      currentLabel: index.label(current.id),
      /** What sentences and labels call the two: places by their names alone, 江苏 beside 浙江, where the labels have the year too. */
      names: { previous: nameIn(previous), current: nameIn(current) },
      /** What is said of reports that are to each other what these two are. */
      said: wording.relations[relation],
      indicators: arrangeIndicators(comparison, key, wording),
      chains,
      /** Of the set, in order. */
      years,
      /** All themes of the page, in the order of its list. */
      themes,
      /** The id of a record's card, one and the same each time it is asked for. */
      recordId: onceEach((record: Record) => claimId(`y${key}-${record.id}`)),
    };
  };
}
export type PanelContext = ReturnType<ReturnType<typeof contextMaker>>;

/** A comparison, or a set of them: what its page and its tables are both made from, so that they name and say the same. */
export function prepareSet(input: Comparison | ComparisonSet, language: Language) {
  const set = asSet(input);
  const wording = wordingOf(language);
  const index = indexTexts(set.reports, wording, draftNames(set, wording));
  const years: readonly number[] = [...new Set(set.reports.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const themes: readonly string[] = listThemes(set);
  // One a comparison, in the order of the data.
  const contexts: readonly PanelContext[] = set.comparisons.map(contextMaker(set, index, years, themes));
  return { set, index, years, themes, contexts };
}
export type PreparedSet = ReturnType<typeof prepareSet>;

/** A comparison that was cut down to its dispatch and highlights: of what these rest on nothing is left, and nothing can be said of it. */
export const isBriefAlone = ({ dispatch, highlights, ...lists }: PairComparison): boolean =>
  dispatch.length + highlights.length > 0 &&
  [lists.commitments, lists.passages, lists.sections, lists.indicators, lists.goals].every((list) => list.length === 0);

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

/** A record, and the pair of reports that it is of. */
export interface AnchoredRecord {
  readonly record: Record;
  readonly pair: PairComparison;
}

/** The records of a result by the ids that their cards have on its page. */
export function recordsByAnchor(input: Comparison | ComparisonSet): ReadonlyMap<string, AnchoredRecord> {
  const { contexts } = prepareSet(input, 'zh');
  return new Map(
    contexts.flatMap(({ comparison, recordId }) =>
      [...comparison.commitments, ...comparison.passages].map((record) => [recordId(record), { record, pair: comparison }] as const),
    ),
  );
}
