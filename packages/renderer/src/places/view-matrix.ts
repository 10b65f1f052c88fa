import type { MatrixColumn, PlaceFigure, PlacesMatrix } from '@tongbi/model';
import { type Wording, wordingOf } from '../words/wording.js';
import { isNation, placeName } from './place-words.js';
import { sourcesOf } from './side-by-side.js';
import { type PlacesOptions, viewRow } from './view-places.js';

// Shades by rank, as many as the eye tells apart; 0 is none.
const LEVELS = 5;

/** The higher the rank, the deeper; nothing is shaded where all say the same, and the nation has no rank. */
function levelOf(rank: number | null, { rows }: MatrixColumn): number {
  const ranks = rows.flatMap((row) => row.rank ?? []);
  if (rank === null || Math.max(...ranks) === 1) return 0;
  return Math.ceil(((ranks.length - rank + 1) / ranks.length) * LEVELS);
}

const sizeOf = (figure: PlaceFigure | null): number | null => figure?.size ?? null;

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
  const wording = wordingOf(options.language ?? 'zh');
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
    ...sourcesOf(matrix, wording, options.toolVersion),
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
    columns: columns.map((column) => ({ title: wording.indicator(column.indicator, column.english), foot: footOf(column, wording) })),
    // The nation stays above what is sorted.
    bodies: [rows.filter(({ nation }) => nation), rows.filter(({ nation }) => !nation)],
    rows,
    footTitle: words.foot,
    notes: [words.heatNote, words.columnNote, places.absentNote],
  };
}

export type MatrixView = ReturnType<typeof viewMatrix>;
export type MatrixCellView = MatrixView['rows'][number]['cells'][number];
