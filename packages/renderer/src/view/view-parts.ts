import type { Record, ResultPlace, Span } from '@tongbi/model';
import type { PanelContext } from './panel-context.js';
import type { RecordView } from './record-view.js';
import { visibleText } from './visible-text.js';

/** The places that say so. Where the outcome is marked, so is all that it rests on. */
export const resultLinks = (
  results: readonly ResultPlace[],
  outcomeHedge: string,
  { index, wording }: PanelContext,
): RecordView['results'] =>
  results.map(({ report, span, text, grade }) => ({
    text: visibleText(text),
    href: index.link(report, span),
    hedge: outcomeHedge ? '' : wording.labels.grades[grade],
  }));

function wordsOf(part: Span, { previous }: Record): string {
  const place = previous.find(({ span }) => span.start <= part.start && part.end <= span.end);
  return place ? visibleText(place.text.slice(part.start - place.span.start, part.end - place.span.start)) : '';
}

/**
 * What became of each promise of a record that holds several (新建渔港3座，改造码头20处), of which the review speaks. None where all came to one end by the same
 * sentences: the record says that itself.
 */
export function viewParts(record: Record, context: PanelContext): RecordView['parts'] {
  const { outcomes = [] } = record;
  const ends = new Set(outcomes.map(({ reported, results }) => [reported, ...results.map(({ id }) => id)].join(' ')));
  if (ends.size < 2) return [];
  const { reported: tags, grades } = context.wording.labels;
  return outcomes.flatMap(({ part, reported, results, grade }) => {
    const tag = tags[reported];
    const hedge = grades[grade];
    return tag ? [{ text: wordsOf(part, record), ...tag, hedge, results: resultLinks(results, hedge, context) }] : [];
  });
}

/** 改造码头20处（已完成）：码头改造22处, one a part, for outputs of plain text. */
export const partWords = ({ text, label, hedge, results }: RecordView['parts'][number], { phrases }: PanelContext['wording']): string =>
  [phrases.hedged(text, phrases.hedged(label, hedge)), results.map((result) => phrases.hedged(`“${result.text}”`, result.hedge)).join('；')]
    .filter(Boolean)
    .join('：');
