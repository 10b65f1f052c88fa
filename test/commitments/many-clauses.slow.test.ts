import { findCommitments } from '@tongbi/commitments';
import { expect, test } from 'vitest';
import { growthOf, MOST_GROWTH } from '../cost.js';
import { reportOf } from './report-of.js';

const size = 8000;

test.each([
  ['one clause after another', '推进水价改革，'],
  ['frames', '围绕新材料，'],
  ['counted items', '公园20个、'],
  ['digits and commas', '1,'],
  ['opening quotes', '“'],
  ['modifiers', '有力有效'],
  ['purposes', '让居民方便，'],
  ['targets', '预期目标是：增长5%；'],
  ['marks', '，。；'],
  ['half a character', '\ud840'],
])('%s, a great many: time by their number', (_, piece) => {
  const finding = (copies: number) => {
    const pieces = piece.repeat(copies);
    const report = reportOf([{ paragraphs: [`抓好试点。${pieces}`] }, { role: 'review', paragraphs: [pieces] }]);
    return () => findCommitments(report);
  };
  expect(growthOf(finding, size)).toBeLessThan(MOST_GROWTH);
});
