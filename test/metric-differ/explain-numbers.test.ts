import { explainNumbers, notFigureTexts, readingRules, readMetrics } from '@tongbi/metric-differ';
import { expect, test } from 'vitest';
import { makeReport } from './make-report.js';

const text = '2023年地区生产总值1200亿元，增长4.6%，打造“四个示范”，增长1..5%。';

test('every number has the rule that read it or the reason why it is no figure', () => {
  const report = makeReport(2024, [{ role: 'review', paragraphs: [text] }]);
  expect(explainNumbers(report).map(({ text: number, metric, notAFigure }) => [number, metric?.rule ?? null, notAFigure])).toEqual([
    ['2023年', null, 'calendar'],
    ['1200亿元', 'subject', null],
    ['4.6%', 'elided-subject', null],
    ['四个', null, 'quoted'],
    ['1..5', null, 'malformed'],
  ]);
});

test('the figures are those of readMetrics, and spans point at the numbers', () => {
  const report = makeReport(2024, [{ role: 'review', paragraphs: ['造林5万亩。', text] }]);
  const numbers = explainNumbers(report);
  expect(numbers.flatMap(({ metric }) => metric ?? [])).toEqual(readMetrics(report).metrics);
  expect(numbers.map(({ span }) => report.text.slice(span.start, span.end))).toEqual(numbers.map((number) => number.text));
});

test('a number in a part without time, and numbers too thick to be read', () => {
  const opening = makeReport(2024, [{ role: 'opening', heading: '前言', paragraphs: ['全市有人口500万人。'] }]);
  expect(explainNumbers(opening).map(({ notAFigure }) => notAFigure)).toEqual(['outside']);
  const table = makeReport(2024, [{ role: 'review', paragraphs: ['5家'.repeat(70)] }]);
  expect(new Set(explainNumbers(table).map(({ notAFigure }) => notAFigure))).toEqual(new Set(['crowded']));
  expect(readMetrics(table)).toMatchObject({ metrics: [], diagnostics: [{ code: 'numbers-crowded', report: table.id }] });
});

test('rules and reasons have their words', () => {
  expect(Object.values(readingRules).filter(({ zh, en }) => zh.length < 4 || en.length < 5)).toEqual([]);
  expect(Object.values(notFigureTexts).filter(({ zh, en }) => zh.length < 2 || en.length < 5)).toEqual([]);
});

test.each(Object.entries(readingRules))('%s reads its example and not its counter-example', (rule, { example, counterExample }) => {
  const lastRule = (sentence: string) => {
    const [role, paragraph] = sentence.split(': ') as ['review' | 'tasks', string];
    return readMetrics(makeReport(2024, [{ role, paragraphs: [paragraph] }])).metrics.at(-1)?.rule;
  };
  expect(lastRule(example)).toBe(rule);
  expect(lastRule(counterExample)).not.toBe(rule);
});
