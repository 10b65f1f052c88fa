import type { Language, MatrixColumn, PlaceRow, PlacesMatrix } from '@tongbi/model';
import { type ColumnDraft, columnsIn, makeTable } from '../tables/make-table.js';
import type { TableCell, TableColumn, TableView } from '../tables/table-view.js';
import { statedWords } from '../view/figure-view.js';
import { type Wording, wordingOf } from '../words/wording.js';
import { placeName, previousWords, targetWords } from './place-words.js';
import { placeColumns } from './places-table-view.js';

const SIDES = ['target', 'previousTarget', 'actual'] as const satisfies readonly (keyof PlaceRow)[];
type Side = (typeof SIDES)[number];

// 与经济增长基本同步 in a line of its own.
const WIDTH = 18;

/** The rows of all columns, as the table of one indicator has them, each with the name of its indicator. */
function allRows({ columns, reports, statistics }: PlacesMatrix, wording: Wording): TableView {
  const { places, matrix } = wording;
  const { label } = columnsIn<PlaceRow, keyof typeof places.columns>(places);
  const rowsOf = (indicator: string, unit: string, rows: readonly PlaceRow[]): TableView =>
    makeTable(
      'rows',
      matrix.rows,
      [label('indicator', () => indicator, WIDTH), ...placeColumns({ reports, unit, ...(statistics && { statistics }) }, wording)],
      rows,
    );
  return {
    ...rowsOf('', '', []),
    rows: columns.flatMap((column) => rowsOf(wording.indicator(column.indicator, column.english), column.unit, column.rows).rows),
  };
}

/** How many raised, lowered and missed it, an indicator a row. */
function counts({ columns }: PlacesMatrix, wording: Wording): TableView {
  const { labels, matrix, places } = wording;
  const { raised, lowered } = labels.targetChanges;
  const { missed, below } = labels.outcomes;
  const titles = {
    compared: matrix.comparedTitle,
    raised: raised.label,
    lowered: lowered.label,
    judged: matrix.judgedTitle,
    missed: missed.label,
    below: below.label,
  };
  const { label } = columnsIn<MatrixColumn, keyof typeof places.columns>(places);
  const { whole } = columnsIn<MatrixColumn, keyof typeof titles>({ columns: titles });
  const drafts = [
    label('indicator', ({ indicator, english }) => wording.indicator(indicator, english), WIDTH),
    ...(Object.keys(titles) as (keyof typeof titles)[]).map((key) => whole(key, (column) => column[key])),
  ];
  return makeTable('counts', matrix.foot, drafts, columns);
}

/**
 * All main indicators of several places for spreadsheets: a place a row in words; the same as numbers in the one unit of the column;
 * all rows, as the table of one indicator has them; what was counted.
 */
export function matrixTableViews(matrix: PlacesMatrix, { language = 'zh' }: { readonly language?: Language } = {}): readonly TableView[] {
  const wording = wordingOf(language);
  const { places, matrix: words, labels } = wording;
  const { columns, year } = matrix;
  const titles = { target: places.previousTarget(year), previousTarget: places.previousTarget(year - 1), actual: places.actual(year - 1) };
  const wide = (name: 'words' | 'numbers', kind: TableColumn['kind'], cellOf: (row: PlaceRow, side: Side) => TableCell): TableView => {
    const ofColumn = (column: MatrixColumn, side: Side): ColumnDraft<number> => {
      const unit = name === 'numbers' && column.unit ? `（${column.unit}）` : '';
      const title = `${wording.indicator(column.indicator, column.english)}${unit} ${titles[side]}`;
      return { key: `${column.indicator} ${side}`, title, kind, width: WIDTH, cell: (at) => cellOf(column.rows[at]!, side) };
    };
    const { label } = columnsIn<number, keyof typeof places.columns>(places);
    const drafts = [
      label('place', (at) => placeName(matrix.places[at]!, matrix)),
      ...columns.flatMap((column) => SIDES.map((side) => ofColumn(column, side))),
    ];
    return makeTable(name, words[name], drafts, [...matrix.places.keys()]);
  };
  const stated = {
    target: (row) => targetWords(row) ?? labels.placeStates[row.state],
    previousTarget: previousWords,
    actual: ({ actual }) => actual && statedWords(actual),
  } satisfies Record<Side, (row: PlaceRow) => TableCell>;
  return [
    wide('words', 'text', (row, side) => stated[side](row)),
    wide('numbers', 'number', (row, side) => row[side]?.size ?? null),
    allRows(matrix, wording),
    counts(matrix, wording),
  ];
}
