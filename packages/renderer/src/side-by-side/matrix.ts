import type { MatrixColumn, PlaceFigure, PlaceRow, PlacesMatrix } from '@tongbi/model';
import { tagLine } from '../document/describe-targets.js';
import { type Block, joinLines, type Line, say, strong, table } from '../document/document.js';
import { type ColumnDraft, columnsIn, makeTable, type TableCell, type TableColumn, type TableView, tableIn } from '../tables/make-table.js';
import { type Wording, wordingOf } from '../words/wording.js';
import { actualWords, isNation, placeColumns, previousWords, targetWords, viewRow } from './place-rows.js';
import { frameOf, type PlacesOptions, placeName, type RenderTable, sideBySide, type TableFormats } from './side-by-side.js';

// Shades by rank, as many as the eye tells apart; 0 is none.
const LEVELS = 5;

/** The higher the rank, the deeper; nothing is shaded where all say the same, and the nation has no rank. */
function levelOf(rank: number | null, { rows }: MatrixColumn): number {
  const ranks = rows.flatMap((row) => row.rank ?? []);
  if (rank === null || Math.max(...ranks) === 1) return 0;
  return Math.ceil(((ranks.length - rank + 1) / ranks.length) * LEVELS);
}

const sizeOf = (figure: PlaceFigure | null): number | null => figure?.size ?? null;

const nameOf = ({ indicator, english }: MatrixColumn, wording: Wording): string => wording.indicator(indicator, english);

/** How many raised, lowered and missed it: each with its sign, as the cells above have it. */
function footOf({ raised, lowered, compared, missed, below, judged }: MatrixColumn, { labels, matrix }: Wording) {
  const counted = (count: number, { sign, label }: { readonly sign: string; readonly label: string }) => ({ sign, label, count });
  return [
    {
      all: matrix.compared(compared),
      counts: [counted(raised, labels.targetChanges.raised), counted(lowered, labels.targetChanges.lowered)],
    },
    { all: matrix.judged(judged), counts: [counted(missed, labels.outcomes.missed), counted(below, labels.outcomes.below)] },
  ];
}

/** All main indicators of several places as a page shows them: plain data, all strings ready. The same input gives equal data. */
export function viewMatrix(matrix: PlacesMatrix, options: PlacesOptions = {}) {
  const { wording, frame } = frameOf(matrix, options);
  const { places, matrix: words } = wording;
  const { year, columns, reports } = matrix;
  const rows = matrix.places.map((place, index) => ({
    place: placeName(place, matrix),
    nation: isNation(place),
    cells: columns.map((column, position) => {
      const row = column.rows[index]!;
      const { target, previousTarget, actual } = row;
      return {
        ...viewRow(row, position, { reports, unit: column.unit }, wording, options),
        level: levelOf(row.rank, column),
        // What the columns are sorted by, in the unit of the column.
        sizes: { target: sizeOf(target), previous: sizeOf(previousTarget), actual: sizeOf(actual) },
      };
    }),
  }));
  const sum = (key: 'raised' | 'lowered' | 'missed'): number => columns.reduce((all, column) => all + column[key], 0);
  return {
    ...frame,
    ...(options.site && { site: options.site }),
    kicker: places.kicker,
    title: words.title(year),
    deck: places.deck(rows.length),
    summary: words.summary(columns.length, sum('raised'), sum('lowered'), sum('missed')),
    tableTitle: places.table,
    placeTitle: places.columns.place,
    sort: {
      title: words.sortBy,
      target: places.previousTarget(year),
      previous: places.previousTarget(year - 1),
      actual: places.actual(year - 1),
    },
    beside: { previous: places.columns.previousText, actual: places.columns.actualText },
    columns: columns.map((column) => ({ title: nameOf(column, wording), foot: footOf(column, wording) })),
    // The nation stays above what is sorted.
    bodies: [rows.filter(({ nation }) => nation), rows.filter(({ nation }) => !nation)],
    rows,
    footTitle: words.foot,
    notes: [words.heatNote, words.columnNote, places.absentNote],
  };
}

export type MatrixView = ReturnType<typeof viewMatrix>;
type MatrixCellView = MatrixView['rows'][number]['cells'][number];

/** 5%左右 ↓ 下调（上年目标 6%，上年实绩 5.2% ✗ 未达） */
function cellLine(
  { target, absent, converted, change, previousTarget, actual, outcome, statistics }: MatrixCellView,
  { beside }: MatrixView,
): Line {
  const reached = actual && joinLines(' ', say`${beside.actual} ${actual}`, tagLine(outcome));
  const before = joinLines('，', previousTarget && say`${beside.previous} ${previousTarget}`, reached, statistics);
  const now = joinLines(' ', target ? [strong(target)] : absent, converted, tagLine(change));
  return before.length ? [...now, ...say`（${before}）`] : now;
}

/** A place a row, and below them how many raised, lowered and missed each. */
function matrixBlocks(view: MatrixView): readonly Block[] {
  const { columns, rows } = view;
  const foot = columns.map((column) =>
    column.foot
      .map(({ all, counts }) => `${all}：${counts.map(({ sign, label, count }) => `${sign} ${label} ${count}`).join(' ')}`)
      .join('；'),
  );
  const body = rows.map(({ place, cells }) => [place, ...cells.map((cell) => cellLine(cell, view))]);
  const head = [view.placeTitle, ...columns.map(({ title }) => title)];
  return [table(head, [...body, [view.footTitle, ...foot]])];
}

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
    rows: columns.flatMap((column) => rowsOf(nameOf(column, wording), column.unit, column.rows).rows),
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
  const words = { columns: { indicator: places.columns.indicator, ...titles } };
  return tableIn('counts', matrix.foot, words, columns, ({ label, whole }) => [
    label('indicator', (column) => nameOf(column, wording), WIDTH),
    ...(Object.keys(titles) as (keyof typeof titles)[]).map((key) => whole(key, (column) => column[key])),
  ]);
}

/** For spreadsheets: a place a row in words; the same as numbers in the unit of each column; all rows, an indicator and place a row; counts. */
export function matrixTableViews(matrix: PlacesMatrix, { language = 'zh' }: PlacesOptions = {}): readonly TableView[] {
  const wording = wordingOf(language);
  const { places, matrix: words, labels } = wording;
  const { columns, year } = matrix;
  const titles = { target: places.previousTarget(year), previousTarget: places.previousTarget(year - 1), actual: places.actual(year - 1) };
  const wide = (name: 'words' | 'numbers', kind: TableColumn['kind'], cellOf: (row: PlaceRow, side: Side) => TableCell): TableView => {
    const ofColumn = (column: MatrixColumn, side: Side): ColumnDraft<number> => {
      const unit = name === 'numbers' && column.unit ? `（${column.unit}）` : '';
      const title = `${nameOf(column, wording)}${unit} ${titles[side]}`;
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
    actual: actualWords,
  } satisfies Record<Side, (row: PlaceRow) => TableCell>;
  return [
    wide('words', 'text', (row, side) => stated[side](row)),
    wide('numbers', 'number', (row, side) => row[side]?.size ?? null),
    allRows(matrix, wording),
    counts(matrix, wording),
  ];
}

const forms = sideBySide({
  view: viewMatrix,
  template: 'matrix.hbs',
  script: 'matrix.mjs',
  blocks: matrixBlocks,
  sheets: matrixTableViews,
  csv: 'rows',
});

/** All main indicators of several places (`tabulateMatrix` of `@tongbi/metric-differ`), on a page whose script only sorts; a CSV holds them one a row. */
export const renderMatrix: RenderTable<PlacesMatrix> = forms.page;
export const renderMatrixMarkdown: RenderTable<PlacesMatrix> = forms.markdown;
export const matrixFormats: TableFormats<PlacesMatrix> = forms.formats;
