import { findCommitments, strengthOf, themesOf } from '@tongbi/commitments';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkShape } from './check-shape.js';
import { reportOf } from './report-of.js';

const seed = 20240115;
const clause = fc.constantFrom(
  '加强东湖岸线建设',
  '实施“碧波，清泉”计划',
  '新建公园20个、绿道35公里',
  '围绕新材料领域',
  '让居民更方便',
  '占比达到8%以上',
  '坚持节水优先',
  '推进水价改革',
  '各位代表',
  '确保供水安全',
  '信心”《',
  '2024年，１０．５％',
);
const mark = fc.constantFrom('，', '；', '：', '、', ',', ' ', '\n');
const sentence = fc
  .tuple(fc.array(fc.tuple(clause, mark), { minLength: 1, maxLength: 8 }), fc.constantFrom('。', '！', '；', ''))
  .map(([pieces, end]) => pieces.flat().slice(0, -1).join('') + end);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(''));
const anyReport = fc
  .array(fc.oneof(paragraph, fc.string({ unit: 'binary', maxLength: 40 })), { minLength: 1, maxLength: 5 })
  .map((paragraphs) => reportOf([{ paragraphs }]));

describe('any report', () => {
  test('spans stand in order inside their sentences; every sentence is a passage or promises', () => {
    fc.assert(
      fc.property(anyReport, (report) => void checkShape(report)),
      { seed, numRuns: 300 },
    );
  });

  test('the same report gives the same bytes, and survives JSON', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const found = findCommitments(report);
        expect(JSON.stringify(findCommitments(report))).toBe(JSON.stringify(found));
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { seed, numRuns: 100 },
    );
  });

  test('any text has a strength or none, and themes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const strength = strengthOf(text);
        if (strength) expect(strength.grade >= 1 && strength.grade <= 5).toBe(true);
        expect(themesOf(text, text).length).toBeLessThanOrEqual(3);
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe('ids', () => {
  const before = ['抓好试点。实施碧波计划，办好龙舟大会。', '抓好实事。新建公园20个，推广银发课堂。'];
  const idsOf = (paragraphs: readonly string[]) =>
    new Map(findCommitments(reportOf([{ paragraphs }])).commitments.map((one) => [one.text, one.id]));

  test('an edit elsewhere leaves them alone', () => {
    const now = idsOf(['抓好试点。出台新办法，办好龙舟大会。', before[1] as string, '抓好收尾。完成绿化。']);
    for (const text of ['办好龙舟大会', '新建公园20个', '推广银发课堂']) expect(now.get(text)).toBe(idsOf(before).get(text));
  });

  test('the same words a second time have an id of their own', () => {
    const { commitments } = findCommitments(
      reportOf([{ paragraphs: ['开篇。', '抓好试点。办好龙舟大会，出台新办法。办好龙舟大会，推广银发课堂。'] }]),
    );
    const ids = commitments.filter((one) => one.text === '办好龙舟大会').map((one) => one.id);
    expect(ids.map((id) => id.slice(-2))).toEqual([':1', ':2']);
  });
});

test('nothing at all', () => {
  expect(findCommitments(reportOf([]))).toEqual({ commitments: [], passages: [] });
});
