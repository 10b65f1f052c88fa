import { compareReports } from '@tongbi/compare';
import type { Comparison } from '@tongbi/model';
import { expect, test } from 'vitest';
import { compareFrames, recordsIn } from './make-pair.js';
import { moveYears, readReport, readText, segment } from './read-report.js';

test('promises whose figures are one target are one record, whatever words stand around the figure', () => {
  const { text } = readReport('test/fixtures/compare/2024.md').report;
  const [before, after] = ['CPI不超过2%', '居民消费价格涨幅控制在3%以内'];
  const previous = readText(moveYears(text.replace(after, before), -1), '云川-2023.md');
  const { commitments } = compareReports(previous, readText(text, '云川-2024.md'), { segment });
  const [record, ...more] = recordsIn({ commitments } as Comparison, [before, after]);
  expect(more).toEqual([]);
  expect(record).toMatchObject({ status: 'changed', because: [{ evidence: 'shared-figures' }] });
  expect(record!.kinds).toContain('figure');
});

test('a promise whose figure goes on in another one is not carried on by a third with figures of its own', () => {
  const current = ['发行海洋长期债券13亿元', '发行海洋专项债券5亿元'];
  const records = recordsIn(compareFrames({ tasks: '发行海洋长期债券10亿元。' }, { tasks: `${current.join('。')}。` }), [
    '发行海洋长期债券10亿元',
    ...current,
  ]);
  expect(records.map((record) => [record.current?.text, record.status])).toEqual([
    [current[0], 'changed'],
    [current[1], 'new'],
  ]);
});

test('indicators that the lexicon tells apart are two, however much their names share', () => {
  const texts = ['跨境电商进出口额增长20%', '服务贸易进出口额增长8%'] as const;
  const records = recordsIn(compareFrames({ tasks: `${texts[0]}。` }, { tasks: `${texts[1]}。` }), texts);
  expect(records.map(({ status }) => status).sort()).toEqual(['dropped', 'new']);
});
