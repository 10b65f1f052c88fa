import type { LineageChain } from '@tongbi/model';
import type { PreparedSet } from '../view/prepare-set.js';
import { cellOf, shownPlace } from '../view/view-lineage.js';
import { type ColumnDraft, columnsIn, makeTable } from './make-table.js';
import type { TableView } from './table-view.js';

/** One row a chain of commitments, with what became of it in each year; empty where only two reports are compared. */
export function lineageTable({ set, index, years }: PreparedSet): TableView {
  const { tables, phrases } = index.wording;
  const { text, label, whole } = columnsIn<LineageChain, keyof typeof tables.columns>(tables);
  const placeOf = (chain: LineageChain) => shownPlace(chain, set.focus);
  const yearColumns = years.map(
    (year): ColumnDraft<LineageChain> => ({
      key: `y${year}`,
      title: phrases.year(year),
      kind: 'text',
      width: 12,
      cell: (chain) => cellOf(chain, year, index).words,
    }),
  );
  const columns = [
    text('text', (chain) => placeOf(chain).text),
    label('section', (chain) => index.path(placeOf(chain).report, placeOf(chain).section).join(' · '), 32),
    whole('since', ({ since }) => since),
    label('atLeast', ({ atLeast }) => (atLeast ? tables.yes : null), 10),
    whole('until', ({ until }) => until),
    whole('stated', ({ places }) => places.length),
    label('ending', ({ ending }) => tables.endings[ending], 24),
    label('doneIn', ({ doneIn }) => phrases.list(doneIn.map(String)), 16),
    label('gaps', ({ gaps }) => phrases.list(gaps.map(String)), 16),
    ...yearColumns,
    label('id', ({ id }) => id, 18),
  ];
  const chains = [...set.lineage].sort((a, b) => b.places.length - a.places.length);
  return makeTable('lineage', tables.sheets.lineage, columns, chains);
}
