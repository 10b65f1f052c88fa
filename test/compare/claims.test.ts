import { compareReports, onlyCertain } from '@tongbi/compare';
import { type Claim, type ClaimFeatures, judgeBy, shippedClaims } from '@tongbi/compare/training';
import { claimGrades, type Grade, type Record } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { gradeOf } from '../../packages/compare/src/claims/claim-model.js';
import { expectRight } from '../../packages/compare/src/claims/only-certain.js';
import { compareFrames, frameReport, type Inserted, readBrackets, recordsIn } from './make-pair.js';
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
    const usual = {
      judged: 0,
      fresh: 0,
      paired: 0,
      held: 0.8,
      name: 0.3,
      known: 0,
      apart: 0,
      kin: 0,
      echoed: 0,
      inside: 0,
      prose: 0,
      bare: 0,
    };
    const row = (features: Partial<ClaimFeatures['row']>) => judge({ ...places, kind: 'row', features: { ...usual, ...features } });
    for (const surer of [{ judged: 1 }, { fresh: 1 }, { paired: 1 }, { known: 1 }, { held: 1 }])
      expect(row(surer)).toBeGreaterThan(row({}));
    const doubts = [{ apart: 1 }, { kin: 1 }, { echoed: 1 }, { inside: 1 }, { prose: 1 }];
    for (const less of [{ name: 1 }, { held: 0.4 }, ...doubts]) expect(row(less)).toBeLessThan(row({}));
  });
  test('what became of a target is surer where it was judged or is one of the main ones, less where the result cannot be compared or has another name', () => {
    const usual = { judged: 0, uncompared: 0, listed: 0, kin: 0 };
    const outcome = (features: Partial<ClaimFeatures['outcome']>) =>
      judge({ ...places, kind: 'outcome', features: { ...usual, ...features } });
    for (const surer of [{ judged: 1 }, { listed: 1 }]) expect(outcome(surer)).toBeGreaterThan(outcome({}));
    for (const less of [{ uncompared: 1 }, { kin: 1 }]) expect(outcome(less)).toBeLessThan(outcome({}));
  });
  test('no claim that was judged is quite sure, none is hopeless', () => {
    for (const each of [link({ odds: 8, lead: 16, names: 1 }), alone({ expected: -5, names: -1 })]) expect(each).toBeLessThan(1);
    for (const each of [link({ odds: -8, lead: -16, names: -1 }), alone({ expected: 2 })]) expect(each).toBeGreaterThan(0);
  });
});

describe('what makes a row doubtful', () => {
  const claimsOf = (name: string, previous: Inserted, current: Inserted) => {
    const rows: Claim[][] = [];
    const claims = (claim: Claim) => {
      if (claim.kind === 'row') rows.push([claim]);
      if (claim.kind === 'outcome') rows.at(-1)!.push(claim);
      return 1;
    };
    const made = compareReports(frameReport(2023, previous), frameReport(2024, current), { segment, links: { claims } });
    return rows[made.indicators.findIndex(({ indicator }) => indicator === name)] ?? [];
  };
  const rowOf = (...given: Parameters<typeof claimsOf>) => claimsOf(...given)[0]?.features;
  test('a number inside of a phrase', () => {
    expect(rowOf('整修乡间凉亭', {}, { tasks: '整修30座乡间凉亭。' })).toMatchObject({ fresh: 1, inside: 1 });
    expect(rowOf('整修乡间凉亭', {}, { tasks: '整修乡间凉亭30座。' })).toMatchObject({ fresh: 1, inside: 0 });
  });
  test('a target that is said to be new, of what last year’s plan spoke of', () => {
    const stop = { elsewhere: '夜间巴士停靠云雀讲堂。' };
    const now = { ...stop, tasks: '云雀讲堂增长30%。' };
    expect(rowOf('云雀讲堂增速', {}, now)).toMatchObject({ fresh: 1, echoed: 0 });
    expect(rowOf('云雀讲堂增速', stop, now)).toMatchObject({ fresh: 1, echoed: 1 });
  });
  test('what a heading of last year’s plan says is not new', () => {
    const { indicators } = compareFrames({}, { tasks: '办好民生小事20件。' });
    expect(indicators.find(({ indicator }) => indicator === '民生小事')?.change).toBe('number-added');
  });
  test('figures of two names', () => {
    const before = { tasks: '完成堤岸投资20亿元。' };
    expect(rowOf('堤岸投资', before, { tasks: '完成堤岸投资30亿元。' })).toMatchObject({ kin: 0 });
    expect(rowOf('堤岸航道投资', before, { tasks: '完成堤岸航道投资30亿元。' })).toMatchObject({ kin: 1 });
  });
  test('a result that cannot be held against the target', () => {
    const before = { tasks: '新建滨海驿站8座。' };
    const outcomeOf = (review: string) => claimsOf('新建滨海驿站', before, { review })[1]?.features;
    expect(outcomeOf('新建滨海驿站8座。')).toMatchObject({ judged: 1, uncompared: 0 });
    expect(outcomeOf('滨海驿站年接待游客3万人次。')).toMatchObject({ judged: 0, uncompared: 1 });
  });
  test('a verdict that the list hedges', () => {
    const gradeOfRow = (review: string) => {
      const [before, now] = [frameReport(2023, { tasks: '全社会固定资产投资增长6%。' }), frameReport(2024, { review })];
      const { indicators } = compareReports(before, now, { segment, links: { claims: () => 1 } });
      return indicators.find(({ previousTarget }) => previousTarget?.text.includes('6%'))?.claims.outcome?.grade;
    };
    expect(gradeOfRow('全社会固定资产投资增长6.4%。')).toBe('certain');
    expect(gradeOfRow('固定资产投资增长6.4%。')).toBe('likely');
  });
});

describe('grades', () => {
  test('stand in order, and surer ones were right more often', () => {
    for (const kind of ['link', 'alone', 'change', 'row', 'outcome'] as const) {
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
    const isPlain = ({ grade }: { readonly grade: Grade }) => grade === 'certain';
    expect(certain.indicators).toEqual(whole.indicators.filter((row) => isPlain(row) && isPlain(row.claims.outcome ?? row)));
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
