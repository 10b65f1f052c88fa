import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, runTongbi } from '../cli/run-tongbi.js';
import { cleanEnvironment, embedded, makeArchive } from './archive.js';

const ADDED = 'reports/示例市/2024.md';
const archive = makeArchive([ADDED]);
archive.write(ADDED, embedded('示例市/2024.md'));
const watch = (config: string) => archive.write('tongbi.config.yaml', `watch: ${config}\n`);

describe('what an archive watches, when a report is added', () => {
  test('an indicator: its target and its result', () => {
    watch('{ indicators: [固定资产投资, 居民消费价格] }');
    const { document, status } = archive.checkJson();
    const found = document.findings.filter(({ code }) => code === 'watched');
    expect(found.map(({ severity, excerpt }) => [severity, excerpt])).toEqual([
      ['info', '6.1%'],
      ['info', '6%左右'],
    ]);
    expect(document.comparisons[0]!.watched!.map(({ move, previousText, text }) => [move, previousText, text])).toEqual([
      ['figure', '固定资产投资 8%以上', '固定资产投资 6%左右'],
      ['missed', '固定资产投资 8%以上', '固定资产投资 6.1%'],
    ]);
    expect([status, document.verdict]).toEqual([0, 'pass']);
  });

  test('words and commitments: each move once, with what it is of', () => {
    watch('{ words: [便民生活圈, 登月], chains: [创新平台] }');
    const { document } = archive.checkJson();
    const told = document.findings.flatMap(({ code, reason }) => (code === 'watched' ? [reason] : []));
    expect(told.filter((one) => one.includes('便民生活圈'))).toEqual([
      '“便民生活圈” is watched: 1 done: 建设一刻钟便民生活圈18个 (probably).',
    ]);
    expect(told.some((one) => one.includes('figure changed') && one.includes('新增省级以上创新平台18家 → 新增省级以上创新平台20家'))).toBe(
      true,
    );
    expect(told.some((one) => one.includes('登月'))).toBe(false);
    // Whatever moves is listed in the JSON with its grade, and nothing unsure.
    const moved = document.comparisons[0]!.watched!;
    expect(moved.length).toBeGreaterThanOrEqual(told.length);
    expect(moved.some(({ grade }) => grade === 'unsure')).toBe(false);
  });

  test.each([
    ['human', '关注的“固定资产投资”：未达 1 项'],
    ['markdown', '关注的“固定资产投资”：未达 1 项'],
    ['sarif', '固定资产投资'],
    ['junit', '固定资产投资'],
    ['github', '固定资产投资'],
  ])('%s says it', (format, says) => {
    watch('{ indicators: [固定资产投资] }');
    expect(archive.check(['--format', format, '--lang', 'zh']).stdout).toContain(says);
  });

  test('nothing without a comparison, nor where the rule is off', () => {
    watch('{ indicators: [固定资产投资] }');
    const count = (...words: readonly string[]) =>
      archive.checkJson(words).document.findings.filter(({ code }) => code === 'watched').length;
    expect([count(), count('--no-compare'), count('--all')]).toEqual([2, 0, 0]);
    watch('{ indicators: [固定资产投资] }\nrules: { watched: "off" }');
    expect(count()).toBe(0);
  });

  test.each([['{ word: [甲] }'], ['{ words: [] }'], ['[甲]']])('watch: %s is no config', (config) => {
    watch(config);
    const { status, stderr } = archive.check();
    expect([status, stderr.includes('watch')]).toEqual([2, true]);
  });

  test('docs/check.md shows what is said', () => {
    const page = readFileSync(join(root, 'docs/check.md'), 'utf8');
    watch(/with `watch: (\{.*?\})` and/u.exec(page)![1]!);
    const [, line = ''] = /with `watch:[\s\S]*?```\n([\s\S]*?)```/u.exec(page)!;
    const { stdout } = runTongbi(['check', '--lang', 'zh'], { cwd: archive.folder, env: cleanEnvironment() });
    for (const one of line.trimEnd().split('\n')) expect(stdout).toContain(one);
  });
});
