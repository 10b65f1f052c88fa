import { describe, expect, test } from 'vitest';
import { costOf } from './cost-of.js';

const sample = 'reports/示例市/2024.md';

describe('the dictionary', () => {
  test('is loaded for a comparison, which shows that loading it is seen', () =>
    expect(costOf(['compare', 'reports/示例市/2023.md', sample]).loadsDictionary).toBe(true));
  test.each([
    ['--help'],
    ['--version'],
    ['normalize', sample],
    ['metrics', sample],
    ['metrics', sample, '--explain'],
    ['check', '--all'],
    ['check', sample],
    ['check', '--explain', 'year-conflict'],
    ['check', '--no-such-option'],
    ['init'],
  ])('is not loaded for tongbi %s %s', (...words) => expect(costOf(words).loadsDictionary).toBe(false));
});
