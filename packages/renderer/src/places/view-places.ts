import type { Language, PlaceRow, PlacesTable } from '@tongbi/model';
import { statedWords } from '../view/figure-view.js';
import { statisticWords } from '../view/statistic-words.js';
import { visibleText } from '../view/visible-text.js';
import { type Wording, wordingOf } from '../words/wording.js';
import { drawPlaces } from './draw-places.js';
import { convertedWords, isNation, placeName, placesTitle, previousWords, targetWords, whereWords } from './place-words.js';
import { type SiteFiles, sourcesOf } from './side-by-side.js';

// More names than these are a list, and that is what the table is for.
const MOST_NAMES = 6;

/** The targets of the rows, each once: 6％左右 is 6%左右. */
function distinct(rows: readonly PlaceRow[]): string[] {
  const texts = rows.map((row) => targetWords(row)!);
  const plain = texts.map((text) => text.normalize('NFKC'));
  return texts.filter((_, position) => plain.indexOf(plain[position]!) === position);
}

/** 最高6%左右（内蒙古、湖北）: the rows that share the first or the last rank; without names where they are many. */
function extreme(
  rows: readonly PlaceRow[],
  table: PlacesTable,
  wording: Wording,
  write: (figure: string, names: readonly string[]) => string,
): string {
  const texts = distinct(rows);
  const names = rows.map((row) => placeName(row, table));
  const { phrases } = wording;
  return write(phrases.list(texts), names.length > MOST_NAMES ? [wording.places.deck(names.length)] : names);
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

export interface PlacesOptions {
  /** Of the interface; zh if not given. */
  readonly language?: Language;
  readonly toolVersion?: string;
  /** Where a host has a page for a report, by the report's id: its address, relative to the page made here. */
  readonly hrefOf?: (report: string) => string | undefined;
  /** Of a page of a site. */
  readonly site?: SiteFiles;
}

/** One place; a target in the words of its report, or why there is none; `converted` where its number is not that which ranks it: 合102.2 亿斤. */
export function viewRow(
  row: PlaceRow,
  position: number,
  table: Pick<PlacesTable, 'reports' | 'unit'>,
  wording: Wording,
  { hrefOf }: PlacesOptions,
) {
  const { places } = wording;
  const evidence = row.target ?? row.wording;
  const href = hrefOf?.(row.report);
  return {
    id: `p${position + 1}`,
    rank: row.rank === null ? places.unranked : String(row.rank),
    place: placeName(row, table),
    nation: isNation(row),
    target: targetWords(row),
    absent: evidence ? null : wording.labels.placeStates[row.state],
    converted: convertedWords(row.target, table, wording),
    further: row.further.length ? places.further(row.further.map(statedWords)) : null,
    previousTarget: previousWords(row),
    actual: row.actual && statedWords(row.actual),
    statistics: statisticWords(row, wording),
    outcome: wording.outcomeTag(row),
    change: row.change && wording.labels.targetChanges[row.change],
    quote: evidence && visibleText(evidence.quote),
    where: evidence && whereWords(evidence, wording),
    line: evidence?.line ?? null,
    // Where the host has a page for it.
    report: href === undefined ? null : { text: places.columns.where, href },
  };
}

/** The targets of several places as a page shows them: plain data, all strings ready. The same input gives equal data. */
export function viewPlaces(table: PlacesTable, options: PlacesOptions = {}) {
  const wording = wordingOf(options.language ?? 'zh');
  const { places } = wording;
  const rows = table.rows.map((row, position) => viewRow(row, position, table, wording, options));
  const has = (key: 'previousTarget' | 'actual' | 'outcome' | 'change'): boolean => rows.some((row) => row[key] !== null);
  return {
    ...sourcesOf(table, wording, options.toolVersion),
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
