import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeConfigs } from '@tongbi/archive/node';
import { pathReader, reportMatcher } from '@tongbi/archive/paths';
import { parseConfig, resolveRules } from '@tongbi/check';
import { type CheckConfig, UserError } from '@tongbi/model';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { root } from '../cli/run-tongbi.js';
import { growthOf, MOST_GROWTH } from '../cost.js';
import { anyConfig } from './any-config.js';
import { codesOf, embedded, makeArchive, type TestArchive } from './archive.js';

const read = (text: string): CheckConfig => parseConfig(text, 'tongbi.config.yaml');
const schema = JSON.parse(readFileSync(join(root, 'packages/model/schemas/config.schema.json'), 'utf8')) as object;
const isValid = new Ajv2020({ strict: false }).compile(schema);

function refusal(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof UserError) return [error.message, error.expected, error.received, error.advice].join(' | ');
    throw error;
  }
  return 'accepted';
}

describe('a config that is none is told with line, column and what was meant', () => {
  test.each([
    ['fialOn: error', /^tongbi\.config\.yaml:1:1: `fialOn` is no key\. .*failOn.*Did you mean failOn\?$/],
    ['rules:\n  year-conflit: off', /^tongbi\.config\.yaml:2:3: `year-conflit` is no rule in `rules`\. .*Did you mean year-conflict\?$/],
    ['{"rules": {\n "page-chrome": "eror" } }', /^tongbi\.config\.yaml:2:17: .*off, or info|warning.*Did you mean error\?$/],
    ['rules: { max-dropped: { mots: 3 } }', /`mots` is no key in `rules\.max-dropped`.*most/],
    ['overrides:\n  - place: [苏州]\n    rules: {}', /:2:5: `place` is no key in `overrides\[0\]`.*Did you mean places\?/],
    ['overrides:\n  - places: [苏州]', /`overrides\[0\]\.rules`.*nothing/],
    ['include: reports/**', /`include`.*a list.*"reports\/\*\*"/],
    ['maxWarnings: -1', /`maxWarnings`.*-1/],
    ['maxWarnings: 1.5', /`maxWarnings`/],
    ['failOn: fatal', /`failOn`.*error \| warning \| info \| never/],
    ['path: reports/*.md', /`path`|\{place\}/],
    ['path: "{year}/{year}.md"', /path/],
    ['rules: { max-dropped: error }', /needs to be told what it asks for.*max-dropped: 40/],
    ['rules: { required-fields: [plaec] }', /plaec.*Did you mean place\?|place \| placeCode/],
    ['- a\n- b', /the config has a value that it cannot have.*a mapping/],
    ['a: [', /Cannot read the config.*line 1, column/],
    ['a: &a [*a, *a]\nb: *c', /Cannot read the config|no key/],
    ['extends: 3', /`extends`/],
    ['a\u0000b', /./],
  ])('%j', (text, says) => expect(refusal(text)).toMatch(says));

  test('a billion laughs', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level++)
      lines.push(
        `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      );
    expect(refusal(lines.join('\n'))).toMatch(/aliases|no key/);
  });
  test('brackets and blocks without end', () => {
    expect(refusal('['.repeat(100_000))).toMatch(/brackets more than 50 deep/);
    expect(refusal(Array.from({ length: 5000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'))).toMatch(/levels|characters|no key/);
    expect(refusal(' '.repeat(600_000))).toMatch(/600000 characters/);
  });
  test.each(['__proto__: { failOn: never }', 'constructor: 1', '{"rules": {"__proto__": "off"}}', '? [a, b]\n: c'])('%s', (text) =>
    expect(refusal(text)).not.toBe('accepted'),
  );
  test('nothing, or a comment, is an empty config', () => {
    expect(read('')).toEqual({});
    expect(read('# nothing yet\n')).toEqual({});
  });
});

test('the example of docs/check.md is a config, by the schema as well', () => {
  const page = readFileSync(join(root, 'docs/check.md'), 'utf8');
  const [, example = ''] = /## Config[\s\S]*?```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  const config = read(example);
  expect(Object.keys(config).sort()).toEqual(
    ['base', 'baseline', 'exclude', 'extends', 'failOn', 'include', 'maxWarnings', 'overrides', 'path', 'rules', 'watch'].sort(),
  );
  expect(isValid(config), JSON.stringify(isValid.errors)).toBe(true);
});

describe('fuzzed configs', () => {
  const { keys, tree, valid } = anyConfig(schema);

  test('what is accepted, the published schema accepts', () => {
    let both = 0;
    fc.assert(
      fc.property(fc.oneof(valid, fc.dictionary(keys, tree, { maxKeys: 3 })), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as object;
        const isAccepted = refusal(JSON.stringify(plain)) === 'accepted';
        if (isAccepted) expect(isValid(plain)).toBe(true);
        if (isAccepted) both++;
      }),
      { numRuns: 1500, seed: 8 },
    );
    expect(both).toBeGreaterThan(100);
  });
});

describe('rules for one file', () => {
  const levels = (config: CheckConfig, path: string, place: string | null, year: number | null) =>
    resolveRules(config)({ path, place, year })('page-chrome').level;
  const overrides = [
    { places: ['suzhou', '香港'], rules: { 'page-chrome': 'info' } },
    { files: ['old/**'], to: 1999, rules: { 'page-chrome': 'off' } },
    { from: 2020, rules: { 'page-chrome': 'error' } },
  ] as const;
  test.each([
    ['reports/1.md', '上海', 2010, 'warning'],
    ['reports/1.md', '苏州', 2010, 'info'],
    ['reports/1.md', '苏州市', 2010, 'info'],
    ['reports/1.md', null, 2010, 'warning'],
    ['old/1.md', '上海', 1999, 'off'],
    ['old/1.md', '上海', 2000, 'warning'],
    ['old/1.md', '上海', null, 'warning'],
    ['reports/1.md', '苏州', 2024, 'error'],
  ] as const)('%s of %s %s: %s', (path, place, year, level) =>
    expect(levels({ rules: { 'page-chrome': 'warning' }, overrides }, path, place, year)).toBe(level),
  );
  test('of configs that are based on each other rules merge, overrides follow, other keys are replaced', () =>
    expect(
      mergeConfigs([
        { include: ['a'], failOn: 'info', rules: { 'page-chrome': 'off', unreadable: 'off' }, overrides: [{ rules: {} }] },
        { include: ['b'], rules: { 'page-chrome': 'error' }, overrides: [{ from: 2000, rules: {} }] },
      ]),
    ).toEqual({
      include: ['b'],
      failOn: 'info',
      rules: { 'page-chrome': 'error', unreadable: 'off' },
      overrides: [{ rules: {} }, { from: 2000, rules: {} }],
    }));
  test('a policy that is given its options is an error, and keeps a level it was given', () => {
    const of = (setting: CheckConfig['rules']) =>
      resolveRules({ rules: setting ?? {} })({ path: 'a', place: null, year: null })('max-dropped');
    expect(of({ 'max-dropped': 40 })).toEqual({ level: 'error', options: { most: 40 } });
    expect(of({ 'max-dropped': { level: 'info', most: 40 } })).toEqual({ level: 'info', options: { most: 40 } });
    expect(of({ 'max-dropped': 'off' }).level).toBe('off');
  });
});

describe('which files are reports', () => {
  test.each([
    ['reports/苏州/x.md', true],
    ['苏州2024年.txt', true],
    ['深圳市政府工作报告.docx', true],
    ['reports/README.md', false],
    ['reports/README.zh.md', false],
    ['docs/guide.md', false],
    ['node_modules/a/2024.md', false],
    ['reports/.hidden/2024.md', false],
    ['reports/2024.json', false],
  ])('%s without a config: %s', (path, expected) => expect(reportMatcher({})(path)).toBe(expected));
  test('./ and a folder are what people write', () => {
    const matches = reportMatcher({ include: ['./archive/', 'a b/**'], exclude: ['archive/drafts/'] });
    expect(['archive/x/1.md', 'a b/1.md', 'archive/drafts/1.md', 'archive/README.md', 'b/1.md'].map(matches)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('what a path says', () => {
  test.each([
    ['reports/{place}/{year}.md', 'reports/苏州/2024.md', '苏州', 2024, true],
    ['reports/{place}/{year}.md', 'reports/shanghai/2024.md', '上海', 2024, true],
    ['reports/{place}/{year}.md', 'reports/苏州/2024年.md', '苏州', 2024, false],
    ['{year}/*-{place}.*', '2024/32-苏州.txt', '苏州', 2024, true],
    ['**/{place}/{year}*.md', 'a/b/苏州/2024-final.md', '苏州', 2024, true],
    ['a.(b)+[c]/{year}.md', 'a.(b)+[c]/2024.md', null, 2024, true],
    [undefined, 'data/shanghai-2024.txt', '上海', 2024, true],
    [undefined, '2024年上海市政府工作报告.txt', '上海', 2024, true],
  ])('%s: %s', (pattern, path, place, year, fits) => expect(pathReader(pattern)(path)).toEqual({ place, year, fits }));
  test('a form with many stars is refused', () => expect(refusal('path: "**/**/**/**/{year}"')).not.toBe('accepted'));
  test.each<readonly [string, (size: number) => string]>([
    ['**/a*{place}*{year}.md', (size) => 'a'.repeat(size)],
    ['**/a*{place}*{year}.md', (size) => `${'a'.repeat(size / 2)}/${'a'.repeat(size / 2)}`],
    ['**{place}**{year}', (size) => 'a/'.repeat(size / 2)],
  ])('%s is quick on a long path', (form, pathOf) => {
    const reading = (size: number) => {
      const path = pathOf(size);
      return () => pathReader(form)(path);
    };
    expect(growthOf(reading, 1024)).toBeLessThan(MOST_GROWTH);
  });
});

describe('in an archive', () => {
  const added = 'reports/示例市/2024.md';
  const withChrome = embedded('示例市/2024.md').replace('# 示例市', '打印本页\n\n# 示例市');
  function archiveWith(files: Readonly<Record<string, string>>): TestArchive {
    const archive = makeArchive([added]);
    for (const [path, text] of Object.entries({ [added]: withChrome, ...files })) archive.write(path, text);
    return archive;
  }

  test('the nearest config upward is used, with what it extends; globs are told from its folder', () => {
    const archive = archiveWith({
      'tongbi.config.json': '{"include": ["nothing"]}',
      'base/one.yaml': 'extends: two.json\nrules: { page-chrome: warning }',
      'base/two.json': '{"failOn": "warning", "rules": {"page-chrome": "info"}}',
      'reports/tongbi.config.yaml': 'extends: [../base/one.yaml]\ninclude: ["*/*.md"]\npath: "{place}/{year}.md"\n',
    });
    const { status, stdout } = archive.check(['--no-compare', '--format', 'json'], {}, archive.path('reports/示例市'));
    expect(codesOf(JSON.parse(stdout))).toEqual(['warning page-chrome']);
    expect(status).toBe(1);
    expect(archive.checkJson(['--no-compare']).document.counts.files).toBe(0);
    expect(archive.check(['--config', 'reports/tongbi.config.yaml', '--fail-on', 'error', '--no-compare'])).toMatchObject({ status: 0 });
  });

  test.each([
    ['two configs in one folder', { 'tongbi.config.json': '{}', 'tongbi.config.yaml': '' }, /There are two configs in one folder/],
    [
      'a config based on itself',
      { 'tongbi.config.yaml': 'extends: a.yaml', 'a.yaml': 'extends: tongbi.config.yaml' },
      /based on itself[\s\S]*→/,
    ],
    ['a base that is missing', { 'tongbi.config.yaml': 'extends: no-such.yaml' }, /which .* extends[\s\S]*does not exist/],
    [
      'a base with a mistake',
      { 'tongbi.config.yaml': 'extends: a.yaml', 'a.yaml': 'rulez: {}' },
      /a\.yaml:1:1: `rulez`[\s\S]*Did you mean rules\?/,
    ],
    ['a baseline that is missing', { 'tongbi.config.yaml': 'baseline: no-such.json' }, /Cannot read the baseline[\s\S]*--update-baseline/],
    ['a baseline that is a folder', { 'tongbi.config.yaml': 'baseline: reports' }, /Cannot read the baseline[\s\S]*a folder/],
    ['a baseline that is none', { 'tongbi-baseline.json': '{"a": 1}' }, /Cannot read the baseline[\s\S]*no mapping of codes/],
  ])('%s: exit code 2', (_, files, says) => {
    const { status, stderr, stdout } = archiveWith(files as Record<string, string>).check();
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('a baseline accepts what is there, lets nothing new through, and gets shorter', () => {
    const archive = archiveWith({});
    expect(archive.check(['--all', '--update-baseline'])).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/of 9 files 2 findings accepted/),
    });
    archive.git('add', '--all');
    const { document, status } = archive.checkJson(['--all']);
    expect(status).toBe(0);
    expect(document.counts).toMatchObject({ error: 0, info: 0, accepted: 2 });
    // Lines above it do not make it another finding.
    archive.write(added, withChrome.replace('---\n\n', '---\n\n\n\n'));
    expect(archive.checkJson(['--all']).document.counts).toMatchObject({ error: 0, info: 0, accepted: 2 });
    archive.write(added, `${withChrome}\n关闭窗口\n`.replace('打印本页', '<<<<<<< ours'));
    expect(archive.checkJson(['--all']).status).toBe(1);
    archive.write(added, embedded('示例市/2024.md'));
    expect(archive.checkJson(['--all']).document.notes.join()).toMatch(/1 finding .* no longer found/);
    archive.check(['--all', '--update-baseline']);
    expect(JSON.parse(archive.read('tongbi-baseline.json'))).toEqual({ 'reports/suzhou/2025.md': expect.anything() });
  });

  test('--max-warnings fails on warnings that --fail-on lets pass', () => {
    const archive = archiveWith({ 'tongbi.config.yaml': 'maxWarnings: 0\nrules: { page-chrome: warning }' });
    const { status, document } = archive.checkJson(['--no-compare']);
    expect(status).toBe(1);
    expect(document.why).toBe('1 warning, and --max-warnings allows 0.');
    expect(archive.check(['--no-compare', '--max-warnings', '1']).status).toBe(0);
    expect(archive.check(['--no-compare', '--fail-on', 'never', '--max-warnings', '1']).status).toBe(0);
  });

  test('policies: dropped commitments, outcomes, targets, fields, editions, unread figures', () => {
    const archive = makeArchive([added]);
    archive.write(added, embedded('示例市/2024.md').replace(/^speaker.*\n/m, ''));
    archive.write(
      'tongbi.config.yaml',
      'rules:\n  max-dropped: 1\n  require-outcome: warning\n  required-targets: [GDP, 港口吞吐量]\n  required-fields: [speaker, sources]\n  required-edition: [digest]\n  no-unread-figures: error\n',
    );
    const { document } = archive.checkJson(['--no-compare']);
    const told = document.findings.map(({ code, reason }) => `${code}: ${reason}`).join('\n');
    expect(told).toMatch(/max-dropped: \d+ commitments of 2023 are not mentioned again/);
    expect(told).toContain('required-targets: The report sets no target for 港口吞吐量.');
    expect(told).not.toContain('no target for GDP');
    expect(told).toContain('required-fields: The front matter lacks speaker.');
    expect(told).toContain('required-edition: The edition of the report is full.');
    expect(document.comparisons).toEqual([]);
  });
});
