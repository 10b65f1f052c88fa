import type { ReportPair } from '../prepare/prepared-report.js';

/** The same with its two sides in each other's place. */
export const turned = <Pair extends { readonly previous: unknown; readonly current: unknown }>(pair: Pair): Pair => ({
  ...pair,
  previous: pair.current,
  current: pair.previous,
});

const asIs = <Pair>(pair: Pair): Pair => pair;

/**
 * Links are planned from the earlier report to the later, whichever of them is asked to be the current one: more is asked of the later of two sections than of the
 * earlier, and equals are taken in its order. So two reports swapped have the same links, and split and merged change places. Two of one year (a draft, another
 * place) are taken in the order of their texts. Returns how what is said of the two as asked is to be turned to be planned, and back again.
 */
export function toTimeOrder({ previous, current }: ReportPair): typeof turned {
  const [before, after] = [previous.report, current.report];
  const years = before.year === null || after.year === null ? 0 : after.year - before.year;
  return years > 0 || (years === 0 && before.text <= after.text) ? asIs : turned;
}
