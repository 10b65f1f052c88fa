import type { PlaceRow, PlacesTable } from '@tongbi/model';
import type { Wording } from '../words/wording.js';
import { isNation, placeName, targetWords } from './place-words.js';

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
export function summarisePlaces(table: PlacesTable, wording: Wording): string {
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
