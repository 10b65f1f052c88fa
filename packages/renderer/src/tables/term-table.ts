import type { PanelContext } from '../view/panel-context.js';
import type { Wording } from '../words/wording.js';
import { lineOf, pairTable, pathOf } from './make-table.js';
import type { TableView } from './table-view.js';

/** One row a word or phrase that only one of the two reports says. */
export function termTable(contexts: readonly PanelContext[], wording: Wording): TableView {
  const { newTerm, vanishedTerm } = wording.tables;
  const itemsOf = ({ comparison: { terms } }: PanelContext) => [
    ...terms.new.map((change) => ({ ...change, appearance: newTerm })),
    ...terms.vanished.map((change) => ({ ...change, appearance: vanishedTerm })),
  ];
  return pairTable('terms', contexts, wording, itemsOf, ({ text, label, number, whole }) => [
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
