import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyWorkspace } from './copy-workspace.js';
import { root } from './read-repository.js';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Readonly<Record<string, string>> };
const folder = copyWorkspace();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  /** Behind `npm run NAME --`: the least that lets it work. */
  readonly words?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly status?: number;
  /** What it must have said, or have written. */
  readonly says?: RegExp;
  readonly writes?: string;
}

const small = readFileSync(join(root, 'test/normalizer/fixtures/clean.txt'), 'utf8');
const yearBefore = small.replace(/202\d/g, (year) => String(Number(year) - 1));
const [gold, corpus, pair, suites] = ['gold', 'corpus', 'pair', 'suites'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
  string,
];
for (const made of [gold, corpus, pair, suites]) mkdirSync(made);
writeFileSync(join(gold, 'score-all.mjs'), "console.log('scored', process.argv.slice(2).join());\n");
writeFileSync(join(corpus, '2024.txt'), small);
writeFileSync(join(suites, 'Corpus.hs'), 'examples (NumeralValue 203) [ "203", "二百零三" ]');
writeFileSync(join(pair, '2023.txt'), yearBefore);
writeFileSync(join(pair, '2024.txt'), small);
const smallTest = 'test/segmenter/excerpt.test.ts';
const smallSlowTest = 'test/metric-differ/numerals.slow.test.ts';

/** As the workspace stands it must pass its checks (format, lint, what is generated from what, types); only then is all of it written anew. */
const runs: Readonly<Record<string, Run>> = {
  check: { words: [smallTest], says: /Test Files\s+1 passed/ },
  fix: { says: /Checked \d+ files/ },
  generate: { says: /^/ },
  build: { writes: 'packages/trainer/dist/index.js' },
  schemas: { writes: 'docs/view-model.md' },
  // All of them are made by `check`.
  api: { words: ['aligner'], writes: 'docs/api/aligner.api.md' },
  format: { says: /Checked \d+ files/ },
  lint: { says: /Checked \d+ files/ },
  test: { words: [smallTest], says: /Test Files\s+1 passed/ },
  'test:slow': { words: [smallSlowTest], says: /Test Files\s+1 passed/ },
  'test:foreign': { words: ['suites'], says: /^Duckling zh +2 cases {2}reach 100\.0 /m },
  web: { writes: 'out/tongbi.html' },
  case: { words: ['the public names', 'test/segmenter/segmenter.test.ts'], says: /1 passed/ },
  start: { says: /苏州:\n.*suzhou\.html\n$/, writes: 'out/suzhou.html' },
  pack: { words: ['tarballs', 'model'], says: /tongbi-model-[\d.]+\.tgz\n$/, writes: 'tarballs' },
  bench: { words: ['pair/2023.txt', 'pair/2024.txt'], says: /^peak memory of that +\d+ MB[\s\S]*^search of the page/m },
  benchmark: { words: ['--draws', '20'], says: /^\| sentences +\| links +\| 1 +\| \d/m },
  'bench:lists': { words: ['100'], says: /^ +100 +\d+ /m },
  // Of each command, at points that differ from run to run.
  kill: { words: ['1'], says: /^check: 1 runs killed[\s\S]*^add: 1 runs killed[\s\S]*^correct: 1 runs killed/m },
  corpus: { environment: { TONGBI_CORPUS: corpus }, says: /^1 files in .* 0 with a broken invariant/m },
  score: { words: ['--only', 'SET'], environment: { TONGBI_GOLD: gold }, says: /^scored --only,SET$/m },
  train: { status: 2, says: /^train: A folder is missing.*\n +expected: TONGBI_GOLD/m },
  ablate: { status: 2, says: /^ablate: A folder is missing.*\n +expected: TONGBI_GOLD/m },
};

function runScript(name: string, { words = [], environment }: Run) {
  const { TONGBI_GOLD: _, TONGBI_CORPUS: __, FORCE_COLOR: ___, INIT_CWD: ____, ...env } = process.env;
  return spawnSync('npm', ['run', '--silent', name, '--', ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env, NO_COLOR: '1', CI: 'true', TONGBI_CACHE: 'off', TONGBI_BENCH: 'short', ...environment },
  });
}

test('every script of package.json is run here', () => expect(Object.keys(runs).sort()).toEqual(Object.keys(scripts).sort()));

test.each(Object.entries(runs))('npm run %s', (name, run) => {
  const { status, stdout, stderr } = runScript(name, run);
  expect({ status, said: stderr + stdout }).toEqual({ status: run.status ?? 0, said: expect.stringMatching(run.says ?? /^/) });
  if (run.writes) expect(existsSync(join(folder, run.writes))).toBe(true);
});

test('train and ablate have a help', () => {
  for (const name of ['train', 'ablate']) expect(runScript(name, { words: ['--help'] }).stdout).toContain('TONGBI_CORPUS');
});

test('bench shows the growth over years', () => {
  const years = readdirSync(join(folder, 'reports/示例市'))
    .filter((file) => /^\d{4}\.md$/.test(file))
    .map((file) => `reports/示例市/${file}`);
  expect(runScript('bench', { words: ['--years', ...years] }).stdout).toMatch(/^reports .*\n2 .*\n3 /m);
});
