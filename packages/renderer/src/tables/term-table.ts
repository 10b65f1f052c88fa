import type { TermChange } from '@tongbi/model';
import type { PanelContext } from '../view/panel-context.js';
import type { Wording } from '../words/wording.js';
import { columnsIn, makeTable } from './make-table.js';
import type { TableView } from './table-view.js';

interface Row {
  readonly context: PanelContext;
  readonly change: TermChange;
  readonly appearance: string;
}

/** One row a word or phrase that only one of the two reports says. */
export function termTable(contexts: readonly PanelContext[], { tables }: Wording): TableView {
  const { text, label, number, whole } = columnsIn(tables);
  const columns = [
    label<Row>('previous', ({ context }) => context.previousLabel),
    label<Row>('current', ({ context }) => context.currentLabel),
    label<Row>('appearance', ({ appearance }) => appearance),
    label<Row>('term', ({ change }) => change.term, 24),
    whole<Row>('count', ({ change }) => change.count),
    number<Row>('score', ({ change }) => change.score),
    number<Row>('background', ({ change }) => change.background),
    text<Row>('quote', ({ change }) => change.places[0]?.text ?? null),
    label<Row>(
      'section',
      ({ change: { places }, context }) => (places[0] ? context.index.path(places[0].report, places[0].section).join(' · ') : null),
      32,
    ),
    whole<Row>('line', ({ change: { places }, context }) =>
      places[0] ? context.index.line(places[0].report, places[0].span.start) : null,
    ),
  ];
  const rows = contexts.flatMap((context) => [
    ...context.comparison.terms.new.map((change) => ({ context, change, appearance: tables.newTerm })),
    ...context.comparison.terms.vanished.map((change) => ({ context, change, appearance: tables.vanishedTerm })),
  ]);
  return makeTable('terms', tables.sheets.terms, columns, rows);
}
