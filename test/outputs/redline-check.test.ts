import { compareReports, redlineReports } from '@tongbi/compare';
import { renderDocx } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { makeRedline } from '../../packages/cli/src/outputs/make-redline.js';
import { readExample, readReport, segment } from '../compare/read-report.js';

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

test('of selections there is no redline', async () => {
  const selections = compareReports(readReport('reports/suzhou/2023.md'), readReport('reports/suzhou/2024.md'), { segment });
  await expect(makeRedline(selections, async () => segment)).rejects.toMatchObject({ expected: 'two full texts' });
});
