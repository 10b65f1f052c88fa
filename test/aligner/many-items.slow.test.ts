import { alignItems } from '@tongbi/aligner';
import { expect, test } from 'vitest';
import { ratioOf } from '../cost.js';
import { input } from './align-input.js';

/** How many times as dear identical sentences may be. */
const MOST = 10;

test('a thousand identical sentences: no blow-up beside a thousand that differ', () => {
  const aligning = (sentenceOf: (index: number) => string) => {
    const list = input(Array.from({ length: 1000 }, (_, index) => sentenceOf(index)));
    expect(alignItems(list, list).items).toHaveLength(1000);
    return () => alignItems(list, list);
  };
  const ratio = ratioOf(
    aligning(() => '推广无纸化通关'),
    aligning((index) => `推广${String.fromCharCode(0x4e00 + index)}通关`),
    MOST / 2,
  );
  expect(ratio).toBeLessThan(MOST);
});
