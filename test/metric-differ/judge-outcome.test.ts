import { judgeOutcome } from '@tongbi/metric-differ';
import { expect, test } from 'vitest';
import { readOf } from './make-report.js';
import { readCases } from './read-cases.js';

test.each(readCases('outcomes.cases.txt'))('outcomes.cases.txt:$line $input', ({ input, expected }) => {
  const [target, actual] = input.split(' / ') as [string, string];
  const planned = readOf(2024, '', `${target}。`).metrics;
  const reached = readOf(2025, `${actual}。`, '').metrics;
  expect([planned.length, reached.length]).toEqual([1, 1]);
  expect(judgeOutcome(planned[0]!, reached[0]!)).toBe(expected);
});

test('money of two currencies is not compared', () => {
  const [target] = readOf(2024, '', '实际使用外资3亿美元。').metrics;
  const [actual] = readOf(2025, '实际使用外资20亿元。', '').metrics;
  expect(judgeOutcome(target!, actual!)).toBe('not-comparable');
});
