import { compareReports, redlineReports } from '@tongbi/compare';
import { renderDocx } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { makeRedline } from '../../packages/cli/src/outputs/make-redline.js';
import { readExample, readReport, readText, segment } from '../compare/read-report.js';

const comparison = compareReports(readExample(2023), readExample(2024), { segment });
const lines = redlineReports(comparison, segment);

describe('a document is held to both reports before it is written', () => {
  const check = async (changed: typeof lines) =>
    (await makeRedline(comparison, async () => segment)).check(await renderDocx(comparison, { redline: changed }));

  test('a sound one passes', async () => {
    await expect(check(lines)).resolves.toBeUndefined();
  });

  test.each([
    [
      'a character too few',
      'accepted',
      lines.map((line, at) => (at === 3 ? { ...line, runs: line.runs.map((run) => ({ ...run, text: run.text.slice(1) })) } : line)),
    ],
    [
      'a line of the one that is left out',
      'accepted',
      lines.filter((_, at) => at !== lines.findIndex(({ change }) => change === 'insert')),
    ],
    [
      'a line of the other that is left out',
      'rejected',
      lines.filter((_, at) => at !== lines.findIndex(({ change }) => change === 'delete')),
    ],
    ['a line more', 'accepted', [...lines, lines[0]!]],
  ])('%s: an error that says with which changes, and where', async (_, revision, changed) => {
    await expect(check(changed)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/failed its own check/u),
      expected: expect.stringContaining(`with all changes ${revision}`),
      received: expect.stringMatching(/^line \d+ says: /u),
    });
  });
});

test('hostile words in a report', async () => {
  const { text } = readExample(2024).report;
  const words = '<w:del>&amp;{numbered-1}]]>甲\u0007\u202e\u200b\ud800\uffff乙𠮷𠮶';
  const wordy = readText(text.replaceAll('渔业', words).concat(`\n\n我们要推进${words}建设。\n`), '示例市-2024.md');
  const odd = compareReports(readExample(2023), wordy, { segment });
  const redline = await makeRedline(odd, async () => segment);
  await expect(redline.check(await renderDocx(odd, { redline: redline.lines }))).resolves.toBeUndefined();
});

test('of selections there is no redline', async () => {
  const selections = compareReports(readReport('reports/suzhou/2023.md'), readReport('reports/suzhou/2024.md'), { segment });
  await expect(makeRedline(selections, async () => segment)).rejects.toMatchObject({ expected: 'two full texts' });
});
