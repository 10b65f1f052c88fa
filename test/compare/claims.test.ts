import { compareReports, onlyCertain } from '@tongbi/compare';
import { type ClaimFeatures, judgeBy, shippedClaims } from '@tongbi/compare/training';
import { claimGrades, type Record } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { gradeOf } from '../../packages/compare/src/claims/claim-model.js';
import { expectRight } from '../../packages/compare/src/claims/only-certain.js';
import { compareFrames, readBrackets, recordsIn } from './make-pair.js';
import { readExample, segment } from './read-report.js';

const judge = judgeBy(shippedClaims);
const places = { previous: [], current: null };
const link = (features: Partial<{ odds: number; lead: number; names: number }>) =>
  judge({ ...places, kind: 'link', features: { odds: 2, lead: 2, names: 0, ...features } });
const alone = (features: Partial<{ expected: number; verb: number; names: number; opener: number }>) =>
  judge({ ...places, kind: 'alone', features: { expected: -2, verb: 0, names: 0, opener: 0, ...features } });

describe('the shipped weights', () => {
  test('a link is surer the likelier its pair, the further ahead, and where both name one thing', () => {
    expect(link({ odds: 5 })).toBeGreaterThan(link({}));
    expect(link({ lead: 8 })).toBeGreaterThan(link({}));
    expect(link({ names: 1 })).toBeGreaterThan(link({}));
    expect(link({ names: -1 })).toBeLessThan(link({}));
  });
  test('what has no partner is surer the less came near, less where it only opens a sentence', () => {
    expect(alone({ expected: -4 })).toBeGreaterThan(alone({}));
    expect(alone({ expected: 0 })).toBeLessThan(alone({}));
    expect(alone({ opener: 1 })).toBeLessThan(alone({}));
  });
  test('kept is surest far from its limit', () => {
    const change = (distance: number) => judge({ ...places, kind: 'change', features: { kept: 1, distance, figure: 0 } });
    expect(change(0.2)).toBeGreaterThan(change(0));
  });
  test('a row is surer where it was judged or is new, less where its name says little, in prose, or in commitments that are hardly one', () => {
    const row = (features: Partial<ClaimFeatures['row']>) =>
      judge({ ...places, kind: 'row', features: { judged: 0, fresh: 0, held: 0.8, name: 0.3, known: 0, apart: 0, prose: 0, ...features } });
    for (const surer of [{ judged: 1 }, { fresh: 1 }, { known: 1 }, { held: 1 }]) expect(row(surer)).toBeGreaterThan(row({}));
    for (const less of [{ name: 1 }, { apart: 1 }, { held: 0.4 }, { prose: 1 }]) expect(row(less)).toBeLessThan(row({}));
  });
  test('no claim that was judged is quite sure, none is hopeless', () => {
    for (const each of [link({ odds: 8, lead: 16, names: 1 }), alone({ expected: -5, names: -1 })]) expect(each).toBeLessThan(1);
    for (const each of [link({ odds: -8, lead: -16, names: -1 }), alone({ expected: 2 })]) expect(each).toBeGreaterThan(0);
  });
});

describe('grades', () => {
  test('stand in order, and surer ones were right more often', () => {
    for (const kind of ['link', 'alone', 'change', 'row'] as const) {
      const own = claimGrades.filter(({ claim, claims }) => claim === kind && Number(claims) > 0);
      expect(own.map(({ grade }) => grade)).toEqual(['certain', 'likely', 'unsure'].slice(0, own.length));
      const right = own.map((row) => Number(row.right));
      expect(right).toEqual([...right].sort((a, b) => b - a));
      for (const { grade, from } of own) expect(gradeOf(kind, Number(from))).toBe(grade);
    }
    expect(gradeOf('link', 1)).toBe('certain');
    expect(gradeOf('link', 0)).toBe('unsure');
  });
  test('every record of a comparison has the grade of its confidence, and only the certain ones are left by themselves', () => {
    const whole = compareReports(readExample(2023), readExample(2024), { segment });
    for (const { status, grade, confidence, current, previous } of whole.commitments) {
      const read = gradeOf(current && previous.length > 0 ? 'link' : 'alone', confidence);
      // What opens a sentence of several is never surely new.
      if (grade !== read) expect([status, read, grade]).toEqual(['new', 'certain', 'likely']);
    }
    const certain = onlyCertain(whole);
    expect(certain.commitments.length).toBeGreaterThan(0);
    expect(certain.commitments.length).toBeLessThan(whole.commitments.length);
    expect(
      [...certain.commitments, ...certain.passages, ...certain.highlights, ...certain.sections].every(({ grade }) => grade === 'certain'),
    ).toBe(true);
    expect(certain.indicators).toEqual(whole.indicators.filter(({ grade }) => grade === 'certain'));
    expect(certain.indicators.length).toBeGreaterThan(0);
    expect(certain.indicators.length).toBeLessThan(whole.indicators.length);
  });
  test('counts say how many will prove so', () => {
    const records = (label: Record['label'], count: number, confidence: number) =>
      Array.from({ length: count }, () => ({ label, confidence }));
    expect(expectRight([...records('new', 187, 0.76), ...records('dropped', 3, 0.9), ...records('changed', 9, 1)])).toEqual({
      new: 140,
      dropped: 3,
    });
    expect(expectRight([...records('new', 10, 0.8), ...records('from-review', 20, 0.8)])).toEqual({ new: 25, dropped: 0 });
  });
});

describe('carried on from the review', () => {
  const labelOf = (row: string, review: string) => {
    const current = readBrackets(row, 'current');
    const comparison = compareFrames({ review }, { tasks: `${current}。` });
    return recordsIn(comparison, [current])[0]!;
  };
  test('what last year’s review spoke of is no news, and its sentence is shown', () => {
    const record = labelOf('[/推进青螺湾船厂搬迁改造]', '青螺湾船厂搬迁改造全面启动。');
    expect(record).toMatchObject({ status: 'new', label: 'from-review', reviewed: { text: '青螺湾船厂搬迁改造全面启动。' } });
    expect(record.rank.reasons).toEqual([]);
  });
  test('what it did not speak of is new', () => {
    expect(labelOf('[/推进青螺湾船厂搬迁改造]', '海岛公交线路延长。')).toMatchObject({ label: 'new' });
  });
});
