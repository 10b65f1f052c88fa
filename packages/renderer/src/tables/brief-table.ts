import type { Place } from '@tongbi/model';
import type { PanelContext } from '../view/panel-context.js';
import { sentenceText, viewSentence } from '../view/view-sentence.js';
import type { Wording } from '../words/wording.js';
import { columnsIn, makeTable } from './make-table.js';
import type { TableView } from './table-view.js';

interface Row {
  readonly context: PanelContext;
  readonly part: 'dispatch' | 'highlights';
  readonly number: number;
  readonly sentence: string;
  readonly kind?: string;
  readonly previous?: readonly Place[];
  readonly current?: readonly Place[];
  readonly reasons?: string;
}

const JOIN = '；';
const textOf = (places: readonly Place[] = []): string | null => places.map(({ text }) => text).join(JOIN) || null;

/** What happened, in a few sentences, then what is worth reading first, each with the clauses it rests on. */
export function briefTable(contexts: readonly PanelContext[], { tables, labels, phrases }: Wording): TableView {
  const { text, label, whole } = columnsIn(tables);
  const lineOf = ([place]: readonly Place[] = [], { index }: PanelContext) => (place ? index.line(place.report, place.span.start) : null);
  const columns = [
    label<Row>('previous', ({ context }) => context.previousLabel),
    label<Row>('current', ({ context }) => context.currentLabel),
    label<Row>('part', ({ part }) => tables.parts[part]),
    whole<Row>('number', ({ number }) => number),
    text<Row>('sentence', ({ sentence }) => sentence, 72),
    label<Row>('kind', ({ kind }) => kind ?? null),
    text<Row>('previousText', ({ previous }) => textOf(previous)),
    text<Row>('currentText', ({ current }) => textOf(current)),
    text<Row>('reasons', ({ reasons }) => reasons ?? null, 32),
    whole<Row>('previousLine', ({ previous, context }) => lineOf(previous, context)),
    whole<Row>('currentLine', ({ current, context }) => lineOf(current, context)),
  ];
  const rows = contexts.flatMap((context): Row[] => [
    ...context.comparison.dispatch.map((sentence, at) => ({
      context,
      part: 'dispatch' as const,
      number: at + 1,
      sentence: sentenceText(viewSentence(sentence, context)),
    })),
    ...context.comparison.highlights.map(({ sentence, kind, previous, current, reasons }, at) => ({
      context,
      part: 'highlights' as const,
      number: at + 1,
      sentence: sentenceText(viewSentence(sentence, context)),
      kind: labels.highlights[kind].label,
      previous,
      current,
      reasons: phrases.points(reasons.map((reason) => labels.reasons[reason])),
    })),
  ]);
  return makeTable('brief', tables.sheets.brief, columns, rows);
}
