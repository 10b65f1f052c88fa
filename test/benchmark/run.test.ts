import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../repository/read-repository.js';

interface Score {
  readonly measure: string;
  readonly value: number | null;
  readonly interval: readonly [number | null, number | null];
}
interface Measured {
  readonly texts: readonly { readonly text: string; readonly state: string }[];
  readonly errors: readonly { readonly program: string; readonly error: string }[];
  readonly sets: readonly { readonly set: string; readonly kind: string; readonly scores: Readonly<Record<string, readonly Score[]>> }[];
  readonly means: readonly {
    readonly kind: string;
    readonly measure: string;
    readonly people: string;
    readonly scores: Readonly<Record<string, Score>>;
  }[];
}

const folder = mkdtempSync(join(tmpdir(), 'tongbi-benchmark-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: readonly string[]) {
  const { INIT_CWD: _, ...env } = process.env;
  return spawnSync(process.execPath, [join(root, 'benchmark/run.mjs'), ...words], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, env });
}
const measure = (...words: readonly string[]): Measured => JSON.parse(run('--json', '--draws', '50', ...words).stdout);

/** A program of one line that prints what it is given. */
function program(name: string, document: string): string {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `process.stdout.write(${JSON.stringify(document)});`);
  return `${name}=node "${file}" {previous} {current}`;
}

describe('the made-up city, with a program that knows the marks', () => {
  let measured: Measured;
  beforeAll(() => {
    measured = measure(
      '--program',
      `perfect=node "${join(root, 'test/benchmark/perfect.mjs')}"`,
      '--program',
      program('silent', '{"commitments":[]}'),
    );
  });

  test('its texts are as marked, and nothing broke', () => {
    expect(measured.texts.map(({ state }) => state)).toEqual(['as marked', 'as marked']);
    expect(measured.errors).toEqual([]);
  });

  test('what is marked is all right', () => {
    const faults = measured.sets.flatMap(({ set, kind, scores }) =>
      scores
        // Nothing is wrong, so that nothing can be ranked below it.
        .perfect!.filter(({ measure: name, value }) => !/ranking/.test(name) && value !== (name.endsWith('error') ? 0 : 1))
        .map(({ measure: name, value }) => `${set} ${kind} ${name} ${value}`),
    );
    expect(faults).toEqual([]);
    expect(measured.sets.map(({ kind }) => kind).sort()).toEqual(['alignment', 'brief', 'clauses', 'commitments', 'metrics', 'results']);
  });

  test('what says nothing finds nothing, and is not judged by what it does not claim to do', () => {
    const silent = measured.means.filter(({ scores }) => scores.silent);
    expect(silent.find(({ kind, measure: name }) => kind === 'alignment' && name === 'links')?.scores.silent?.value).toBe(0);
    expect(new Set(silent.map(({ kind }) => kind))).toEqual(new Set(['alignment', 'clauses', 'commitments']));
  });

  test('two lists of two people are held against each other', () => {
    expect(measured.means.find(({ measure: name }) => name === 'nDCG of 25')?.people).toMatch(/^9\d\.\d$/);
  });
});

describe('a program that does not do as it should', () => {
  test.each([
    ['broken', 'no JSON', /prints no JSON/],
    ['placeless', '{"commitments":[{"status":"new","current":{"start":1}}]}', /commitments\[0\] has a place without a span/],
    ['listless', '{"metrics":{}}', /metrics is no list/],
  ])('%s: it is named, and the call ends with 1', (name, document, error) => {
    const { status, stdout } = run('--draws', '5', '--program', program(name, document));
    expect(status).toBe(1);
    expect(stdout).toMatch(error);
    expect(stdout).toContain(`${name} failed on 示例市/2023.md → 示例市/2024.md`);
  });

  test('the document of README.md is one that is read', () => {
    const [, document] = /```json\n([\s\S]*?)```/.exec(readFileSync(join(root, 'benchmark/README.md'), 'utf8'))!;
    const { errors, means } = measure('--program', program('readme', document!));
    expect(errors).toEqual([]);
    const judged = (kind: string, name: string) => means.find((row) => row.kind === kind && row.measure === name)?.scores.readme?.value;
    // Each kind of claim of the example is right in the made-up city.
    for (const [kind, name] of [
      ['clauses', 'links'],
      ['results', 'links'],
      ['alignment', 'sections'],
      ['alignment', 'target-target'],
      ['metrics', 'whole records'],
      ['brief', 'of the ten in the list'],
    ] as const)
      expect([kind, name, judged(kind, name)]).toEqual([kind, name, expect.toSatisfy((score: number) => score > 0)]);
  });
});

test.each([
  [['--draws', '0'], /from 1 on/],
  [['--only', 'NONE'], /one of SL24, SL23-SL24/],
  [['--colour'], /--help/],
  [['prepare', 'one.txt'], /two reports/],
  [['add'], /sheet that prepare wrote/],
])('%j is refused with what to do', (words, says) => {
  const { status, stderr } = run(...words);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(says) });
});
