import type { Comparison, ComparisonSet, Language, PairComparison, Record } from '@tongbi/model';
import { countEach } from '@tongbi/model';
import { type Wording, wordingOf } from '../words/wording.js';
import { arrangeIndicators } from './arrange-indicators.js';
import { indexTexts, type TextIndex } from './index-texts.js';
import { relationTraits } from './label-traits.js';
import { createIdClaims, createRecordIds, type PanelContext } from './panel-context.js';
import { visibleText } from './visible-text.js';

/** A comparison that was cut down to its dispatch and highlights: of what these rest on nothing is left, and nothing can be said of it. */
export const isBriefAlone = ({ dispatch, highlights, ...lists }: PairComparison): boolean =>
  dispatch.length + highlights.length > 0 &&
  [lists.commitments, lists.passages, lists.sections, lists.indicators, lists.goals].every((list) => list.length === 0);

/** What the page and the tables of one result are both made from, so that they name and say the same. */
export interface PreparedSet {
  readonly set: ComparisonSet;
  readonly index: TextIndex;
  readonly years: readonly number[];
  readonly themes: readonly string[];
  /** One a comparison, in the order of the data. */
  readonly contexts: readonly PanelContext[];
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

/** Two places are called by their names alone: 江苏, 浙江. */
function namesOf({ relation, previous, current }: PairComparison, index: TextIndex): PanelContext['names'] {
  const nameOf = ({ id, place }: PairComparison['previous']) =>
    relationTraits[relation].byPlace && place ? visibleText(index.wording.place(place)) : index.label(id);
  return { previous: nameOf(previous), current: nameOf(current) };
}

/** 前稿, 后稿: two drafts of one place and year, where no other report stands beside them. */
function draftNames({ comparisons }: ComparisonSet, { phrases }: Wording): ReadonlyMap<string, string> {
  const [pair] = comparisons;
  if (comparisons.length !== 1 || !pair || !relationTraits[pair.relation].areDrafts || pair.previous.id === pair.current.id)
    return new Map();
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

function contextsOf(set: ComparisonSet, index: TextIndex, years: readonly number[], themes: readonly string[]): PanelContext[] {
  const claimId = createIdClaims();
  const claimKey = createIdClaims();
  // Every place of every chain, so that a record finds the chain it stands in.
  const chains = new Map(set.lineage.flatMap((chain) => chain.places.map(({ place }) => [place.id, chain] as const)));
  const { wording } = index;
  return set.comparisons.map((comparison, position) => {
    const { year } = otherSide(comparison, set.focus);
    const key = claimKey(year === null ? `n${position + 1}` : String(year));
    return {
      key,
      comparison,
      index,
      wording,
      previousLabel: index.label(comparison.previous.id),
      currentLabel: index.label(comparison.current.id),
      names: namesOf(comparison, index),
      said: wording.relations[comparison.relation],
      indicators: arrangeIndicators(comparison, key, wording),
      chains,
      years,
      themes,
      recordId: createRecordIds(key, claimId),
    };
  });
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

/** A comparison, or a set of them, with its texts indexed and the context of each pair. */
export function prepareSet(input: Comparison | ComparisonSet, language: Language): PreparedSet {
  const set = asSet(input);
  const wording = wordingOf(language);
  const index = indexTexts(set.reports, wording, draftNames(set, wording));
  const years = [...new Set(set.reports.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const themes = listThemes(set);
  return { set, index, years, themes, contexts: contextsOf(set, index, years, themes) };
}
