import { explainPlace } from '@tongbi/compare';
import { describe, expect, test } from 'vitest';
import { frameReport, type Inserted } from './make-pair.js';
import { segment } from './read-report.js';

const explain = (at: string, previous: Inserted, current: Inserted) =>
  explainPlace(frameReport(2023, previous), frameReport(2024, current), at, { segment });
const berths = { tasks: '新增渔船泊位300个。' };

describe('what is explained', () => {
  test('the record whose text holds the words, with evidence and thresholds', () => {
    const { commitments, thresholds } = explain('渔船泊位', berths, { tasks: '新增渔船泊位400个。' });
    expect(commitments).toMatchObject([{ status: 'changed', kinds: ['figure'] }]);
    expect(commitments[0]!.because.length).toBeGreaterThan(0);
    expect(thresholds.commitment).toBeGreaterThan(thresholds.leftover);
  });
  test('blanks in the words do not matter', () => {
    expect(explain('渔船 泊位\n', berths, berths).commitments).toHaveLength(1);
  });
  test('a dropped one is found by last year’s words', () => {
    expect(explain('渔船泊位', berths, {}).commitments).toMatchObject([{ status: 'dropped', current: null }]);
  });
  test('words of the review lead to the promise that it tells of', () => {
    const { commitments } = explain('泊位达到', berths, { review: '渔船泊位达到新增310个。' });
    expect(commitments).toMatchObject([{ previous: [{ text: '新增渔船泊位300个' }], reported: 'done' }]);
  });
  test('the nearest other place says what spoke for and against it, and whether it was refused', () => {
    const works = { tasks: '实施海藻育种工程，扩大良种供应。' };
    const rivals = explain('工程', works, { tasks: '实施渔船更新工程，扩大良种供应。' }).commitments.map(({ rival }) => rival);
    expect(rivals.some((rival) => rival?.refused)).toBe(true);
    for (const rival of rivals) if (rival) expect(rival.because!.length).toBeGreaterThan(0);
  });
  test('thresholds that were asked for are those that are told', () => {
    const links = { thresholds: { group: 0.6, item: 0.55, leftover: 0.3, onlyOne: 0.25 }, leastPassage: 0.9 };
    const reads = [frameReport(2023, berths), frameReport(2024, berths)] as const;
    expect(explainPlace(...reads, '泊位', { segment, links }).thresholds).toMatchObject({ sentence: 0.6, commitment: 0.55, passage: 0.9 });
  });
  test('an abridged report has thresholds of its own', () => {
    const thresholds = [berths, { ...berths, edition: 'abridged' }].map(
      (current) => explain('渔船泊位', berths, current).thresholds.commitment,
    );
    expect(thresholds[1]).toBeGreaterThan(thresholds[0]!);
  });
});

describe('words that stand nowhere', () => {
  test('are refused with the nearest commitments', () => {
    expect(() => explain('渔船泊船位', berths, berths)).toThrow(
      expect.objectContaining({ expected: expect.stringContaining('新增渔船泊位300个') }),
    );
  });
  test('no words are refused', () => {
    expect(() => explain(' ', berths, berths)).toThrow('holds these words');
  });
});
