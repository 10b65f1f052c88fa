import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCorrections } from '@tongbi/corrections';
import { saySentence, UserError } from '@tongbi/model';
import type { Engine, Shown } from '@tongbi/web';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openByAnchor } from '../../packages/web/src/engine/claims-of.js';
import { runTongbi } from '../cli/run-tongbi.js';
import { root } from '../repository/read-repository.js';
import { makeEngine, readFiles, silent } from './make-engine.js';

const years = (...of: readonly number[]): readonly string[] => of.map((year) => `reports/示例市/${year}.md`);
const zh = { language: 'zh' } as const;
const comparing = { focus: null, corrections: '', ...zh };
const signature = { on: '2024-03-01', by: '校对' };

const folder = mkdtempSync(join(tmpdir(), 'tongbi-engine-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command writes of the files of a folder. */
function commandWrites(words: readonly string[], endings: readonly string[]): ReadonlyMap<string, Buffer> {
  const files = endings.map((ending) => join(folder, `out${ending}`));
  const { status, stderr } = runTongbi([...words, ...files.flatMap((file) => ['-o', file])], { cwd: join(root, 'reports/示例市') });
  expect(status, stderr).toBe(0);
  return new Map(endings.map((ending, index) => [ending, readFileSync(files[index]!)]));
}

async function expectSame(engine: Engine, { formats }: Shown, words: readonly string[], all = true): Promise<void> {
  const chosen = formats.filter(({ name }) => all || name === 'json');
  const written = commandWrites(
    words,
    chosen.map(({ ending }) => ending),
  );
  for (const { name, ending } of chosen) {
    const { content } = await engine.save({ format: name, ...zh }, silent);
    expect(Buffer.from(content as Uint8Array).equals(written.get(ending)!), name).toBe(true);
  }
}

describe('what the engine saves is what the command writes', () => {
  const engine = makeEngine();

  test('of two reports, whichever is given first', async () => {
    const shown = await engine.compare({ ...comparing, reads: await readFiles(engine, years(2024, 2023)) }, silent);
    await expectSame(engine, shown, ['compare', '2023.md', '2024.md']);
    expect((await engine.save({ format: 'json', ...zh }, silent)).name).toBe('示例市-2023_示例市-2024.json');
  });

  test('of one with several others', async () => {
    const reads = await readFiles(engine, years(2022, 2023, 2024));
    const pairs: string[] = [];
    const shown = await engine.compare({ ...comparing, reads }, (done, all) => pairs.push(`${done}/${all}`));
    expect(pairs).toEqual(['0/2', '1/2', '2/2']);
    expect(shown.focus).toBe(2);
    await expectSame(engine, shown, ['compare', '2022.md', '2023.md', '2024.md']);
    const other = await engine.compare({ ...comparing, reads, focus: 1 }, silent);
    expect(other.focus).toBe(1);
    await expectSame(engine, other, ['compare', '2022.md', '2023.md', '2024.md', '--focus', '2023.md'], false);
  });

  test('of targets side by side', async () => {
    const reads = await readFiles(engine, years(2022, 2023, 2024));
    const shown = await engine.places({ reads, indicator: '城镇新增就业', ...zh }, silent);
    expect(shown.page).toContain('城镇新增就业');
    expect(shown.indicators[0]).toBe('地区生产总值');
    const unstated = await engine.places({ reads, indicator: '城镇就业', ...zh }, silent).catch((error: unknown) => error);
    expect((unstated as UserError).says).toMatchObject({
      key: 'no-target-for',
      values: [2024, '城镇就业', expect.arrayContaining(['城镇新增就业（1）']), '城镇新增就业'],
    });
    await expectSame(engine, shown, ['table', '--indicator', '城镇新增就业', '2022.md', '2023.md', '2024.md']);
  });

  test('of the figures of one', async () => {
    const [read] = await readFiles(engine, years(2024));
    const shown = await engine.figures({ read: read!, ...zh }, silent);
    const cwd = join(root, 'reports/示例市');
    for (const [format, option] of [
      ['csv', '--csv'],
      ['json', '--json'],
    ] as const)
      expect((await engine.save({ format, ...zh }, silent)).content).toBe(
        runTongbi(['metrics', '2024.md', option, '--lang', 'zh'], { cwd }).stdout,
      );
    expect(shown.rows.length).toBeGreaterThan(50);
    expect(shown.page).toBe(null);
  });
});

describe('reading', () => {
  const engine = makeEngine();

  test('takes what the reader says of a report', async () => {
    const [read] = await readFiles(engine, years(2024), { place: '别处市', year: 2019 });
    const year = read!.diagnostics.find(({ code }) => code === 'year-conflict')!;
    expect(saySentence(year.says, 'zh')).not.toMatch(/heading|命令/u);
    expect(read!.report).toMatchObject({ id: '别处市-2019', place: '别处市', year: 2019 });
  });

  test('refuses what is no report, in either language', async () => {
    const bytes = new TextEncoder().encode('今天天气很好。'.repeat(40));
    const refused = await engine.read({ bytes, name: '日记.txt', said: {} }, silent).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UserError);
    expect((refused as UserError).says.key).toBe('not-a-report');
  });
});

test('a result is shown in the other language without being made again', async () => {
  const engine = makeEngine();
  await engine.compare({ ...comparing, reads: await readFiles(engine, years(2023, 2024)) }, silent);
  const shown = await engine.show({ language: 'en' }, silent);
  expect(shown.page).toContain('<html lang="en">');
  await expect(makeEngine().show(zh, silent)).rejects.toThrow('Nothing was made yet');
});

describe('what a reader answers to a claim', () => {
  let engine: Engine;
  let shown: Shown;
  const answer = (
    anchor: string,
    given: 'right' | 'not-same' | 'words' | 'done' | 'missed',
    more: { kind?: 'link' | 'result'; words?: string } = {},
  ) => engine.answer({ anchor, kind: 'link', answer: given, words: '', signature, ...zh, ...more }, silent);
  const cardWith = (kind: 'link' | 'result', given: string): string =>
    Object.entries(shown.claims).find(([, card]) =>
      card.some((one) => one.kind === kind && one.answers.some((each) => each === given)),
    )![0];
  beforeAll(async () => {
    engine = makeEngine();
  });
  const compareAnew = async (corrections = ''): Promise<void> => {
    shown = await engine.compare({ ...comparing, corrections, reads: await readFiles(engine, years(2023, 2024)) }, silent);
  };

  test('is written into the corrections file, signed, and followed at once', async () => {
    await compareAnew();
    const anchor = cardWith('link', 'not-same');
    const made = await answer(anchor, 'not-same');
    const [correction, ...more] = parseCorrections(made.corrections, 'file');
    expect(correction).toMatchObject({ kind: 'link', same: false, ...signature });
    expect(more).toEqual([]);
    expect(made.corrected).toBe(1);
    expect(made.page).not.toBe(shown.page);
    shown = made;
    const result = await answer(cardWith('result', 'done'), 'done', { kind: 'result' });
    expect(parseCorrections(result.corrections, 'file').map(({ kind }) => kind)).toEqual(['link', 'telling', 'result']);
  });

  test('is said once where two sentences are taken to report on a promise', async () => {
    await compareAnew();
    const { content } = await engine.save({ format: 'json', ...zh }, silent);
    const [anchor] = [...openByAnchor(JSON.parse(String(content)))].find(
      ([, open]) => open.claims.filter(({ kind }) => kind === 'result').length > 1,
    )!;
    const { corrections } = await answer(anchor, 'missed', { kind: 'result' });
    expect(parseCorrections(corrections, 'file').map(({ kind }) => kind)).toEqual(['telling', 'result', 'telling']);
  });

  test('is the same when the file is opened again, and what was in it stays', async () => {
    await compareAnew('# 见会议记录\ncorrections: []\n');
    const made = await answer(cardWith('link', 'right'), 'right');
    expect(made.corrections).toMatch(/^# 见会议记录\n/);
    await compareAnew(made.corrections);
    expect(shown.page).toBe(made.page);
    expect(Object.keys(shown.claims).length).toBe(Object.keys(made.claims).length);
    expect(shown.unfollowed).toEqual([]);
    const [, own] = made.corrections.split('corrections:\n');
    await compareAnew(`${made.corrections}\n${own!.replace('same: true', 'same: false')}`);
    expect(shown.unfollowed.map(({ code }) => code)).toContain('correction-conflict');
  });

  test('that names no commitment, or is settled already, is refused, and nothing is changed', async () => {
    await compareAnew();
    const anchor = cardWith('link', 'not-same');
    await expect(answer(anchor, 'words', { words: '没有一份报告写过的话' })).rejects.toThrow(UserError);
    const { corrections } = await answer(anchor, 'right');
    await compareAnew(corrections.replace('same: true', 'same: false'));
    await expect(answer(anchor, 'right')).rejects.toThrow();
    expect((await engine.show(zh, silent)).corrected).toBe(1);
  });

  test('a file that holds no corrections says what it expected', async () => {
    await expect(compareAnew('corrections:\n  - kind: unknown\n')).rejects.toThrow(UserError);
  });
});
