import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReports } from '@tongbi/compare';
import { type Comparison, type IndicatorRow, type Place, type Record, type Stated, spanContains } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { compareFrames, type Inserted, readBrackets } from './make-pair.js';
import { readExample, readReport, readText, segment } from './read-report.js';

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
    // What is counted is another thing; both are shown, and not compared.
    ['在渔港[完善1000个泊位照明/设置300台泊位监测仪]', '', ['1000个 – 300台 not-comparable not-reported']],
    // Said without the number, on either side.
    ['为环卫工人设休息点[30处/]', '', ['30处 – – number-dropped not-reported']],
    ['[/新装岸电桩400个]', '', ['– – 400个 new –']],
  ])('%s (%s)', (row, review, expected) => {
    expect(rowsOf(row, review).map(say)).toEqual(expected);
  });
});

const inside = (stated: Stated, place: Place | null) =>
  place !== null && stated.report === place.report && spanContains(place.span, stated.span);
const holding = (records: readonly Record[], stated: Stated) =>
  records.filter(({ previous, current }) => [...previous, current].some((place) => inside(stated, place)));

const countAs = { met: 'done', exceeded: 'done', missed: 'missed' } as const;

/** Rows that say of a promise what its record denies: missed here and not there, kept here and missed there, not reported here and done there. */
function contradictions({ indicators, commitments }: Comparison): readonly string[] {
  return indicators.flatMap((row) => {
    const { previousTarget, outcome, why } = row;
    if (!previousTarget || why) return [];
    const own = countAs[outcome as keyof typeof countAs] ?? 'none';
    const others = holding(commitments, previousTarget).map(({ reported }) => (reported === 'in-progress' ? 'none' : reported));
    const differs = others.some(
      (other) => own !== other && (own === 'missed' || other === 'missed' || (outcome === 'not-reported' && other === 'done')),
    );
    return differs ? [`${row.id} ${outcome} ${others.join(' ')}`] : [];
  });
}

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

  const corpus = process.env.TONGBI_CORPUS;
  test.skipIf(!corpus)('the last two neighbouring years of each place (TONGBI_CORPUS names a folder of real reports)', () => {
    const found = { rows: 0, different: 0, explained: 0 };
    for (const place of readdirSync(corpus!).sort()) {
      const file = (year: number) => join(corpus!, place, `${year}.txt`);
      const year = [2026, 2025, 2024, 2023].find((each) => existsSync(file(each)) && existsSync(file(each - 1)));
      if (year === undefined) continue;
      const [previous, current] = [year - 1, year].map((each) => readText(readFileSync(file(each), 'utf8'), `${place}/${each}.txt`));
      const comparison = compareReports(previous!, current!, { segment });
      found.rows += comparison.indicators.length;
      found.different += contradictions(comparison).length;
      found.explained += comparison.indicators.filter(({ why }) => why).length;
    }
    expect(found.rows).toBeGreaterThan(500);
    expect(found.different).toBe(0);
    expect(found.explained / found.rows).toBeLessThan(0.04);
  });
});
