import type { PanelContext } from '../view/panel-context.js';
import type { Wording } from '../words/wording.js';
import { JOIN, pairTable } from './make-table.js';
import type { TableView } from './table-view.js';

/** One row a section: where it went, or where it came from. */
export function sectionTable(contexts: readonly PanelContext[], wording: Wording): TableView {
  const { tables, labels } = wording;
  const itemsOf = ({ comparison }: PanelContext) => comparison.sections;
  return pairTable('sections', contexts, wording, itemsOf, ({ text, label, number, whole }) => [
    label('relation', ([{ relation }]) => labels.relations[relation]),
    label('moved', ([{ moved }]) => (moved ? tables.yes : null), 10),
    text('previousHeading', ([{ previous }]) => previous.map(({ heading }) => heading).join(JOIN) || null),
    text('currentHeading', ([{ current }]) => current?.heading ?? null),
    whole(
      'previousLine',
      ([
        {
          previous: [first],
        },
        { index, comparison },
      ]) => (first ? index.line(comparison.previous.id, first.span.start) : null),
    ),
    whole('currentLine', ([{ current }, { index, comparison }]) =>
      current ? index.line(comparison.current.id, current.span.start) : null,
    ),
    number('confidence', ([{ confidence }]) => confidence),
  ]);
}
