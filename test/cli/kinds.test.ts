import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kind } from '@tongbi/model';
import { afterAll, describe, expect, test } from 'vitest';
import { runTongbi } from './run-tongbi.js';

const own = 'test/kinds/own';
const court = 'test/kinds/own-texts/court-2026.md';
const folder = mkdtempSync(join(tmpdir(), 'tongbi-kinds-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('tongbi kinds', () => {
  test('lists what is known, with the years that each is about', () => {
    const { stdout, status } = runTongbi(['kinds', '--lang', 'en']);
    expect(stdout).toMatch(/^work-report +government work report +zh +-1 +0$/m);
    expect(stdout).toMatch(/^five-year-plan +\S.* +zh +-5\.\.-1 +0\.\.4$/m);
    expect(status).toBe(0);
    expect(runTongbi(['kinds', '--kinds', own, '--lang', 'zh']).stdout).toMatch(/^court-report +法院工作报告 /m);
  });

  test('gives the whole of each as JSON', () => {
    const kinds = JSON.parse(runTongbi(['kinds', '--kinds', own, '--json']).stdout) as Kind[];
    expect(kinds[0]).toMatchObject({ id: 'court-report', name: { zh: '法院工作报告' } });
    expect(kinds.map(({ id }) => id)).toContain('work-report');
  });

  test('check says that tables are sound, or what is wrong with them and where', () => {
    expect(runTongbi(['kinds', 'check', own, '--lang', 'en'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^court-report: sound \(3 names, 8 words of headings/),
    });
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'kind.tsv'), 'key\tvalue\nlike\tsermon\n');
    writeFileSync(join(broken, 'names.tsv'), 'pattern\twhere\n第.*届\ttitle\n');
    const { stdout, status } = runTongbi(['kinds', 'check', broken, '--lang', 'en']);
    expect(stdout).toContain(`${broken}/kind.tsv:2  like: sermon is not known`);
    expect(stdout).toContain(`${broken}/names.tsv:2  the pattern 第.*届 has *`);
    expect(status).toBe(2);
  });

  test('a folder without any kind, and an action that is not known, are mistakes of the call', () => {
    expect(runTongbi(['kinds', 'check', 'test/kinds/examples', '--lang', 'en'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no kind of document is described there'),
    });
    expect(runTongbi(['kinds', 'mend', own, '--lang', 'en'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('does not know mend'),
    });
  });
});

test('a document is read as one of these kinds, and normalize says why', () => {
  expect(runTongbi(['normalize', court, '--kinds', own, '--lang', 'zh']).stdout).toMatch(
    /种类 +法院工作报告 court-report（标题：2026年示例市中级人民法院工作报告）/,
  );
  expect(runTongbi(['normalize', court, '--kind', 'budget-report', '--lang', 'zh']).stdout).toMatch(
    /种类 +预算报告 budget-report（文件或选项写明）/,
  );
});

test('a kind that is not known is refused, with those that are', () => {
  const { stderr, status } = runTongbi(['normalize', court, '--kind', 'sermon', '--lang', 'en']);
  expect(stderr).toContain('sermon: a kind of document that is not known');
  expect(stderr).toContain('policy-address');
  expect(status).toBe(2);
});
