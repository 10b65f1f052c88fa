import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableNames } from '@tongbi/export';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countOf } from '../export/query.js';
import { root } from '../repository/read-repository.js';
import { runTongbi } from './run-tongbi.js';

const contentOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));

describe('a whole archive', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tongbi-export-'));
    cpSync(join(root, 'reports'), join(folder, 'reports'), { recursive: true });
    expect(runTongbi(['export', 'reports', '-o', 'data', '--jobs', '2'], { cwd: folder }).status).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const table = (name: string): string => `'${join(folder, 'data', name)}.parquet'`;

  test('the bytes are the same each time, with any number of threads, and over an older export', () => {
    const before = contentOf(join(folder, 'data'));
    expect(runTongbi(['export', 'reports', '-o', 'data', '--jobs', '1'], { cwd: folder }).status).toBe(0);
    expect(contentOf(join(folder, 'data'))).toEqual(before);
  });

  test('the union of its shards is the whole', async () => {
    for (const shard of ['1/3', '2/3', '3/3'])
      expect(runTongbi(['export', 'reports', '--shard', shard, '-o', 'parts', '--format', 'parquet'], { cwd: folder }).status).toBe(0);
    const parts = readdirSync(join(folder, 'parts'));
    expect(parts.filter((name) => name.startsWith('links-'))).toEqual([
      'links-1-of-3.parquet',
      'links-2-of-3.parquet',
      'links-3-of-3.parquet',
    ]);
    for (const name of tableNames) {
      const union = `'${folder}/parts/${name}-*-of-3.parquet'`;
      expect(await countOf(`FROM ${union} EXCEPT ALL FROM ${table(name)}`), name).toBe(0);
      expect(await countOf(`FROM ${table(name)} EXCEPT ALL FROM ${union}`), name).toBe(0);
    }
    expect(runTongbi(['export', 'reports', '-o', 'parts'], { cwd: folder })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/-of-3\.(?:parquet|json), whose rows[\s\S]*another folder/),
    });
  });
});
