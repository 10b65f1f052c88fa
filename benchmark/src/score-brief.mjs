// What is worth reading first: the items of a program, best first, beside a list that somebody made of both reports.
import { overlap, precision, recall, tally } from './tally.mjs';

const GAIN = { A: 3, B: 2, C: 1 };
/** An item that shows everything shows nothing: longer places, and a fourth one of a side, do not count. */
const LONGEST = 100;
const MOST_PLACES = 3;
const TEN = 10;
const LIST = 25;

const SIDES = ['previous', 'current'];
const placesOf = (item) =>
  Object.fromEntries(
    SIDES.map((side) => [
      side,
      [item[side] ?? []]
        .flat()
        .map(({ span }) => span)
        .filter(({ start, end }) => end - start <= LONGEST)
        .slice(0, MOST_PLACES),
    ]),
  );

/** Half of one of the row's quotations lies under the item's places. */
function isAbout(places, row) {
  return SIDES.some((side) =>
    row[side].some(
      (quote) => 2 * places[side].reduce((sum, place) => sum + Math.max(0, overlap(place, quote)), 0) >= quote.end - quote.start,
    ),
  );
}

/** `rows` of a marked list against items; also how two people's lists are held against each other. */
export function scoreList(rows, highlights) {
  const items = highlights.map(placesOf);
  const ranks = rows.map((row) => items.findIndex((places) => isAbout(places, row)));
  const list = tally(['A', 'A and B', 'anywhere'], rows.length);
  rows.forEach(({ tier }, item) => {
    const inTen = ranks[item] >= 0 && ranks[item] < TEN;
    if (tier === 'A') list.add(item, 'A', inTen, 0, 1);
    if (tier !== 'C') list.add(item, 'A and B', inTen, 0, 1);
    list.add(item, 'anywhere', ranks[item] >= 0, 0, 1);
  });
  const ten = tally(['right'], TEN);
  for (let item = 0; item < TEN; item++)
    ten.add(item, 'right', items[item] !== undefined && rows.some((row) => isAbout(items[item], row)), 1, 0);
  const gains = rows.map(({ tier }, item) => ({
    gain: GAIN[tier],
    got: ranks[item] >= 0 && ranks[item] < LIST ? GAIN[tier] / Math.log2(ranks[item] + 2) : 0,
  }));
  const ndcg = (drawn) => {
    const best = drawn
      .map(({ gain }) => gain)
      .sort((a, b) => b - a)
      .slice(0, LIST)
      .reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);
    return Math.min(1, drawn.reduce((sum, { got }) => sum + got, 0) / best);
  };
  return [
    list.panel({ 'A in the ten': (sum) => recall(sum('A')), 'A and B in the ten': (sum) => recall(sum('A and B')) }),
    ten.panel({ 'of the ten in the list': (sum) => precision(sum('right')) }),
    list.panel({ 'list found at all': (sum) => recall(sum('anywhere')) }),
    { rows: gains, read: (drawn) => drawn, measures: { 'nDCG of 25': ndcg } },
  ];
}

export const scoreBrief = ({ marks }, { highlights }) => (highlights ? scoreList(marks.rows, highlights) : []);

/** A marked list as a program would have written it. */
export const listAsItems = (rows) =>
  rows.map((row) => Object.fromEntries(SIDES.map((side) => [side, row[side].map((span) => ({ span }))])));
