import type { MetricsReport, PlaceRow, PlacesTable } from '@tongbi/model';
import { type ColumnDraft, LABEL_WIDTH, makeTable, NUMBER_WIDTH, TEXT_WIDTH } from '../tables/make-table.js';
import type { TableCell, TableColumn, TableView } from '../tables/table-view.js';
import { type Language, type Wording, wordingOf } from '../words/wording.js';
import { figureWords, placeName, targetWords } from './place-words.js';

type Key = keyof Wording['places']['columns'];

function columnsOf(table: PlacesTable, wording: Wording): ColumnDraft<PlaceRow>[] {
  const { places, tables, labels } = wording;
  const reports = new Map(table.reports.map((report) => [report.id, report]));
  const reportOf = (row: PlaceRow): MetricsReport | undefined => reports.get(row.report);
  const column = (key: Key, kind: TableColumn['kind'], cell: (row: PlaceRow) => TableCell, width = LABEL_WIDTH): ColumnDraft<PlaceRow> => ({
    key,
    title: places.columns[key],
    kind,
    width: kind === 'text' ? width : NUMBER_WIDTH,
    cell,
  });
  const evidence = ({ target, wording: worded }: PlaceRow) => target ?? worded;
  return [
    column('rank', 'whole', ({ rank }) => rank),
    column('place', 'text', (row) => placeName(row, table, wording)),
    column('code', 'text', ({ placeCode }) => placeCode ?? null),
    column('state', 'text', ({ state }) => places.states[state]),
    column('target', 'text', targetWords, 24),
    column('value', 'number', ({ target }) => target?.value ?? null),
    column('high', 'number', ({ target }) => target?.valueHigh ?? null),
    column('unit', 'text', ({ target }) => target?.unit ?? null, 8),
    column('bound', 'text', ({ target }) => target && tables.bounds[target.bound], 8),
    column('size', 'number', ({ target }) => target?.size ?? null),
    column('sizeUnit', 'text', ({ target }) => (target?.size == null ? null : table.unit), 8),
    column('further', 'text', ({ further }) => further.map(figureWords).join('；') || null, 24),
    column('previousText', 'text', ({ previousTarget }) => previousTarget && figureWords(previousTarget), 20),
    column('previousValue', 'number', ({ previousTarget }) => previousTarget?.value ?? null),
    column('change', 'text', ({ change }) => change && (labels.targetChanges[change]?.label ?? null)),
    column('actualText', 'text', ({ actual }) => actual && figureWords(actual), 20),
    column('actualValue', 'number', ({ actual }) => actual?.value ?? null),
    column('outcome', 'text', ({ outcome }) => outcome && labels.outcomes[outcome].label),
    column('quote', 'text', (row) => evidence(row)?.quote ?? null, TEXT_WIDTH),
    column('section', 'text', (row) => evidence(row)?.heading || null, 32),
    column('line', 'whole', (row) => evidence(row)?.line ?? null),
    column('file', 'text', (row) => reportOf(row)?.file ?? null, 32),
    column('edition', 'text', (row) => wording.edition(reportOf(row)?.edition ?? '')),
  ];
}

/** The targets of several places as one table for spreadsheets, numbers apart from their units. */
export function placesTableView(table: PlacesTable, { language = 'zh' }: { readonly language?: Language } = {}): TableView {
  const wording = wordingOf(language);
  return makeTable('places', wording.places.sheet, columnsOf(table, wording), table.rows);
}
