import type { Comparison } from '@tongbi/model';
import { expect, test } from 'vitest';
import { compareFrames, type Inserted } from './make-pair.js';

const repeated = (sentence: string, count: number) => sentence.repeat(count);
/** So many different promises. Without figures: to pair figures of one unit, each is held against all others. */
const different = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => {
    const name = String.fromCharCode(0x4e00 + ((index + from) % 3000), 0x4e00 + (((index + from) * 7) % 2903));
    return `新建${name}水厂。`;
  }).join('');

const isWhole = ({ commitments, reports }: Comparison) => {
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  const torn = commitments
    .flatMap(({ current, previous }) => [...(current ? [current] : []), ...previous])
    .filter(({ report, span, text }) => texts.get(report)?.slice(span.start, span.end) !== text);
  expect(torn).toEqual([]);
};

test.each<readonly [string, Inserted, Inserted]>([
  ['one sentence on one side', { tasks: '新建水厂2座。' }, {}],
  ['a thousand against one', { tasks: repeated('新建水厂2座。', 1000) }, { tasks: '新建水厂2座。' }],
  ['marks alone', { tasks: '；；，，、、。。！！' }, { tasks: '“”《》。' }],
  ['digits alone', { tasks: '12。345%。6789。' }, { tasks: '12、34、56。' }],
  ['one very long sentence', { tasks: `${repeated('修复山塘，', 1000)}新建水厂。` }, { tasks: `${repeated('修复山塘，', 999)}新建水厂。` }],
])('%s: a whole answer, the same bytes each time', (_, previous, current) => {
  const comparison = compareFrames(previous, current);
  isWhole(comparison);
  expect(JSON.stringify(compareFrames(previous, current))).toBe(JSON.stringify(comparison));
});

test('two thousand commitments a side', () => {
  const comparison = compareFrames({ tasks: different(2000) }, { tasks: different(2000, 250) });
  isWhole(comparison);
  const carried = comparison.commitments.filter(({ status }) => status === 'kept' || status === 'changed');
  expect(carried.length).toBeGreaterThan(1600);
});
