import { relative } from 'node:path';
import { compareReports } from '@tongbi/compare';
import { type ComparedReport, type Comparison, UserError } from '@tongbi/model';
import { renderDocx } from '@tongbi/renderer';
import { expect, test } from 'vitest';
import { makeRedline } from '../../packages/cli/src/outputs/make-redline.js';
import { readExample, readText, segment } from '../compare/read-report.js';
import { draw } from '../draws.js';
import { emptyComparison } from '../renderer/sample/sample-comparisons.js';
import { root } from '../repository/read-repository.js';
import { comparePaths, corpusPairs, ownPairs, type Pair, readPair } from './facts/pairs.js';

/** Of a quarter of the pairs; some of them are compared, and have comments. TONGBI_DRAWS=1 compares every one. */
const pairs = draw([...ownPairs, ...corpusPairs], 1 / 4);
const compared = new Set(draw(pairs, 1 / 4));
const cases = pairs.map((pair) => ({
  name: pair.map((file) => relative(root, file)).join(' → '),
  pair,
  compare: compared.has(pair) ? comparePaths : leaveUncompared,
}));

/** As if nothing were known of the promises of two reports: sentences stand beside those that they are like. */
function leaveUncompared(pair: Pair): Comparison {
  const [previous, current] = readPair(pair).map(({ report, file }) => ({ ...report, file })) as [ComparedReport, ComparedReport];
  return { schema: 'tongbi/comparison@1', ...emptyComparison({ previous, current }), reports: [previous, current] };
}

/** Read back, the document is both reports, character by character. */
test.each(cases)('$name: accepted it is the later report, rejected the earlier one', async ({ pair, compare }) => {
  const comparison = compare(pair);
  if (comparison.reports.some(({ edition }) => edition !== 'full')) {
    await expect(makeRedline(comparison, async () => segment)).rejects.toThrow(UserError);
    return;
  }
  const { lines, check } = await makeRedline(comparison, async () => segment);
  expect(lines.some(({ commitments }) => commitments.length > 0)).toBe(compare === comparePaths);
  await expect(check(await renderDocx(comparison, { redline: lines }))).resolves.toBeUndefined();
});

test.each([
  ['a sentence of 20,000 characters', '建渔港修码头'.repeat(3_334)],
  ['20,000 characters without anything in common', Array.from({ length: 20_000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')],
])('%s in a report', async (_, words) => {
  const { text } = readExample(2024).report;
  const wordy = readText(text.concat(`\n\n我们要推进${words}建设。\n`), '示例市-2024.md');
  const odd = compareReports(readExample(2023), wordy, { segment });
  const redline = await makeRedline(odd, async () => segment);
  await expect(redline.check(await renderDocx(odd, { redline: redline.lines }))).resolves.toBeUndefined();
  const itself = await makeRedline(compareReports(wordy, wordy, { segment }), async () => segment);
  expect(itself.lines.every(({ change, runs }) => change === 'equal' && runs.every((run) => run.change === 'equal'))).toBe(true);
});
