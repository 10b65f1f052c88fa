import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareReports } from '@tongbi/compare';
import { normalizeReport } from '@tongbi/normalizer';
import { createSegmenter } from '@tongbi/segmenter';
import { afterAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tongbi-made-'));
afterAll(() => rmSync(folder, { recursive: true }));

function make(name: string, ...options: string[]) {
  const out = join(folder, name);
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/make-archive.mjs'), out, ...options], { encoding: 'utf8' });
  return { status, stderr, out };
}

const bytesOf = (out: string) =>
  readdirSync(out).flatMap((place) =>
    readdirSync(join(out, place)).map((file) => `${place}/${file}\n${readFileSync(join(out, place, file), 'utf8')}`),
  );

describe('a made-up archive', () => {
  const options = ['--places', '2', '--years', '3', '--first-year', '2011'];

  test('the same arguments give the same bytes, another seed gives others', () => {
    const [one, again, other] = [make('one', ...options), make('again', ...options), make('other', ...options, '--seed', '2')];
    expect(bytesOf(one.out)).toHaveLength(6);
    expect(bytesOf(again.out)).toEqual(bytesOf(one.out));
    expect(bytesOf(other.out)).not.toEqual(bytesOf(one.out));
  });

  test('its years differ as years do: something is new, dropped, done, changed and kept, and nothing is odd', () => {
    const { out } = make('years', ...options);
    const [place] = readdirSync(out);
    const [previous, current] = ['2011', '2012'].map((year) => {
      const file = `${place}/${year}.md`;
      return { ...normalizeReport(readFileSync(join(out, file), 'utf8'), { file }), file };
    });
    const { commitments, diagnostics } = compareReports(previous!, current!, { segment: createSegmenter() });
    const labels = new Set(commitments.map(({ label }) => label));
    for (const label of ['new', 'dropped', 'done', 'changed', 'kept'] as const) expect(labels, label).toContain(label);
    expect(commitments.length).toBeGreaterThan(100);
    expect([...diagnostics]).toEqual([]);
  });

  test('what it cannot make it refuses, and says what it can', () => {
    const { status, stderr } = make('none', '--places', '0');
    expect(status).toBe(2);
    expect(stderr).toContain('--places: a whole number from 1 to');
  });
});
