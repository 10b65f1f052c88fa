import { type Comparison, countUses, type Language } from '@tongbi/model';
import { describeSet } from './describe-set.js';
import type { PanelView } from './page-view.js';
import { prepareSet } from './prepare-set.js';
import type { GroupView } from './record-view.js';
import { viewPanels } from './view-model.js';
import { sentenceText, viewSentence } from './view-sentence.js';

/** What happened between two reports, or other sentences of their comparison, one text a sentence, as every output says it. */
export function dispatchTexts(comparison: Comparison, language: Language, sentences = comparison.dispatch): readonly string[] {
  const [context] = prepareSet(comparison, language).contexts;
  return sentences.map((sentence) => sentenceText(viewSentence(sentence, context!)));
}

/**
 * What a summary beside other things can show of two reports: their panel under the name of the current one, with targets, highlights
 * and the first cards of each status, at most so many.
 */
export function shortPanel(comparison: Comparison, most: number, language: Language = 'zh'): PanelView {
  const prepared = prepareSet(comparison, language);
  const panel = viewPanels(prepared)[0]!;
  const timeOf = countUses();
  const isFirst = ({ status }: { readonly status: string }): boolean => timeOf(status) <= most;
  const shorten = (groups: readonly GroupView[]): GroupView[] =>
    groups.map((group) => ({ ...group, records: group.records.filter(isFirst), folded: null, away: null }));
  const { targets, records } = panel;
  return {
    ...panel,
    heading: describeSet(prepared, undefined).heading,
    pairs: '',
    targets: targets && { ...targets, pairs: null },
    sections: null,
    records: records && { ...records, current: shorten(records.current), previous: shorten(records.previous) },
    passages: null,
  };
}
