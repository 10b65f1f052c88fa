import { findNumbers, readMetrics } from '@tongbi/metric-differ';
import { expect, test } from 'vitest';
import { makeReport } from './make-report.js';

const length = 100_000;
const patterns = [
  '1',
  '一',
  '万',
  '十',
  '1,',
  '1.',
  '1/',
  '1:',
  '1-',
  '第一、',
  '“',
  '《',
  '（',
  '增长5%、',
  '比较',
  '从',
  '连续',
  '前1',
  '年均',
  '占全国',
  '分别',
  '、',
  'A',
  '翻',
  '每',
  '达到',
  '城乡、',
  '高于',
  ' 1 ',
  '1%—',
  '预期目标是1%，',
  '，',
  '级',
  '5个',
  '增长5%，',
  '增长5%。',
  '总投资5亿元的项目，',
  '连续5年',
  '（5%）',
  '由5%提高到',
  '城乡居民5元和',
  '1千1千',
  '1O',
  'O.',
  '0x',
  '1e1',
  '二点',
];

/** Time of the processor, not of the clock: other work on the machine is no fault of ours. */
function milliseconds(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const textOf = (pattern: string, size: number) => pattern.repeat(Math.ceil(size / pattern.length)).slice(0, size);

test.each(patterns)('numbers in 100,000 characters of %j are found in 200 ms', (pattern) => {
  const text = textOf(pattern, length);
  const runs = [1, 2, 3, 4].map(() => milliseconds(() => findNumbers(text)));
  expect(Math.min(...runs)).toBeLessThan(200);
});

test.each(patterns)('figures in one paragraph of 100,000 characters of %j are read in 200 ms', (pattern) => {
  const report = makeReport(2024, [{ role: 'review', paragraphs: [textOf(pattern, length)] }]);
  const runs = [1, 2, 3, 4].map(() => milliseconds(() => readMetrics(report)));
  expect(Math.min(...runs)).toBeLessThan(200);
});
