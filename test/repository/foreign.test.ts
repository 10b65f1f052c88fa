import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findNumbers } from '@tongbi/metric-differ';
import { afterAll, expect, test } from 'vitest';
import { root } from './read-repository.js';

interface Rules {
  readonly outOfScope: readonly { readonly rule: string; readonly counterExample: string }[];
}
const { outOfScope } = (await import(join(root, 'scripts/foreign/out-of-scope.mjs'))) as Rules;

const folder = mkdtempSync(join(tmpdir(), 'tongbi-foreign-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Made up, in the formats of the suites; the last case of each is one that no reader of reports passes, or that is out of scope. */
const files = {
  'Specs/Chinese/NumberModel.json': JSON.stringify([
    { Input: '兩千零七十', Results: [{ Resolution: { value: '2070' } }] },
    { Input: '两打', Results: [{ Resolution: { value: '24' } }] },
    { Input: '百分之八', Results: [] },
  ]),
  'Specs/Chinese/DimensionModel.json': JSON.stringify([
    { Input: '花30元买了2.5千克', Results: [{ Resolution: { value: '2.5', unit: 'Kilogram' } }] },
  ]),
  'cn2an_test.py':
    '        self.strict = {\n            "三万零七十": 30070,\n            "零点零四": 0.04\n        }\n        self.bad = [\n            "三千百"\n        ]\n',
  'itn/chinese/test/data/cardinal.txt':
    '四五十 => 40~50\n六百三四 => 630-40\n五分之二 => 2/5\n一亿三千二百户 => 1亿3200户\n七块三 => 7.3\n',
  'tn/chinese/test/data/measure.txt': '30余 => 三十余\n',
  'Corpus.hs':
    '  [ examples (NumeralValue 6.5)\n             [ "6.5"\n             , "六点五"\n             ]\n  , examples (NumeralValue (-40))\n             [ "负四十"\n             , "-4 乘十"\n             ]\n  ]\n',
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/foreign.mjs'), ...words], { cwd: root, encoding: 'utf8' });

test('every format is read, and what fails is named', () => {
  const { status, stdout } = run(folder, '--misses');
  expect(stdout.replace(/ +/g, ' ').split('\n')).toEqual([
    'Duckling zh 4 cases reach 75.0 out of scope 0.0',
    expect.stringMatching(/^ -4 乘十 => /),
    'Recognizers-Text DimensionModel 1 cases reach 100.0 out of scope 0.0',
    'Recognizers-Text NumberModel 3 cases reach 100.0 out of scope 33.3 (collective 1)',
    'cn2an 3 cases reach 100.0 out of scope 0.0',
    'WeTextProcessing itn 5 cases reach 100.0 out of scope 20.0 (small-money 1)',
    'WeTextProcessing tn 1 cases reach 100.0 out of scope 0.0',
    '6 suites, 3 with a reach of 95 and at most 15 out of scope',
    '',
  ]);
  expect(status).toBe(1);
});

test('no folder is the mistake of a call', () => {
  const { status, stderr } = run(join(folder, 'nowhere'));
  expect(status).toBe(2);
  expect(stderr).toContain('what to do: npm run test:foreign -- FOLDER');
});

test.each(outOfScope)('$rule: a report would be misread', ({ counterExample }) => {
  const [text = '', reading] = counterExample.split(' => ');
  const [first] = findNumbers(text.replaceAll(' ', ''));
  const { kind, value, unit } = first!;
  expect(kind === 'malformed' ? 'none' : `${kind === 'year' ? 'year ' : ''}${value}${unit && ` ${unit}`}`).toBe(reading);
});
