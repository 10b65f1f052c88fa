import type { Highlight, Place } from '@tongbi/model';
import { statedWords } from '../view/figure-view.js';
import { type PanelContext, type PreparedSet, say, withNames } from '../view/prepare-set.js';
import { hedgeOf } from '../view/view-record.js';
import { sentenceText, viewSentence } from '../view/view-sentence.js';
import { changeTag } from '../view/view-targets.js';
import { placeText } from '../view/visible-text.js';
import { JOIN, lineOf, type OfPair, pairTable, type TableView } from './make-table.js';

const textOf = (places: readonly Place[] = []): string | null => places.map(placeText).join(JOIN) || null;

/** Of a sentence of the dispatch nothing more is known. */
const nothing = { sentence: null, highlight: null, target: null };
const itemsOf = ({ comparison: { dispatch, highlights }, indicators }: PanelContext) => [
  ...dispatch.map((sentence, at) => ({ ...nothing, part: 'dispatch' as const, number: at + 1, sentence })),
  ...highlights.map((highlight, at) => ({
    ...nothing,
    part: 'highlights' as const,
    number: at + 1,
    sentence: highlight.sentence,
    highlight,
  })),
  ...(indicators.listed ? indicators.main : []).map((target, at) => ({ ...nothing, part: 'targets' as const, number: at + 1, target })),
];

type OfBrief = OfPair<ReturnType<typeof itemsOf>[number]>;
const wordsOf =
  (side: 'previousTarget' | 'actual' | 'currentTarget') =>
  ([{ target }]: OfBrief): string | null => {
    const stated = target?.row[side];
    return stated ? statedWords(stated) : null;
  };

/** What happened, in a few sentences, what is worth reading first, each with the clauses it rests on, and the main targets. */
export function briefTable(prepared: PreparedSet): TableView {
  const { wording } = prepared.index;
  const { tables, labels, phrases } = wording;
  const said = ([{ sentence, target }, context]: OfBrief) =>
    sentence ? sentenceText(viewSentence(sentence, context)) : phrases.hedged(target!.name, hedgeOf(target!.row, wording).hedge);
  const reasonsOf = ({ reasons }: Highlight) => phrases.points(reasons.map((reason) => labels.reasons[reason]));
  return pairTable('brief', prepared, itemsOf, ({ text, label, whole }) => [
    label('part', ([{ part }, context]) => (part === 'targets' ? say('targets', context) : tables.parts[part]), 12),
    whole('number', ([{ number }]) => number),
    text('sentence', said, 56),
    label('kind', ([{ highlight }, context]) => (highlight ? withNames(labels.highlights[highlight.kind].label, context) : null), 10),
    text('previousText', (row) => textOf(row[0].highlight?.previous) ?? wordsOf('previousTarget')(row), 30),
    text('currentText', (row) => textOf(row[0].highlight?.current) ?? wordsOf('currentTarget')(row), 30),
    label('actualText', wordsOf('actual')),
    label('outcome', ([{ target }]) => (target ? (wording.outcomeTag(target.row)?.label ?? null) : null), 10),
    label('change', ([{ target }, context]) => (target ? changeTag(target.row, context).label : null)),
    text('reasons', ([{ highlight }]) => (highlight ? reasonsOf(highlight) : null), 32),
    whole('previousLine', ([{ highlight, target }, context]) => lineOf(highlight?.previous[0] ?? target?.row.previousTarget, context)),
    whole('currentLine', ([{ highlight, target }, context]) => lineOf(highlight?.current[0] ?? target?.row.currentTarget, context)),
  ]);
}
