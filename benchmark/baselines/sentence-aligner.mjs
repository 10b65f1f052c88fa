// The idea of vecalign (Thompson and Koehn, 2019) with vectors of character pairs instead of a network: one path through both plans in their order, of pairs of up to two
// sentences on a side, dearer the less alike they are than pairs at random; a sentence without a partner has a price.
import { cosine, countPairs, makeRecords, print, readPlans, weigh } from './read-plans.mjs';

/** What leaving out one sentence costs; a pair at random costs 1, so that from here on anything is linked. */
const ALONE = 0.5;
const STEPS = [
  [1, 1],
  [1, 2],
  [2, 1],
];
const SAMPLES = 200;

const {
  previous: { units: before },
  current: { units: now },
} = readPlans();
// Documents are single sentences and pairs of neighbours, so that two can stand for one.
const joined = (units) => [units, units.map((unit, at) => ({ text: unit.text + (units[at + 1]?.text ?? '') }))];
const [left, right] = [joined(before), joined(now)];
const vectors = weigh([...left, ...right].flat().map(({ text }) => countPairs(text)));
const leftVector = (at, size) => vectors[(size - 1) * before.length + at];
const rightVector = (at, size) => vectors[2 * before.length + (size - 1) * now.length + at];
const unlike = (i, j, a, b) => 1 - cosine(leftVector(i, a), rightVector(j, b));

// What two sentences at random come to; every eleventh against every thirteenth, for which no dice are needed.
const random =
  Array.from({ length: SAMPLES }, (_, k) => unlike((11 * k) % before.length, (13 * k) % now.length, 1, 1)).reduce(
    (sum, cost) => sum + cost,
    0,
  ) / SAMPLES;

const cost = Array.from({ length: before.length + 1 }, () => new Float64Array(now.length + 1).fill(Number.POSITIVE_INFINITY));
const steps = Array.from({ length: before.length + 1 }, () => new Array(now.length + 1));
cost[0][0] = 0;
for (let i = 0; i <= before.length; i++) {
  for (let j = 0; j <= now.length; j++) {
    const reach = (a, b, price) => {
      if (i + a > before.length || j + b > now.length || cost[i][j] + price >= cost[i + a][j + b]) return;
      cost[i + a][j + b] = cost[i][j] + price;
      steps[i + a][j + b] = [a, b];
    };
    reach(1, 0, ALONE);
    reach(0, 1, ALONE);
    for (const [a, b] of STEPS)
      if (i + a <= before.length && j + b <= now.length) reach(a, b, (unlike(i, j, a, b) / random) * Math.max(a, b));
  }
}

const links = [];
for (let [i, j] = [before.length, now.length]; i > 0 || j > 0; ) {
  const [a, b] = steps[i][j];
  for (const one of before.slice(i - a, a && b ? i : i - a)) for (const other of now.slice(j - b, j)) links.push([one, other]);
  [i, j] = [i - a, j - b];
}
print({ commitments: makeRecords(before, now, links) });
