import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadFile } from '@tongbi/compare';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExample, readReport } from './read-report.js';
import { changesIn, compare, edit, edits, FORMS, linkFacts, readAs } from './sameness.js';

const folder = join(import.meta.dirname, '../normalizer/fixtures');
const fixtures = readdirSync(folder).filter((name) => /\.(?:txt|md)$/u.test(name) && !name.endsWith('.outline.txt'));
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const clean = textOf('clean.txt');
const seed = 20_240_301;

describe('a report with itself has no change', () => {
  test.each(fixtures)('%s', (name) => {
    const file = readAs(textOf(name), name)!;
    expect(changesIn(compare(file, file))).toEqual([]);
  });
  test('after any edits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), edits, (name, list) => {
        const file = readAs(edit(textOf(name), list), name);
        fc.pre(file !== null);
        expect(changesIn(compare(file, file))).toEqual([]);
      }),
      { seed, numRuns: 15 },
    );
  });
  test.each(Object.entries(FORMS))('in another form: %s', (_, form) => {
    const [before, after] = [readAs(clean, 'a.txt')!, readAs(form(clean), 'b.md')!];
    expect(after.report.text).not.toBe(clean);
    expect(changesIn(compare(before, after))).toEqual([]);
  });
});

describe('two reports swapped have the same links; new and dropped, split and merged change places', () => {
  const expectSwapped = (one: ReadFile, other: ReadFile) =>
    expect(linkFacts(compare(other, one), true)).toEqual(linkFacts(compare(one, other)));
  const [before, after] = ['2023', '2024'].map((year) => readReport(`test/fixtures/compare/${year}.md`)) as [ReadFile, ReadFile];
  const ofYears = ([2022, 2023, 2024] as const).map((year) => readExample(year)) as [ReadFile, ReadFile, ReadFile];
  test.each([
    [before, after],
    [ofYears[0], ofYears[1]],
    [ofYears[0], ofYears[2]],
    [after, ofYears[2]],
  ])('of two years, and of two places in one', expectSwapped);
  test('after any edits', () => {
    fc.assert(
      fc.property(edits, fc.boolean(), (list, isLater) => {
        const [text, year] = isLater ? [before.report.text, after] : [after.report.text, before];
        const file = readAs(edit(text, list), 'a.md');
        fc.pre(file !== null);
        expectSwapped(file, year);
      }),
      { seed, numRuns: 20 },
    );
  });
});

test('with one sentence more, one promise is new and all else as it was', () => {
  const before = readAs(clean, 'a.txt')!;
  const ends = [...clean.matchAll(/。(?=\n)/gu)].map(({ index }) => index).filter((at) => at > clean.indexOf('三、'));
  for (const at of ends.slice(0, 4)) {
    const after = readAs(`${clean.slice(0, at + 1)}新建山区气象站7座。${clean.slice(at + 1)}`, 'a.txt')!;
    const { commitments } = compare(before, after);
    expect(commitments.filter(({ status }) => status !== 'kept').map(({ status, current }) => [status, current?.text])).toEqual([
      ['new', '新建山区气象站7座'],
    ]);
  }
});
