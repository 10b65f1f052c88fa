import { goalItems } from './goal-items.js';
import { headingItems } from './heading-items.js';
import { allWords, type HighlightSource, type Item, isSamePlace, type Judged, wordsAt } from './item.js';
import { commitmentItems, passageItems } from './record-items.js';
import { rowItems } from './row-items.js';
import { TextFeatures } from './text-features.js';

type Places = Pick<Item, 'previous' | 'current'>;
const SIDES = ['previous', 'current'] as const;
const shareOne = (one: Places, other: Places) =>
  SIDES.some((side) => one[side].some((place) => other[side].some((its) => isSamePlace(place, its))));

/** No place is longer: two that share one stand in one stretch of the text, or in neighbouring ones. */
const STRETCH = 64;
const stretchesOf = (places: Places): readonly string[] =>
  SIDES.flatMap((side) =>
    places[side].flatMap(({ start, end }) => [Math.floor(start / STRETCH), Math.floor(end / STRETCH)].map((at) => `${side} ${at}`)),
  );

/** A record joins a row whose clause is its own: it is told there. No row takes a record's places. */
function joinRecords(rows: readonly Item[], records: readonly Item[]): readonly Item[] {
  const rowsAt = new Map<string, Item[]>();
  for (const row of rows) for (const key of stretchesOf(row)) rowsAt.set(key, [...(rowsAt.get(key) ?? []), row]);
  const joined = new Map(rows.map((row) => [row, [] as string[]]));
  const left = records.filter((record) => {
    const own = new Set(stretchesOf(record).flatMap((key) => rowsAt.get(key) ?? []));
    const shared = [...own].filter((row) => shareOne(row, record));
    for (const row of shared) joined.get(row)!.push(...record.records);
    return shared.length === 0;
  });
  return [...rows.map((row) => ({ ...row, records: joined.get(row)! })), ...left];
}

/** So much of a clause, at its beginning or end, is what it says: of 要继续实施积极的财政政策 all but 要继续. */
const GIST = 0.7;
const LEAST_GIST = 8;

/** What the other report says word for word, wherever it stands there, is neither new nor gone; a number is what its clause says. */
function isSaidByOther({ previous, current, rows, sections }: Item, source: HighlightSource): boolean {
  if (rows.length > 0 || sections.length > 0 || previous.length > 0 === current.length > 0) return false;
  const [own, places, other] =
    current.length > 0 ? [source.current, current, source.previous] : [source.previous, previous, source.current];
  return places.every((place) => {
    const words = wordsAt(own, place);
    const length = Math.max(LEAST_GIST, Math.ceil(words.length * GIST));
    return (
      length <= words.length &&
      !/\d/u.test(words) &&
      [words.slice(0, length), words.slice(-length)].some((gist) => allWords(other).includes(gist))
    );
  });
}

/** Everything of a comparison that may be worth reading first, with all that speaks for it. */
export function findItems(source: HighlightSource, pair: Judged): readonly Item[] {
  const texts = new TextFeatures(source, pair);
  return [
    ...joinRecords(rowItems(source, pair), commitmentItems(source, pair)),
    ...goalItems(source, pair),
    ...passageItems(source, pair),
    ...headingItems(source, pair),
  ].flatMap((item) => {
    if (isSaidByOther(item, source)) return [];
    const { features: told, formula } = texts.of(item);
    const features = new Map([...told, ...item.features].filter(([, value]) => value !== 0));
    // What says the same new formula twice (稳住楼市股市, 促进楼市股市健康发展) is one piece of news.
    const family = item.family ?? (formula && `formula ${formula}`);
    return [{ ...item, kind: features.has('goal-of-years') ? 'goal' : item.kind, features, ...(family && { family }) }];
  });
}
