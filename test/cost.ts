// How dear something is, without a clock: two runs beside each other, on whatever machine, with whatever else running.
//
//   one report of 100,000 characters    40 ms      40 ms where time grows with the length
//   sixteen of a sixteenth of it        38 ms  →   600 ms where it grows with its square: growthOf() is 16
const ROUNDS = 8;

/** Into how many pieces the work is cut that one whole is held against. */
const PIECES = 16;

/** Between 1, where time grows with the length, and 16, where it grows with its square; the square root of both, so as far from either. */
export const MOST_GROWTH = Math.sqrt(PIECES);

/** Of the most growth that a test allows: where that little was seen, it is not measured again. */
const ENOUGH = 0.75;

/** Processor time of this process in milliseconds, of all its threads: other work on the machine is no fault of ours. */
export function costOf(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** How many times as dear the first is as the second: the best of several runs of each, after one of the cheap that compiles. Ends early at `enough`, which is far below what a test allows. */
export function ratioOf(dear: () => unknown, cheap: () => unknown, enough = 0): number {
  let [most, least] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  cheap();
  for (let round = 0; round < ROUNDS; round++) {
    least = Math.min(least, costOf(cheap));
    most = Math.min(most, costOf(dear));
    if (most / least <= enough) break;
  }
  return most / least;
}

/**
 * How many times as dear one input of `size` is as sixteen of a sixteenth of it.
 * `prepare` makes what the run needs of an input of a size; that is not measured.
 */
export function growthOf(prepare: (size: number) => () => unknown, size: number): number {
  const whole = prepare(size);
  const piece = prepare(Math.ceil(size / PIECES));
  const pieces = () => {
    for (let count = 0; count < PIECES; count++) piece();
  };
  return ratioOf(whole, pieces, MOST_GROWTH * ENOUGH);
}
