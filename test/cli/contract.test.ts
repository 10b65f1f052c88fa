import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as model from '@tongbi/model';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { root, runTongbi, spawnTongbi } from './run-tongbi.js';

interface SchemaScript {
  readonly jsonSchemas: (model: object, zod: unknown, options?: { strict?: boolean }) => Readonly<Record<string, object>>;
  readonly loadZod: () => Promise<unknown>;
}

const suzhou = readdirSync(join(root, 'reports/suzhou'))
  .sort()
  .map((name) => `reports/suzhou/${name}`);
const focus = 'reports/suzhou/2024.md';

/** Command → the schema that its document keeps. */
const documents: readonly (readonly [string, readonly string[]])[] = [
  ['report', ['normalize', focus, '--json']],
  ['report-set', ['normalize', ...suzhou.slice(0, 2), '--json']],
  ['metrics', ['metrics', focus, '--json']],
  ['metric-series', ['metrics', ...suzhou, '--series', '--json']],
  ['metrics-explained', ['metrics', focus, '--explain', '--json']],
  ['comparison', ['compare', 'reports/suzhou/2023.md', focus, '--json']],
  ['comparison', ['compare', focus, focus, '--json']],
  ['lineage', ['lineage', ...suzhou, '--json']],
  ['explain', ['explain', 'reports/suzhou/2023.md', focus, '--at', '老旧', '--json']],
  ['comparison-set', ['compare', ...suzhou, '--focus', focus, '--json']],
  ['find', ['find', '老旧小区', 'reports/示例市', '--json']],
  ['quote', ['find', '--quote', '老旧小区', 'reports/示例市', '--json']],
];

let strict: Readonly<Record<string, object>> = {};
beforeAll(async () => {
  const { jsonSchemas, loadZod } = (await import(join(root, 'scripts/write-schemas.mjs'))) as SchemaScript;
  strict = jsonSchemas(model, await loadZod(), { strict: true });
});

function compile(schema: object): ValidateFunction {
  return new Ajv2020({ allErrors: false, strict: false }).compile(schema);
}
function published(name: string): object {
  return JSON.parse(readFileSync(join(root, 'packages/model/schemas', `${name}.schema.json`), 'utf8')) as object;
}

describe.each(documents)('%s: tongbi %j', (name, words) => {
  const { status, stdout, stderr } = runTongbi(words);

  test('prints one JSON document to stdout, whatever it says on stderr', () => {
    expect(stderr).not.toMatch(/^error/m);
    expect(status).toBe(0);
    expect(typeof JSON.parse(stdout)).toBe('object');
  });

  test('keeps the published schema', () => {
    const validate = compile(published(name));
    validate(JSON.parse(stdout));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('has no field that the model does not know', () => {
    const validate = compile(strict[`${name}.schema.json`]!);
    validate(JSON.parse(stdout));
    expect(validate.errors ?? []).toEqual([]);
  });
});

test('a document that lacks a field does not keep the schema', () => {
  const { text: _, ...report } = JSON.parse(runTongbi(['normalize', focus, '--json']).stdout) as { text: string };
  expect(compile(published('report'))(report)).toBe(false);
});

describe('tongbi compare', () => {
  test('two files are previous and current, as given', () => {
    const { stdout } = runTongbi(['compare', focus, 'reports/suzhou/2023.md', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ previous: { year: 2024, file: focus }, current: { year: 2023 } });
  });

  test('more files are compared with the last year', () => {
    const { stdout } = runTongbi(['compare', ...suzhou.slice(0, 3), '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      focus: '苏州-2023',
      comparisons: [{ current: { year: 2023 } }, { current: { year: 2023 } }],
    });
  });

  test('--focus need not be among the files, and later years are current', () => {
    const { stdout } = runTongbi(['compare', 'reports/suzhou/2025.md', '--focus', focus, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ focus: '苏州-2024', comparisons: [{ previous: { year: 2024 }, current: { year: 2025 } }] });
  });
});

describe('--dump', () => {
  const pair = ['reports/suzhou/2023.md', focus];
  const dump = (stage: string): readonly Readonly<Record<string, unknown>>[] =>
    JSON.parse(runTongbi(['compare', ...pair, '--dump', stage]).stdout) as readonly Readonly<Record<string, unknown>>[];

  test('report prints what normalize does', () => {
    expect(dump('report')).toEqual(pair.map((file) => JSON.parse(runTongbi(['normalize', file, '--json']).stdout)));
  });
  test('metrics prints what metrics does', () => {
    expect(dump('metrics')).toEqual(pair.map((file) => JSON.parse(runTongbi(['metrics', file, '--json']).stdout)));
  });
  test('alignment prints the links', () => {
    const { sections, commitments, passages } = JSON.parse(runTongbi(['compare', ...pair, '--json']).stdout) as Record<string, unknown>;
    expect(dump('alignment')).toMatchObject([{ sections, commitments, passages }]);
  });
});

test('normalize --markdown prints Markdown that reads as the same report', () => {
  const markdown = runTongbi(['normalize', focus, '--markdown']).stdout;
  const again = JSON.parse(runTongbi(['normalize', '-', '--json'], { input: markdown }).stdout) as model.Report;
  const first = JSON.parse(runTongbi(['normalize', focus, '--json']).stdout) as model.Report;
  const outline = ({ parts }: model.Report): readonly string[] =>
    [...model.walkSections(parts)].map(({ section }) => model.headingText(section));
  expect(outline(again)).toEqual(outline(first));
  expect(again).toMatchObject({ place: first.place, year: first.year, edition: first.edition });
});

test('--place and --year fill in what the text does not say', () => {
  const markdown = readFileSync(join(root, focus), 'utf8')
    .replace(/^---[\s\S]*?\n---\n/, '')
    .replaceAll('苏州', '本市')
    .replace(/^# .*$/m, '# 政府工作报告');
  const { stdout } = runTongbi(['normalize', '-', '--json', '--place', '苏州', '--year', '2024'], { input: markdown });
  expect(JSON.parse(stdout)).toMatchObject({ place: '苏州', year: 2024 });
});

test('metrics and normalize do not load the dictionary of the segmenter', () => {
  // 240 MB when it is loaded; without it these commands stay below that. (The peak of a child counts what its parent held when it was started.)
  const tellMemory = 'data:text/javascript,process.on("exit",()=>process.stderr.write("holds "+process.memoryUsage().rss/1000))';
  for (const command of ['metrics', 'normalize']) {
    const { stderr } = spawnTongbi([command, focus], { env: { ...process.env, NODE_OPTIONS: `--import ${JSON.stringify(tellMemory)}` } });
    expect(Number(/holds (\d+)/.exec(stderr)?.[1])).toBeLessThan(240_000);
  }
});
