// A brief by the size of numbers: the clauses of the plan with the largest number lead, each with the clause of last year that shares most with it.
import { findPartners, print, readPlans, SCALES } from './read-plans.mjs';

const ENOUGH = 0.25;
const LIST = 25;

/** The largest number of a clause, multipliers worked out; years are none. */
const sizeOf = ({ text }) =>
  Math.max(
    0,
    ...[...text.matchAll(/(\d+(?:\.\d+)?)(万亿|亿|万|千)?(?!年)/g)].map(([, digits, scale]) => Number(digits) * (SCALES[scale] ?? 1)),
  );

const { previous, current } = readPlans('。！？；，');
const largest = [...current.units].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, LIST);
const partners = new Map(findPartners(previous.units, largest, ENOUGH).map(([before, now]) => [now, before]));
const places = (units) => units.flatMap((unit) => (unit ? [{ span: { start: unit.start, end: unit.end } }] : []));
print({ highlights: largest.map((unit) => ({ current: places([unit]), previous: places([partners.get(unit)]) })) });
