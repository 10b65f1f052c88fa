import { findNumbers } from '@tongbi/metric-differ';
import { expect, test } from 'vitest';
import { notAFigure } from '../../packages/metric-differ/src/numbers/not-a-figure.js';
import { contextsOf } from '../../packages/metric-differ/src/numbers/number-context.js';
import { readCases } from './read-cases.js';

/** The judgement of the number that starts in the brackets. */
function judge(input: string): string {
  const at = input.indexOf('[');
  const text = input.replace(/[[\]]/g, '');
  const contexts = contextsOf(text);
  const found = contexts.find(({ number }) => number.span.start <= at && number.span.end > at);
  return found ? (notAFigure(found) ?? 'figure') : `no number at ${at}: ${findNumbers(text).map((number) => number.text)}`;
}

const cases = readCases('not-a-figure.cases.txt');

test.each(cases)('not-a-figure.cases.txt:$line $input', ({ input, expected }) => {
  expect(judge(input)).toBe(expected);
});

test('every predicate has a case', () => {
  const names = [
    'calendar',
    'ordinal',
    'speech',
    'quoted',
    'titled',
    'attached',
    'marker',
    'line',
    'formula',
    'phrase',
    'code',
    'size',
    'class',
  ];
  const more = ['threshold', 'age', 'per', 'small-chinese', 'parts', 'address', 'group', 'top-share', 'malformed', 'figure'];
  const seen = new Set(cases.map(({ expected }) => expected));
  expect([...names, ...more].filter((name) => !seen.has(name))).toEqual([]);
});
