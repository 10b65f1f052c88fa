import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../repository/read-repository.js';

interface Score {
  readonly measure: string;
  readonly value: number | null;
  readonly interval: readonly [number | null, number | null];
}
interface Measured {
  readonly errors: readonly string[];
  readonly sets: readonly { readonly scores: Readonly<Record<string, readonly Score[]>> }[];
  readonly means: readonly { readonly kind: string; readonly measure: string; readonly scores: Readonly<Record<string, Score>> }[];
}

function run(script: string, ...words: readonly string[]): string {
  const { INIT_CWD: _, ...env } = process.env;
  return spawnSync(process.execPath, [script, ...words], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, env }).stdout;
}
const benchmark = (...words: readonly string[]) => run(join(root, 'benchmark/run.mjs'), ...words);

describe('Tongbi and the simple programs', () => {
  let measured: Measured;
  const value = (kind: string, name: string, of: string) =>
    measured.means.find((row) => row.kind === kind && row.measure === name)?.scores[of]?.value ?? Number.NaN;
  beforeAll(() => {
    measured = JSON.parse(benchmark('--json', '--draws', '50', '--baselines'));
  });

  test('all of them run', () => {
    expect(measured.errors).toEqual([]);
    const names = new Set(measured.means.flatMap(({ scores }) => Object.keys(scores)));
    expect([...names].sort()).toEqual([
      'clauses',
      'jsdiff',
      'largest-number',
      'ngrams',
      'regex-figures',
      'sentence-aligner',
      'tfidf-bands',
      'tongbi',
    ]);
  });

  test('an interval holds its value, and Tongbi is better than a diff', () => {
    const outside = measured.sets
      .flatMap(({ scores }) => scores.tongbi!)
      .filter(
        ({ measure: name, value: is, interval: [low, high] }) =>
          !/error$/.test(name) && is !== null && (is < low! - 1e-9 || is > high! + 1e-9),
      );
    expect(outside).toEqual([]);
    expect(value('clauses', 'links', 'tongbi')).toBeGreaterThan(value('clauses', 'links', 'jsdiff'));
    expect(value('alignment', 'links', 'tongbi')).toBeGreaterThan(0.9);
    expect(value('metrics', 'found', 'tongbi')).toBeGreaterThan(0.9);
  });

  test('the same call gives the same bytes', () => {
    const words = ['--draws', '50', '--only', 'SL23-SL24', '--program', `node "${join(root, 'benchmark/baselines/clauses.mjs')}"`];
    expect(benchmark(...words)).toBe(benchmark(...words));
  });
});

const [gold, corpus] = [process.env.TONGBI_GOLD ?? '', process.env.TONGBI_CORPUS ?? ''];

describe.skipIf(!existsSync(join(gold, 'score-all.mjs')) || !corpus)('the marks, beside the marked tables that they were made of', () => {
  const numbers = (text: string, line: RegExp) => (line.exec(text)?.slice(1) ?? []).map(Number);

  test('they are those that the tables give today', () => {
    const made = mkdtempSync(join(tmpdir(), 'tongbi-marks-'));
    run(join(root, 'scripts/write-marks.mjs'), made);
    const stale = readdirSync(made, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsv'))
      .filter((file) => {
        const rows = (folder: string) => readFileSync(join(folder, file), 'utf8').split('\n');
        const there = new Set(rows(join(root, 'benchmark/data')));
        return rows(made).some((row) => !there.has(row));
      });
    rmSync(made, { recursive: true });
    expect(stale).toEqual([]);
  });

  test('Tongbi has the same scores by both scorers, but for rounding', () => {
    const { means } = JSON.parse(benchmark(corpus, '--json', '--draws', '1')) as Measured;
    const mine = (kind: string, ...names: readonly string[]) =>
      names.map((name) => 100 * means.find((row) => row.kind === kind && row.measure === name)!.scores.tongbi!.value!);
    const theirs = run(join(gold, 'score-all.mjs'));
    const pairs: readonly (readonly [readonly number[], RegExp])[] = [
      [mine('metrics', 'whole records'), /^figures +mean (\S+)/m],
      [mine('clauses', 'links', 'new, dropped, kept', 'kinds'), /^clauses +links mean (\S+) .*kept mean (\S+) .*kinds mean (\S+)/m],
      [mine('alignment', 'links', 'status', 'sections'), /^alignment +links mean (\S+) .*status mean (\S+) .*sections mean (\S+)/m],
      [mine('brief', 'A in the ten', 'A and B in the ten'), /^brief +A in the ten mean (\S+) .*A and B in the ten mean (\S+)/m],
      [mine('brief', 'of the ten in the list', 'nDCG of 25'), /^brief .*in the gold mean (\S+) .*nDCG@25 mean (\S+)/m],
      [mine('results', 'links', 'reported or not'), /results: links F1 (\S+) .*unreported F1 (\S+)/],
    ];
    const apart = pairs.flatMap(([values, line]) => {
      const others = numbers(theirs, line);
      return values
        .filter((value, index) => !(Math.abs(value - others[index]!) <= 0.11))
        .map((value) => `${value} beside ${others.join()}: ${line.source}`);
    });
    expect(apart).toEqual([]);
  });
});
