// Each sentence with its best partner by rare character pairs, where it is alike enough; results of a promise the same way in the review.
import { findPartners, makeRecords, print, readPlans } from './read-plans.mjs';

/** The best of 0.1 to 0.3 on the marked pairs themselves, which flatters this program. */
const ENOUGH = 0.1;

const { previous, current } = readPlans();
const results = new Map(findPartners(current.review, previous.units, ENOUGH).map(([told, unit]) => [unit.start, told]));
print({
  commitments: makeRecords(previous.units, current.units, findPartners(previous.units, current.units, ENOUGH)).map((record) => {
    const told = record.previous.flatMap(({ span }) => results.get(span.start) ?? []);
    return { ...record, results: told.map(({ start, end }) => ({ span: { start, end } })), reported: told.length ? 'done' : 'none' };
  }),
});
