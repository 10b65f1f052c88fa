import { relative } from 'node:path';
import { compareReports, redlineReports } from '@tongbi/compare';
import { readRevision } from '@tongbi/formats';
import { reportLines, UserError } from '@tongbi/model';
import { renderDocx } from '@tongbi/renderer';
import { visibleText } from '@tongbi/renderer/parts';
import { expect, test } from 'vitest';
import { makeRedline } from '../../packages/cli/src/outputs/make-redline.js';
import { readExample, readText, segment } from '../compare/read-report.js';
import { root } from '../repository/read-repository.js';
import { comparePaths, corpusPairs, ownPairs, type Pair } from './facts/pairs.js';

const cases = [...ownPairs, ...corpusPairs].map((pair: Pair) => ({ name: pair.map((file) => relative(root, file)).join(' → '), pair }));

/** Every neighbouring pair of full texts that there is: read back, the document is both reports, character by character. */
test.each(cases)('$name: accepted it is the later report, rejected the earlier one', async ({ pair }) => {
  const comparison = comparePaths(pair);
  const { previous, current, reports } = comparison;
  if (reports.some(({ edition }) => edition !== 'full')) {
    await expect(makeRedline(comparison, async () => segment)).rejects.toThrow(UserError);
    return;
  }
  const document = await renderDocx(comparison, { redline: redlineReports(comparison, segment) });
  const linesOf = ({ id }: { readonly id: string }) =>
    reportLines(reports.find((report) => report.id === id)!).map(({ text }) => visibleText(text));
  expect(await readRevision(document, 'redline.docx', 'accepted')).toEqual(linesOf(current));
  expect(await readRevision(document, 'redline.docx', 'rejected')).toEqual(linesOf(previous));
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
