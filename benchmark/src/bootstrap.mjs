// How much of a score is chance: the same score of 1,000 draws of its items, with replacement. The seed is fixed and the same for every program, so that
// the draws of two programs fall on the same sentences and their difference can be judged as well.

export const DRAWS = 1000;
const SEED = 20261201;

/** Mulberry32: small, the same on every machine. */
export function makeRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const seedOf = (name) => [...name].reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0), 16777619), SEED);

/** Each measure of a panel: its value, and its values over the draws. `flags` of the panel: isOwn, isBiased. */
export function bootstrap({ rows, read, measures, ...flags }, name, draws) {
  const random = makeRandom(seedOf(name));
  const scores = Object.entries(measures).map(([measure, of]) => ({
    ...flags,
    measure,
    value: of(read(rows)),
    draws: new Float64Array(draws),
    items: rows.length,
  }));
  const drawn = new Array(rows.length);
  for (let draw = 0; draw < draws; draw++) {
    for (let item = 0; item < rows.length; item++) drawn[item] = rows[Math.floor(random() * rows.length)];
    const sums = read(drawn);
    for (const score of scores) score.draws[draw] = measures[score.measure](sums);
  }
  return scores.map((score) => ({ ...score, interval: interval(score.draws) }));
}

/** The middle 95 of 100 of some draws; where nothing can be said of a draw it is left out. */
function interval(draws) {
  const sorted = [...draws].filter(Number.isFinite).sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))];
  return sorted.length ? [at(0.025), at(0.975)] : [Number.NaN, Number.NaN];
}

const finiteMean = (values) => {
  const known = values.filter(Number.isFinite);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
};

/** The mean over several sets, draw by draw. */
export function meanOf(scores) {
  const draws = Float64Array.from({ length: scores[0].draws.length }, (_, draw) => finiteMean(scores.map((score) => score.draws[draw])));
  const items = scores.reduce((sum, score) => sum + score.items, 0);
  const { isOwn, isBiased } = scores[0];
  return {
    isOwn,
    isBiased,
    value: finiteMean(scores.map(({ value }) => value)),
    interval: interval(draws),
    draws,
    items,
    sets: scores.length,
  };
}

/** Whether two programs can be told apart: 0 is not among the middle 95 of 100 of their differences. */
export function differ(one, other) {
  const [low, high] = interval(one.draws.map((value, draw) => value - other.draws[draw]));
  return low > 0 || high < 0;
}
