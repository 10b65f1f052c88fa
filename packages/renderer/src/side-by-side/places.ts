import type { PlaceRow, PlacesTable } from '@tongbi/model';
import { tagLine } from '../document/describe-targets.js';
import { type Block, fixed, joinLines, type Line, say, table, tabulate, type Words } from '../document/document.js';
import { makeTable, type TableView } from '../tables/make-table.js';
import { type Wording, wordingOf } from '../words/wording.js';
import { drawPlaces } from './draw-places.js';
import { isNation, placeColumns, placesTitle, targetWords, viewRow } from './place-rows.js';
import { frameOf, type PlacesOptions, placeName, type RenderTable, sideBySide, type TableFormats } from './side-by-side.js';

// More names than these are a list, and that is what the table is for.
const MOST_NAMES = 6;

/** The targets of the rows, each once: 6％左右 is 6%左右. */
function distinct(rows: readonly PlaceRow[]): string[] {
  const texts = rows.map((row) => targetWords(row)!);
  const plain = texts.map((text) => text.normalize('NFKC'));
  return texts.filter((_, position) => plain.indexOf(plain[position]!) === position);
}

/** 最高6%左右（内蒙古、湖北）: the rows that share the first or the last rank; without names where they are many. */
function extreme(rows: readonly PlaceRow[], table: PlacesTable, wording: Wording, write: Wording['places']['highest']): string {
  const names = rows.map((row) => placeName(row, table));
  return write(wording.phrases.list(distinct(rows)), names.length > MOST_NAMES ? [wording.places.deck(names.length)] : names);
}

/** One sentence from the data: who gives a number, the largest and the smallest, who gives none. */
function summarisePlaces(table: PlacesTable, wording: Wording): string {
  const { places } = wording;
  const { rows } = table;
  const ranked = rows.filter(({ rank }) => rank !== null);
  const nation = rows.find(isNation);
  const nationSays = nation && targetWords(nation);
  const count = (state: PlaceRow['state']): number => rows.filter((row) => row.state === state && !isNation(row)).length;
  const last = ranked.at(-1)?.rank;
  const [highest, lowest] = [ranked.filter(({ rank }) => rank === 1), ranked.filter(({ rank }) => rank === last)];
  const said = [
    count('number') > 0 && places.numbered(count('number')),
    ranked.length > 1 && last !== 1 && extreme(highest, table, wording, places.highest),
    ranked.length > 1 && last !== 1 && extreme(lowest, table, wording, places.lowest),
    ranked.length > 1 && last === 1 && places.same(wording.phrases.list(distinct(ranked))),
    nationSays && places.nation(nationSays),
    count('wording') > 0 && places.worded(count('wording')),
    count('not-stated') > 0 && places.silent(count('not-stated')),
    count('not-read') > 0 && places.unread(count('not-read')),
  ];
  return places.join(said.filter((each): each is string => Boolean(each)));
}

/** The targets of several places as a page shows them: plain data, all strings ready. The same input gives equal data. */
export function viewPlaces(table: PlacesTable, options: PlacesOptions = {}) {
  const { wording, frame } = frameOf(table, options);
  const { places } = wording;
  const rows = table.rows.map((row, position) => viewRow(row, position, table, wording, options));
  const has = (key: 'previousTarget' | 'actual' | 'outcome' | 'change'): boolean => rows.some((row) => row[key] !== null);
  return {
    ...frame,
    kicker: places.kicker,
    title: placesTitle(table, wording),
    deck: places.deck(table.rows.length),
    summary: summarisePlaces(table, wording),
    chart: drawPlaces(table, wording),
    chartTitle: places.chart,
    tableTitle: places.table,
    columns: { ...places.columns, previousTarget: places.previousTarget(table.year - 1), actual: places.actual(table.year - 1) },
    rows,
    // Which columns have anything to show.
    has: {
      previousTarget: has('previousTarget'),
      actual: rows.some(({ actual, statistics }) => actual ?? statistics),
      outcome: has('outcome'),
      change: has('change'),
    },
    notes: [places.rankNote, places.absentNote],
  };
}

export type PlacesView = ReturnType<typeof viewPlaces>;
export type PlaceRowView = PlacesView['rows'][number];

function targetCell({ target, absent, converted, further }: PlaceRowView): Line {
  return [say`${target ?? absent ?? ''}`, ...[converted, further].map((each) => (each === null ? [] : say`（${each}）`))].flat();
}

/** The ranked table with the words of each report. */
function placesBlocks({ columns, has, rows }: PlacesView): readonly Block[] {
  const shown = tabulate<PlaceRowView, Words>(rows, [
    [columns.rank, ({ rank }) => [fixed(rank)]],
    [columns.place, ({ place }) => place],
    [columns.target, targetCell],
    [columns.previousTarget, ({ previousTarget }) => previousTarget, has.previousTarget],
    [columns.change, ({ change }) => tagLine(change), has.change],
    [columns.actual, ({ actual, statistics }) => joinLines(' · ', actual, statistics), has.actual],
    [columns.outcome, ({ outcome }) => tagLine(outcome), has.outcome],
    [columns.quote, ({ quote, where }) => quote && say`“${quote}”（${where ?? ''}）`],
  ]);
  return [table(...shown)];
}

/** The targets of several places as one table for spreadsheets, numbers apart from their units. */
export function placesTableView(table: PlacesTable, { language = 'zh' }: PlacesOptions = {}): TableView {
  const wording = wordingOf(language);
  return makeTable('places', wording.places.sheet, placeColumns(table, wording), table.rows);
}

const forms = sideBySide({
  view: viewPlaces,
  template: 'places.hbs',
  blocks: placesBlocks,
  sheets: (table: PlacesTable, options?: PlacesOptions) => [placesTableView(table, options)],
});

/** The targets of several places (`tabulatePlaces` of `@tongbi/metric-differ`): a chart, and the ranked table with the words of each report. */
export const renderPlaces: RenderTable<PlacesTable> = forms.page;
export const renderPlacesMarkdown: RenderTable<PlacesTable> = forms.markdown;
export const placesFormats: TableFormats<PlacesTable> = forms.formats;
