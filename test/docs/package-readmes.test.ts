import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readmeBlocks } from '../library/readme-blocks.js';
import { publicPackageNames, root } from '../repository/read-repository.js';

/**
 * What each example takes for granted, in the words of its README; the aligner's stands alone and is run by test/library. The check's takes a whole
 * archive (`context`); test/check makes one. */
const given: Readonly<Record<string, string>> = {
  model: 'const text = JSON.stringify(compared());',
  segmenter: '',
  normalizer: "const bytes = readFileSync('reports/suzhou/2024.md');",
  commitments: "const { report } = reading('reports/示例市/2024.md');",
  'metric-differ':
    "const report2024 = reading('reports/suzhou/2024.md').report; const report2025 = reading('reports/suzhou/2025.md').report;",
  compare: "const [before, after] = ['2023', '2024'].map((year) => readFileSync('reports/示例市/' + year + '.md', 'utf8'));",
  renderer: 'const comparison = compared();',
  web: `import { gunzipSync } from 'node:zlib';
const dictionary = gunzipSync(readFileSync('reports/dictionary.gz'));
const fontTable = (name) => assert.fail(name);
const files = ['2023', '2024'].map((year) => ({ name: year + '.md', bytes: readFileSync('reports/示例市/' + year + '.md') }));`,
};

const PRELUDE = `import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compareReports as preludeCompare } from '@tongbi/compare';
import { normalizeReport as preludeNormalize } from '@tongbi/normalizer';
const reading = (file) => ({ ...preludeNormalize(readFileSync(file, 'utf8'), { file }), file });
const characters = (text) => Array.from(text.matchAll(/[^]/gu), ({ 0: text, index }) => ({ text, span: { start: index, end: index + text.length } }));
const compared = () => preludeCompare(reading('reports/示例市/2023.md'), reading('reports/示例市/2024.md'), { segment: characters });
`;

const folder = mkdtempSync(join(tmpdir(), 'tongbi-readmes-'));
beforeAll(() => {
  cpSync(join(root, 'reports'), join(folder, 'reports'), { recursive: true });
  cpSync(join(root, 'packages/segmenter/data/dictionary.gz'), join(folder, 'reports/dictionary.gz'));
  symlinkSync(join(root, 'test/node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** `call(); // [1, 2]` as a claim that is checked, wherever what is said is a value and not a hint (`{ id: 'c:…:1' }`, `"2024年 …"`). */
function withClaims(code: string): { readonly code: string; readonly claims: number } {
  let claims = 0;
  const checked = code.replaceAll(/^(.+);(?: |\n)\/\/ (.+)$/gm, (line, call: string, said: string) => {
    if (said.includes('…') || !/^[[{'"\d]/.test(said)) return line;
    claims++;
    return `assert.deepEqual(${call}, ${said});`;
  });
  return { code: checked, claims };
}

const examples = publicPackageNames.flatMap((name) =>
  readmeBlocks(`packages/${name}/README.md`, '(?:js|ts)').map((code) => [name, code] as const),
);

test('every package has an example; the command has its own, in sh', () => {
  expect([...new Set(examples.map(([name]) => name))]).toEqual(publicPackageNames.filter((name) => name !== 'cli'));
});

describe('the examples', () => {
  const run = examples.filter(([name]) => given[name] !== undefined).map(([name, code], at) => ({ name, code, file: `${name}-${at}.mjs` }));
  /** What each threw, or nothing: one after the other in one process, which compiles what they share once. */
  let threw: Readonly<Record<string, string>>;
  beforeAll(() => {
    for (const { name, code, file } of run) writeFileSync(join(folder, file), `${PRELUDE}${given[name]}\n${withClaims(code).code}`);
    const each = run.map(({ file }) => `await import('./${file}').catch((error) => { threw['${file}'] = error.stack; });`);
    writeFileSync(join(folder, 'all.mjs'), `const threw = {};\n${each.join('\n')}\nprocess.stderr.write(JSON.stringify(threw));`);
    const { status, stderr } = spawnSync(process.execPath, ['all.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    threw = JSON.parse(stderr) as typeof threw;
  });

  test.each(run)('that of $name runs, and what it says of its values is so', ({ file }) => expect(threw[file]).toBeUndefined());
});

test('claims are found', () => {
  const claims = Object.fromEntries(examples.map(([name, code]) => [name, withClaims(code).claims]));
  expect(claims).toMatchObject({ segmenter: 1, commitments: 2, normalizer: 1 });
});

/** Schemas and views are described where their documents are. */
const ofDocuments = new Set(['model', 'renderer']);

describe.each(publicPackageNames.filter((name) => !ofDocuments.has(name)))('the README of %s', (name) => {
  test('names every value that the package exports', async () => {
    const readme = readFileSync(join(root, 'packages', name, 'README.md'), 'utf8');
    const values = Object.keys((await import(`@tongbi/${name}`)) as object);
    expect(values.filter((value) => !new RegExp(`\\b${value}\\b`).test(readme))).toEqual([]);
  });
});
