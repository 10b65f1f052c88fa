import type { BriefSentence, Highlight, Place } from '@tongbi/model';
import { type PanelContext, withNames } from '../view/panel-context.js';
import type { PreparedSet } from '../view/prepare-set.js';
import { sentenceText, viewSentence } from '../view/view-sentence.js';
import { JOIN, lineOf, pairTable } from './make-table.js';
import type { TableView } from './table-view.js';

interface BriefItem {
  readonly part: 'dispatch' | 'highlights';
  readonly number: number;
  readonly sentence: BriefSentence;
  /** Of a sentence of the dispatch nothing more is known. */
  readonly highlight?: Highlight;
}

const textOf = (places: readonly Place[] = []): string | null => places.map(({ text }) => text).join(JOIN) || null;

const itemsOf = ({ comparison: { dispatch, highlights } }: PanelContext): BriefItem[] => [
  ...dispatch.map((sentence, at): BriefItem => ({ part: 'dispatch', number: at + 1, sentence })),
  ...highlights.map((highlight, at): BriefItem => ({ part: 'highlights', number: at + 1, sentence: highlight.sentence, highlight })),
];

/** What happened, in a few sentences, then what is worth reading first, each with the clauses it rests on. */
export function briefTable(prepared: PreparedSet): TableView {
  const { tables, labels, phrases } = prepared.index.wording;
  return pairTable('brief', prepared, itemsOf, ({ text, label, whole }) => [
    label('part', ([{ part }]) => tables.parts[part]),
    whole('number', ([{ number }]) => number),
    text('sentence', ([{ sentence }, context]) => sentenceText(viewSentence(sentence, context)), 72),
    label('kind', ([{ highlight }, context]) => (highlight ? withNames(labels.highlights[highlight.kind].label, context) : null)),
    text('previousText', ([{ highlight }]) => textOf(highlight?.previous)),
    text('currentText', ([{ highlight }]) => textOf(highlight?.current)),
    text(
      'reasons',
      ([{ highlight }]) => (highlight ? phrases.points(highlight.reasons.map((reason) => labels.reasons[reason])) : null),
      32,
    ),
    whole('previousLine', ([{ highlight }, context]) => lineOf(highlight?.previous[0], context)),
    whole('currentLine', ([{ highlight }, context]) => lineOf(highlight?.current[0], context)),
  ]);
}
