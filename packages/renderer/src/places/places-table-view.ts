import type { PlaceRow, PlacesTable, ReportReference } from '@tongbi/model';
import { type ColumnDraft, columnsIn, makeTable } from '../tables/make-table.js';
import type { TableView } from '../tables/table-view.js';
import { statedWords } from '../view/figure-view.js';
import type { Language } from '../words/language.js';
import { outcomeTag } from '../words/outcome-tag.js';
import { type Wording, wordingOf } from '../words/wording.js';
import { placeName, targetWords } from './place-words.js';

function columnsOf(table: PlacesTable, wording: Wording): ColumnDraft<PlaceRow>[] {
  const { places, tables, labels } = wording;
  const reports = new Map(table.reports.map((report) => [report.id, report]));
  const reportOf = (row: PlaceRow): ReportReference | undefined => reports.get(row.report);
  const { text, label, number, whole } = columnsIn(places);
  const evidence = ({ target, wording: worded }: PlaceRow) => target ?? worded;
  return [
    whole<PlaceRow>('rank', ({ rank }) => rank),
    label<PlaceRow>('place', (row) => placeName(row, table)),
    label<PlaceRow>('code', ({ placeCode }) => placeCode ?? null),
    label<PlaceRow>('state', ({ state }) => labels.placeStates[state]),
    label<PlaceRow>('target', targetWords, 24),
    number<PlaceRow>('value', ({ target }) => target?.value ?? null),
    number<PlaceRow>('high', ({ target }) => target?.valueHigh ?? null),
    label<PlaceRow>('unit', ({ target }) => target?.unit ?? null, 8),
    label<PlaceRow>('bound', ({ target }) => target && tables.bounds[target.bound], 8),
    number<PlaceRow>('size', ({ target }) => target?.size ?? null),
    label<PlaceRow>('sizeUnit', ({ target }) => (target?.size == null ? null : table.unit), 8),
    label<PlaceRow>('further', ({ further }) => further.map(statedWords).join('；') || null, 24),
    label<PlaceRow>('previousText', ({ previousTarget }) => previousTarget && statedWords(previousTarget), 20),
    number<PlaceRow>('previousValue', ({ previousTarget }) => previousTarget?.value ?? null),
    label<PlaceRow>('change', ({ change }) => change && (labels.targetChanges[change]?.label ?? null)),
    label<PlaceRow>('actualText', ({ actual }) => actual && statedWords(actual), 20),
    number<PlaceRow>('actualValue', ({ actual }) => actual?.value ?? null),
    label<PlaceRow>('outcome', (row) => outcomeTag(row, wording)?.label ?? null),
    text<PlaceRow>('quote', (row) => evidence(row)?.quote ?? null),
    label<PlaceRow>('section', (row) => evidence(row)?.heading || null, 32),
    whole<PlaceRow>('line', (row) => evidence(row)?.line ?? null),
    label<PlaceRow>('file', (row) => reportOf(row)?.file ?? null, 32),
    label<PlaceRow>('edition', (row) => wording.edition(reportOf(row)?.edition ?? '')),
  ];
}

/** The targets of several places as one table for spreadsheets, numbers apart from their units. */
export function placesTableView(table: PlacesTable, { language = 'zh' }: { readonly language?: Language } = {}): TableView {
  const wording = wordingOf(language);
  return makeTable('places', wording.places.sheet, columnsOf(table, wording), table.rows);
}
