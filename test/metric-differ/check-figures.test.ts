import { checkFigures, readMetrics } from '@tongbi/metric-differ';
import { Diagnostic, type Report } from '@tongbi/model';
import { expect, test } from 'vitest';
import { makeReport } from './make-report.js';
import { readCases } from './read-cases.js';

const reportOf = (year: number, review: string, plan = ''): Report =>
  makeReport(year, [
    { role: 'review', heading: `一、${year - 1}年工作回顾`, paragraphs: [review] },
    { role: 'tasks', heading: `二、${year}年重点工作`, paragraphs: [plan] },
  ]);
const read = (report: Report) => ({ report, ...readMetrics(report) });
const codesOf = (current: Report, previous?: Report) =>
  checkFigures(read(current), previous && read(previous)).map(({ code, actual }) => `${code} ${actual}`);

test.each(readCases('checks.cases.txt'))('checks.cases.txt:$line $input', ({ input, expected }) => {
  const [review = '', plan = ''] = input.split(' / ');
  expect(codesOf(reportOf(2024, review, plan)).join('; ') || 'quiet').toBe(expected);
});

test('growth that the levels of two reports contradict', () => {
  const before = reportOf(2023, '社会消费品零售总额500亿元。');
  expect(codesOf(reportOf(2024, '社会消费品零售总额600亿元，增长4%。'), before)).toEqual(['growth-contradicts 4%']);
  expect(codesOf(reportOf(2024, '社会消费品零售总额520亿元，增长4%。'), before)).toEqual([]);
});

test('growth at constant prices, bounds and other years contradict nothing', () => {
  const before = reportOf(2023, '地区生产总值1000亿元。进出口总额200亿元。');
  expect(codesOf(reportOf(2024, '地区生产总值1130亿元，增长5%。'), before)).toEqual([]);
  expect(codesOf(reportOf(2024, '进出口总额超过300亿元，增长5%。'), before)).toEqual([]);
  expect(codesOf(reportOf(2025, '进出口总额300亿元，增长5%。'), before)).toEqual([]);
});

test('a diagnostic names the report and points at the figure', () => {
  const report = reportOf(2024, '造林5万亩，绿色工厂占全市的120%。');
  const [found] = checkFigures(read(report));
  expect(Diagnostic.parse(found)).toMatchObject({
    code: 'share-over-100',
    severity: 'warning',
    report: report.id,
    expected: '100% or less',
  });
  expect(report.text.slice(found!.span!.start, found!.span!.end)).toBe('120%');
});
