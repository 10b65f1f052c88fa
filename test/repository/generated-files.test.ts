import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as model from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { packageNames, root } from './read-repository.js';

const dataOf = (name: string): string => join(root, 'packages', name, 'data');
const tablesOf = (name: string): readonly string[] =>
  existsSync(dataOf(name)) ? readdirSync(dataOf(name)).filter((file) => file.endsWith('.tsv')) : [];

test('what scripts/generate.mjs writes is fresh, and every table has whole rows', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

describe.each(packageNames.filter((name) => tablesOf(name).length > 0))('the tables of %s', (name) => {
  test('are explained in data/README.md', () => {
    const readme = readFileSync(join(dataOf(name), 'README.md'), 'utf8');
    expect(tablesOf(name).filter((file) => !readme.includes(file.replace(/\.tsv$/, '')))).toEqual([]);
  });

  test.each(tablesOf(name))('%s has rows, none twice', (file) => {
    const rows = readFileSync(join(dataOf(name), file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() && !line.startsWith('#'));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
  });
});

test('the published JSON Schemas are those of the model', async () => {
  const { jsonSchemas, loadZod } = (await import(join(root, 'scripts/write-schemas.mjs'))) as SchemaScript;
  const schemas = jsonSchemas(model, await loadZod());
  expect(Object.keys(schemas)).toHaveLength(23);
  for (const [name, schema] of Object.entries(schemas)) {
    expect(JSON.parse(readFileSync(join(root, 'packages/model/schemas', name), 'utf8')), `${name}; run: npm run schemas`).toEqual(schema);
  }
});

interface SchemaScript {
  readonly jsonSchemas: (model: object, zod: unknown, options?: { strict?: boolean }) => Readonly<Record<string, object>>;
  readonly loadZod: () => Promise<unknown>;
}
