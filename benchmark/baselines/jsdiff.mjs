// A plain diff by sentences: what is equal and in the same order is kept; what was taken out and put in at one place is changed, one after the other.
import { createRequire } from 'node:module';
import { makeRecords, print, readPlans } from './read-plans.mjs';

// The diff that the redline uses too; it is installed with the aligner.
const { diffArrays } = createRequire(new URL('../../packages/aligner/package.json', import.meta.url))('diff');

const { previous, current } = readPlans();
const links = [];
let [before, now, taken] = [0, 0, []];
for (const { added, removed, value } of diffArrays(
  previous.units.map(({ text }) => text),
  current.units.map(({ text }) => text),
)) {
  if (removed) taken = previous.units.slice(before, before + value.length);
  else {
    const put = current.units.slice(now, now + value.length);
    if (added) links.push(...put.slice(0, taken.length).map((unit, index) => [taken[index], unit]));
    else links.push(...put.map((unit, index) => [previous.units[before + index], unit]));
    now += value.length;
    taken = [];
  }
  if (!added) before += value.length;
}
print({ commitments: makeRecords(previous.units, current.units, links) });
