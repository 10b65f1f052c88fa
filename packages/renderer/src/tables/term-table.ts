import type { PanelContext } from '../view/panel-context.js';
import type { PreparedSet } from '../view/prepare-set.js';
import { lineOf, pairTable, pathOf } from './make-table.js';
import type { TableView } from './table-view.js';

/** One row a word or phrase that only one of the two reports says. */
export function termTable(prepared: PreparedSet): TableView {
  const { newTerm, vanishedTerm } = prepared.index.wording.tables;
  const itemsOf = ({ comparison: { terms } }: PanelContext) => [
    ...terms.new.map((change) => ({ ...change, appearance: newTerm })),
    ...terms.vanished.map((change) => ({ ...change, appearance: vanishedTerm })),
  ];
  return pairTable('terms', prepared, itemsOf, ({ text, label, number, whole }) => [
    label('appearance', ([{ appearance }]) => appearance),
    label('term', ([{ term }]) => term, 24),
    whole('count', ([{ count }]) => count),
    number('score', ([{ score }]) => score),
    number('background', ([{ background }]) => background),
    text('quote', ([{ places }]) => places[0]?.text ?? null),
    label('section', ([{ places }, context]) => pathOf(places[0], context), 32),
    whole('line', ([{ places }, context]) => lineOf(places[0], context)),
  ]);
}
