import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutWords } from '@tongbi/segmenter';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growthOf, MOST_GROWTH, ratioOf } from '../cost.js';
import { brokenInvariants } from './broken-invariants.js';
import { clean, pieces, read } from './mutated.js';

const folder = join(import.meta.dirname, 'fixtures');
const fixtures = readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name) && !name.endsWith('.outline.txt'));
const texts = fixtures.map((file) => readFileSync(join(folder, file), 'utf8'));
const seed = 20240118;

test('a mutated report is tiled, or refused', () => {
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), drop: fc.nat(12), put: fc.constantFrom(...pieces) });
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(edit, { maxLength: 12 }), fc.constantFrom('x.txt', 'x.md'), (text, edits, file) => {
      let changed = text;
      for (const { at, drop, put } of edits) {
        const from = Math.floor(at * changed.length);
        changed = changed.slice(0, from) + put + changed.slice(from + drop);
      }
      const report = read(changed, file);
      expect(report ? brokenInvariants(report) : []).toEqual([]);
    }),
    { seed, numRuns: 400 },
  );
});

test('any string is read or refused', () => {
  const mixed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces, '全市生产总值增长6%'), { maxLength: 80 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(mixed, fc.constantFrom('x.txt', 'x.md'), (text, file) => {
      const report = read(text, file);
      expect(report ? brokenInvariants(report) : []).toEqual([]);
    }),
    { seed, numRuns: 3000 },
  );
});

test.each([' ', '一、', '（一）抓项目。', '“', 'a\n', '抓产业\n', '# ', '\n\n各位代表：', '1. 办实事。\n', '2024年工作安排\n'])(
  '20,000 times %j after a report cost by their number',
  (text) => {
    expect(growthAfterReport(text, 20_000)).toBeLessThan(MOST_GROWTH);
  },
);

/** remark takes a minute for twenty thousand. */
test('1,600 headings of Markdown after a report cost by their number', () => {
  expect(growthAfterReport('## 抓产业\n\n', 1600)).toBeLessThan(MOST_GROWTH);
});

/** A text that lost its line breaks behind a heading is one heading. */
test('a heading of 8,000 clauses costs by their number', () => {
  const reading = (clauses: number) => {
    const long = `${clean}\n## 抓产业${'，稳就业'.repeat(clauses)}\n`;
    return () => read(long);
  };
  expect(growthOf(reading, 8000)).toBeLessThan(MOST_GROWTH);
});

function growthAfterReport(text: string, copies: number): number {
  const reading = (count: number) => {
    const long = `${clean}\n${text.repeat(count)}`;
    return () => read(long);
  };
  return growthOf(reading, copies);
}

/** A report of some 18,000 characters, each sentence another one. */
function longReport(copies: number): string {
  let count = 0;
  const paragraphs = body.split('\n\n').filter((line) => line.length > 30);
  const copy = (): string => paragraphs.map((line) => line.replace(/。/g, () => `，第${count++}件。`)).join('\n\n');
  return clean.replace('四、加强政府自身建设', `${Array.from({ length: copies }, copy).join('\n\n')}\n\n四、加强政府自身建设`);
}

const body = clean.slice(clean.indexOf('一、2023'));

/** What the segmenter takes for the same text is the least that any reading of it costs; here some four times as much. */
const MOST_CUTS = 15;

test(`a report of 18,000 characters is dear as ${MOST_CUTS} cuts of its words at most, once warm`, () => {
  const text = longReport(27);
  expect(text.length).toBeGreaterThan(17_000);
  const ratio = ratioOf(
    () => read(text),
    () => cutWords(text),
    MOST_CUTS / 2,
  );
  expect(ratio).toBeLessThan(MOST_CUTS);
});

test('5 MB cost by their length', () => {
  const reading = (size: number) => {
    const text = longReport(36).repeat(1 + Math.floor(size / (3 * longReport(36).length)));
    return () => read(text);
  };
  expect(growthOf(reading, 5e6)).toBeLessThan(MOST_GROWTH);
});
