import { findNumbers } from '@tongbi/metric-differ';
import { expect, test } from 'vitest';
import { readCases } from './read-cases.js';

function show(input: string): string {
  const [number] = findNumbers(input);
  if (!number) return 'none';
  const value = number.valueHigh === undefined ? `${number.value}` : `${number.value}-${number.valueHigh}`;
  return `${number.kind}|${number.bound === 'over' ? '~' : ''}${value}|${number.unit}`;
}

const cases = readCases('numbers.cases.txt');

test('there are at least 120 number cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(120);
});

test.each(cases)('numbers.cases.txt:$line $input', ({ input, expected }) => {
  expect(show(input)).toBe(expected);
});

test.each(cases)('numbers.cases.txt:$line is one number whose span names its text', ({ input }) => {
  const numbers = findNumbers(input);
  expect(numbers.map(({ span }) => input.slice(span.start, span.end))).toEqual(numbers.map(({ text }) => text));
  expect(numbers.length).toBe(1);
});

test.each(['建成立项的都是成都本色', '从无到有', '赵钱孙李', ''])('no number in %j', (text) => {
  expect(findNumbers(text)).toEqual([]);
});

test('a change from one value to another is two numbers, a range one', () => {
  expect(findNumbers('由65%到72%').map(({ value }) => value)).toEqual([65, 72]);
  expect(findNumbers('为65%到72%').map(({ value, valueHigh }) => [value, valueHigh])).toEqual([[65, 72]]);
});

test('第一、二、三位 are three ranks', () => {
  expect(findNumbers('居全省第一、二、三位').map(({ kind, value }) => [kind, value])).toEqual([
    ['ordinal', 1],
    ['ordinal', 2],
    ['ordinal', 3],
  ]);
});
