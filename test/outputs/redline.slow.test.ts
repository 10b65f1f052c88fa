import { relative } from 'node:path';
import { redlineReports } from '@tongbi/compare';
import { readRevision } from '@tongbi/formats';
import { reportLines, UserError } from '@tongbi/model';
import { renderDocx } from '@tongbi/renderer';
import { visibleText } from '@tongbi/renderer/parts';
import { expect, test } from 'vitest';
import { makeRedline } from '../../packages/cli/src/outputs/make-redline.js';
import { segment } from '../compare/read-report.js';
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
