import { pairMetrics, type ReadReport, tabulateIndicators } from '@tongbi/metric-differ';
import { type MetricPair, remembered } from '@tongbi/model';
import { expect, test } from 'vitest';
import { growthOf, MOST_GROWTH } from '../cost.js';
import { readOf } from './make-report.js';

/** More than any report holds, and few enough that reading them takes seconds. */
const MANY = 1600;

const stems = [...'东南西北春夏秋冬金木水火山河湖海松竹梅兰'];

/** 8,000 names of three characters that share their characters, as the names of villages do. */
const placeOf = (at: number) =>
  [at, at / stems.length, at / stems.length ** 2].map((digit) => stems[Math.floor(digit) % stems.length]!).join('');

/** Promises of one form, as the annex of a plan lists them; the values differ from year to year. */
const forms: Readonly<Record<string, (at: number, year: number) => string>> = {
  'one thing in many places': (at, year) => `改造${placeOf(at)}片区老旧小区${10 + ((at * 37 + year) % 900)}户。`,
  'many things': (at, year) => `新建${placeOf(at)}公园${10 + ((at * 37 + year) % 900)}个。`,
  'one name': (at, year) => `新建口袋公园${10 + at * 3 + (year % 2)}个。`,
};

const made = new Map<string, ReadReport>();

/** Each once: several tests ask for the same. */
function reportOf(form: string, count: number, year: number): ReadReport {
  const promises = () => Array.from({ length: count }, (_, at) => forms[form]!(at, year)).join('');
  return remembered(made, `${form} ${count} ${year}`, () => readOf(year, '各项工作稳步推进。', promises()));
}

test.each(Object.keys(forms))('the figures of 1,600 promises, %s, are paired and tabulated by their number', (form) => {
  const tabulating = (count: number) => {
    const [previous, current] = [reportOf(form, count, 2024), reportOf(form, count, 2025)];
    expect(previous.metrics).toHaveLength(count);
    return () => tabulateIndicators(previous, current, [previous, current]);
  };
  expect(growthOf(tabulating, MANY)).toBeLessThan(MOST_GROWTH);
});

/** How often pairing asks for the aspect of a figure, which it does for every two that it compares. */
function looks(form: string, count: number): number {
  let asked = 0;
  const counted = <Value>(value: Value) => {
    asked++;
    return value;
  };
  const watched = (side: ReadReport): ReadReport => ({
    ...side,
    metrics: side.metrics.map((metric) =>
      Object.defineProperty({ ...metric }, 'aspect', { enumerable: true, get: () => counted(metric.aspect) }),
    ),
  });
  pairMetrics(watched(reportOf(form, count, 2024)), watched(reportOf(form, count, 2025)));
  return asked;
}

/** Twice the figures are twice the work if each is looked at beside a few, four times if each with each; up to the bound it may be more. */
const mostGrowth = 3;

test.each(Object.keys(forms))('twice the promises, %s, are no four times the work', (form) => {
  const [first, second, last] = [MANY / 4, MANY / 2, MANY].map((count) => looks(form, count));
  expect(second! / first!).toBeLessThan(mostGrowth);
  expect(last! / second!).toBeLessThan(mostGrowth);
});

const sameName = ({ previous, current }: MetricPair) => previous?.indicator === current?.indicator;

test.each(['one thing in many places', 'many things'])('each of 1,600 promises, %s, meets the one of its own name', (form) => {
  const pairs = pairMetrics(reportOf(form, MANY, 2024), reportOf(form, MANY, 2025)).filter(({ kind }) => kind === 'target-target');
  expect(pairs.filter((pair) => !sameName(pair))).toEqual([]);
  expect(pairs).toHaveLength(MANY);
});

test('each of 1,600 promises of one name meets the one of its year that is nearest in value', () => {
  const pairs = pairMetrics(reportOf('one name', MANY, 2024), reportOf('one name', MANY, 2025)).filter(
    ({ kind }) => kind === 'target-target',
  );
  expect(pairs.map(({ delta }) => delta?.absolute)).toEqual(Array.from({ length: MANY }, () => 1));
});
