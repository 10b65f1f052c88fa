import { evaluateCorrections } from '@tongbi/compare';
import { type Correction, EvaluationDocument, type PlacedCorrection, type Quote } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { scoreClaims } from '../../packages/compare/src/evaluate/score-claims.js';
import { frameReport } from './make-pair.js';

const before = frameReport(2023, { tasks: '为山区孩子配齐校车。整治北湾岸线。办好渔家文化节。' });
const after = frameReport(2024, { tasks: '添置山里娃上下学的专用大巴。整治东湾岸线。', review: '办成渔家文化节，来客四万人次。' });
const quote = (year: number, exact: string, more: Partial<Quote> = {}): Quote => ({ report: `云川-${year}`, exact, ...more });
const bus = { previous: quote(2023, '为山区孩子配齐校车'), current: quote(2024, '添置山里娃上下学的专用大巴') };
const shore = { previous: quote(2023, '整治北湾岸线', { prefix: '校车。' }), current: quote(2024, '整治东湾岸线', { prefix: '大巴。' }) };

const evaluate = (...corrections: readonly PlacedCorrection[]) => evaluateCorrections([after, before], corrections);
const wrong = ({ kinds }: EvaluationDocument) => kinds.flatMap(({ kind, count, right }) => (count > right ? [kind] : []));
const right = ({ kinds }: EvaluationDocument) => kinds.flatMap(({ kind, right: good }) => (good > 0 ? [kind] : []));

describe('a correction judges the claim that it takes the place of', () => {
  test.each<
    readonly [string, Correction, { readonly right?: readonly string[]; readonly wrong?: readonly string[]; readonly missed?: number }]
  >([
    ['a link confirmed', { kind: 'link', same: true, ...shore }, { right: ['link'] }],
    ['a link parted', { kind: 'link', same: false, ...shore }, { wrong: ['link'] }],
    ['a link that was not found', { kind: 'link', same: true, ...bus }, { wrong: ['new', 'dropped'], missed: 1 }],
    ['a pair parted that was none', { kind: 'link', same: false, ...bus }, {}],
    ['new confirmed', { kind: 'status', status: 'new', of: bus.current, against: '云川-2023' }, { right: ['new'] }],
    ['new that was linked', { kind: 'status', status: 'new', of: shore.current, against: '云川-2023' }, { wrong: ['link'] }],
    ['dropped confirmed', { kind: 'status', status: 'dropped', of: bus.previous, against: '云川-2024' }, { right: ['dropped'] }],
    ['dropped that was linked', { kind: 'status', status: 'dropped', of: shore.previous, against: '云川-2024' }, { wrong: ['link'] }],
    ['kept that was changed', { kind: 'status', status: 'kept', of: shore.current, against: '云川-2023' }, { wrong: ['change'] }],
    [
      'a result',
      { kind: 'result', promise: quote(2023, '办好渔家文化节', { suffix: '。' }), told: '云川-2024', reported: 'missed' },
      { wrong: ['result'] },
    ],
    ['no figure', { kind: 'figure', number: quote(2024, '5.5%左右', { prefix: '生产总值增长' }), read: 'none' }, { wrong: ['figure'] }],
    [
      'a figure as it was read',
      { kind: 'figure', number: quote(2024, '5.5%左右', { prefix: '生产总值增长' }), read: { value: 5.5, bound: 'approx' } },
      { right: ['figure'] },
    ],
  ])('%s', (_, correction, expected) => {
    const document = evaluate(correction);
    EvaluationDocument.parse(document);
    expect({ right: right(document), wrong: wrong(document), missed: document.missed }).toEqual({
      right: [],
      wrong: [],
      missed: 0,
      ...expected,
    });
    expect(document.unused).toBe(0);
  });

  test('what no longer fits the text is counted apart', () => {
    expect(evaluate({ kind: 'link', same: true, ...bus, current: quote(2024, '添置山里娃上学的班车') })).toMatchObject({
      count: 0,
      unused: 1,
    });
  });
});

test('the interval of Wilson', () => {
  const scoreShare = (good: number, count: number) =>
    scoreClaims(Array.from({ length: count }, (_, index) => ({ kind: 'link' as const, confidence: 0.5, right: index < good })));
  // Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  for (const [right, count, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const score = scoreShare(right, count);
    expect(Math.abs(score.low! - low)).toBeLessThan(0.001);
    expect(Math.abs(score.high! - high)).toBeLessThan(0.001);
  }
  expect(scoreShare(0, 0)).toMatchObject({ share: null, low: null });
});
