import type { Language, PlaceRow, PlacesTable, ReportReference } from '@tongbi/model';
import { type ColumnDraft, columnsIn, makeTable } from '../tables/make-table.js';
import type { TableView } from '../tables/table-view.js';
import { statedWords } from '../view/figure-view.js';
import { statisticCells } from '../view/statistic-words.js';
import { type Wording, wordingOf } from '../words/wording.js';
import { placeName, previousWords, targetWords } from './place-words.js';

/** A row of one indicator, numbers apart from their units. */
export function placeColumns(table: Pick<PlacesTable, 'reports' | 'unit' | 'statistics'>, wording: Wording): ColumnDraft<PlaceRow>[] {
  const { places, tables, labels } = wording;
  const reports = new Map(table.reports.map((report) => [report.id, report]));
  const reportOf = (row: PlaceRow): ReportReference | undefined => reports.get(row.report);
  const { text, label, number, whole } = columnsIn<PlaceRow, keyof typeof places.columns>(places);
  const evidence = ({ target, wording: worded }: PlaceRow) => target ?? worded;
  return [
    whole('rank', ({ rank }) => rank),
    label('place', (row) => placeName(row, table)),
    label('code', ({ placeCode }) => placeCode ?? null),
    label('state', ({ state }) => labels.placeStates[state]),
    label('target', targetWords, 24),
    number('value', ({ target }) => target?.value ?? null),
    number('high', ({ target }) => target?.valueHigh ?? null),
    label('unit', ({ target }) => target?.unit ?? null, 8),
    label('bound', ({ target }) => target && tables.bounds[target.bound], 8),
    number('size', ({ target }) => target?.size ?? null),
    label('sizeUnit', ({ target }) => (target?.size == null ? null : table.unit), 8),
    label('further', ({ further }) => further.map(statedWords).join('；') || null, 24),
    label('previousText', previousWords, 20),
    number('previousValue', ({ previousTarget }) => previousTarget?.value ?? null),
    label('change', ({ change }) => change && (labels.targetChanges[change]?.label ?? null)),
    label('actualText', ({ actual }) => actual && statedWords(actual), 20),
    number('actualValue', ({ actual }) => actual?.value ?? null),
    ...(table.statistics
      ? [
          label('statistic', (row) => statisticCells(row, wording).statistic),
          number('statisticValue', (row) => statisticCells(row, wording).statisticValue),
          label('statisticSource', (row) => statisticCells(row, wording).statisticSource, 20),
          label('agreement', (row) => statisticCells(row, wording).agreement),
        ]
      : []),
    label('outcome', (row) => wording.outcomeTag(row)?.label ?? null),
    text('quote', (row) => evidence(row)?.quote ?? null),
    label('section', (row) => evidence(row)?.heading || null, 32),
    whole('line', (row) => evidence(row)?.line ?? null),
    label('file', (row) => reportOf(row)?.file ?? null, 32),
    label('edition', (row) => wording.edition(reportOf(row)?.edition ?? '')),
  ];
}

/** The targets of several places as one table for spreadsheets, numbers apart from their units. */
export function placesTableView(table: PlacesTable, { language = 'zh' }: { readonly language?: Language } = {}): TableView {
  const wording = wordingOf(language);
  return makeTable('places', wording.places.sheet, placeColumns(table, wording), table.rows);
}
