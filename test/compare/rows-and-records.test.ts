import { compareReports } from '@tongbi/compare';
import { type IndicatorRow, type Stated, spanContains } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { contradictions } from './contradictions.js';
import { compareFrames, type Inserted, readBrackets } from './make-pair.js';
import { readExample, readReport, segment } from './read-report.js';

const sentence = (text: string): Inserted => (text ? { tasks: `${text}。` } : {});

/** The row of the table that shows one of the texts, of a promise that stands in both years, with what the review adds. */
function rowsOf(row: string, review = ''): readonly IndicatorRow[] {
  const [before, after] = [readBrackets(row, 'previous'), readBrackets(row, 'current')];
  const comparison = compareFrames(sentence(before), { ...sentence(after), review });
  const spans = [comparison.previous, comparison.current].map(({ id }, side) => {
    const { text } = comparison.reports.find((report) => report.id === id)!;
    const wanted = side === 0 ? before : after;
    return wanted ? { report: id, start: text.indexOf(wanted), end: text.indexOf(wanted) + wanted.length } : null;
  });
  const isOwn = (stated: Stated | null) =>
    spans.some((span) => span && stated?.report === span.report && span.start <= stated.span.start && stated.span.end <= span.end);
  return comparison.indicators.filter(({ previousTarget, currentTarget }) => isOwn(previousTarget) || isOwn(currentTarget));
}

const say = ({ previousTarget, actual, currentTarget, change, outcome, why }: IndicatorRow) =>
  [previousTarget?.text ?? '–', actual?.text ?? '–', currentTarget?.text ?? '–', change, outcome ?? '–', why ?? '']
    .filter(Boolean)
    .join(' ');

describe('figures follow the promise', () => {
  test.each([
    // Two names of one thing, in a promise that goes on.
    ['治理违法滩棚[2000/500]个', '', ['2000个 – 500个 lowered not-reported']],
    ['[治理/拆除]违法滩棚[2000个/500个]', '', ['2000个 – 500个 lowered not-reported']],
    // What is counted is another thing: of one unit both are shown and not compared, of two each has a row.
    ['在渔港[完善1000个泊位照明/设置300个泊位监测仪]', '', ['1000个 – 300个 not-comparable –']],
    ['在渔港[完善1000个泊位照明/设置300台泊位监测仪]', '', ['– – 300台 new –', '1000个 – – absent not-reported']],
    // Said without the number, on either side.
    ['为环卫工人设休息点[30处/]', '', ['30处 – – number-dropped not-reported']],
    ['[/新装岸电桩400个]', '', ['– – 400个 new –']],
  ])('%s (%s)', (row, review, expected) => {
    expect(rowsOf(row, review).map(say)).toEqual(expected);
  });
});

describe('table and list say of a promise the same', () => {
  test.each([
    [2022, 2023],
    [2023, 2024],
  ] as const)('示例市 %i and %i', (one, other) => {
    expect(contradictions(compareReports(readExample(one), readExample(other), { segment }))).toEqual([]);
  });

  test.each([2021, 2022, 2023, 2024, 2025] as const)('苏州 %i and the year after', (year) => {
    const [previous, current] = [year, year + 1].map((each) => readReport(`reports/suzhou/${each}.md`));
    expect(contradictions(compareReports(previous!, current!, { segment }))).toEqual([]);
  });
});

describe('what the list says is under way the table does not call kept', () => {
  test.each([
    // Begun is not done, however many.
    ['[改造老旧滩棚300个/]', '新开工改造老旧滩棚340个。', ['300个 340个 – absent not-comparable']],
    ['[改造老旧滩棚300个/]', '改造老旧滩棚340个。', ['300个 340个 – absent exceeded']],
    // The one figure of two: the row is of that one, and says so.
    [
      '[改造老旧滩棚61处、3万平方米/]',
      '改造老旧滩棚70处。',
      ['61处 70处 – absent exceeded several-promises', '3万平方米 改造老旧滩棚70处 – absent not-comparable'],
    ],
  ])('%s (%s)', (row, review, expected) => {
    expect(rowsOf(row, review).map(say)).toEqual(expected);
  });
  test('of what no number can be held against the table says what the list says', () => {
    const [before, now] = [{ tasks: '新增渔村沼气用户1万户。' }, { review: '新发展渔村沼气1万户。' }];
    const { commitments, indicators } = compareFrames(before, now);
    const row = indicators.find(({ indicator }) => indicator.includes('沼气'))!;
    const { span } = row.previousTarget!;
    const told = commitments.flatMap(({ outcomes = [] }) => outcomes).find(({ part }) => spanContains(part, span));
    expect([told!.reported, told!.grade, row.outcome, row.claims.outcome!.grade]).toEqual(['done', 'likely', 'met', 'likely']);
  });
});
