import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

  test('the bytes are the same each time, with any number of threads, and over an older export', () => {
    const before = contentOf(join(folder, 'data'));
    expect(runTongbi(['export', 'reports', '-o', 'data', '--jobs', '1'], { cwd: folder }).status).toBe(0);
    expect(contentOf(join(folder, 'data'))).toEqual(before);
  });
});
