import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Comparison, ComparisonSet, PlacesMatrix, PlacesTable, StatisticBeside } from '@tongbi/model';
import { afterAll, describe, expect, test } from 'vitest';
import { runTongbi } from './run-tongbi.js';

const folder = mkdtempSync(join(tmpdir(), 'actuals-'));
afterAll(() => rmSync(folder, { recursive: true }));
const CITY = ['reports/示例市/2023.md', 'reports/示例市/2024.md'];

/** A file of rows of the made-up city in the year that its report of 2024 reviews. */
function fileOf(...rows: readonly string[]): string {
  const file = join(folder, `${rows.length}.csv`);
  const lines = rows.map((row) => `示例市,2023,${row},局\n`);
  writeFileSync(file, `place,year,indicator,value,unit,source\n${lines.join('')}`);
  return file;
}

function json<Document>(...words: readonly string[]): Document {
  return JSON.parse(runTongbi(words).stdout) as Document;
}

const agreementOf = (row: string): StatisticBeside | undefined =>
  json<Comparison>('compare', ...CITY, '--json', '--actuals', fileOf(row)).indicators.flatMap(({ statistics = [] }) => statistics)[0];

describe('tongbi compare --actuals', () => {
  // The report: 6.6%, 5.6万人, 下降3.2%.
  test.each([
    ['地区生产总值,6.6,%', 'same', undefined],
    ['GDP,6.62,%', 'same', undefined],
    ['地区生产总值,6.5,%', 'differs', -0.1],
    ['城镇新增就业,56012,人', 'same', undefined],
    ['城镇新增就业,5.1,万人', 'differs', -5000],
    ['进出口总额,-3.2,%', 'same', undefined],
    ['进出口总额,3.2,%', 'differs', 6.4],
    ['单位地区生产总值能耗,-2.1,%', 'not-stated', undefined],
  ])('%s: %s', (row, agreement, difference) => {
    const beside = agreementOf(row);
    expect([beside?.agreement, beside?.difference]).toEqual([agreement, difference]);
  });

  test('changes nothing else, and says what it did not use', () => {
    const file = fileOf('地区生产总值,6.4,%', '地区生产总值,2700,亿美元');
    const [without, { statistics, ...rest }] = [
      json<Comparison>('compare', ...CITY, '--json'),
      json<Comparison>('compare', ...CITY, '--json', '--actuals', file),
    ];
    const indicators = rest.indicators.map(({ statistics: _, ...row }) => row);
    expect({ ...rest, indicators }).toEqual(without);
    expect(statistics).toEqual({ file, used: 1, unused: [{ line: 3, row: '示例市,2023,地区生产总值,2700,亿美元,局', why: 'no-row' }] });
  });

  test('several years: each beside its own comparison', () => {
    const { comparisons } = json<ComparisonSet>(
      'compare',
      'reports/示例市',
      '--focus',
      CITY[1]!,
      '--json',
      '--actuals',
      fileOf('地区生产总值,6.4,%'),
    );
    const counts = comparisons.map(({ indicators }) => indicators.filter(({ statistics }) => statistics).length);
    expect(counts).toEqual([1, 1]);
  });

  test.each([
    ['html', '<span class="settled">统计6.4%（局，与报告不同：−0.2 个百分点）</span>'],
    ['markdown', '6.6% · 统计6.4%（局，与报告不同：−0.2 个百分点）'],
    ['text', '地区生产总值 统计6.4%（局，与报告不同：−0.2 个百分点）'],
  ])('%s has it at the result', (format, says) => {
    const { stdout } = runTongbi(['compare', ...CITY, '--format', format, '--actuals', fileOf('地区生产总值,6.4,%')]);
    expect(stdout).toContain(says);
  });

  test('CSV has columns for it, and without a file none', () => {
    const csv = (...more: readonly string[]) => runTongbi(['compare', ...CITY, '--format', 'csv', '--table', 'outcomes', ...more]).stdout;
    expect(csv('--actuals', fileOf('地区生产总值,6.4,%'))).toContain('6.6%,6.4%,6.4,局,与报告不同,略高');
    expect(csv()).not.toContain('统计');
  });
});

describe('tongbi table --actuals', () => {
  const file = fileOf('地区生产总值,6.4,%');
  const table = (...words: readonly string[]) => ['table', 'reports', '--year', '2024', '--actuals', file, ...words];

  test('one indicator and all', () => {
    const one = json<PlacesTable>(...table('--indicator', 'GDP', '--format', 'json'));
    const all = json<PlacesMatrix>(...table('--format', 'json'));
    const beside = one.rows.flatMap(({ statistics = [] }) => statistics);
    expect(beside.map(({ agreement, difference }) => [agreement, difference])).toEqual([['differs', -0.2]]);
    expect(all.columns.flatMap(({ rows }) => rows.flatMap(({ statistics = [] }) => statistics))).toEqual(beside);
    expect([one.statistics, all.statistics]).toEqual([
      { file, used: 1, unused: [] },
      { file, used: 1, unused: [] },
    ]);
  });

  test.each([[[]], [['--indicator', 'GDP']]])('in every form %j', (words) => {
    for (const format of ['text', 'markdown', 'html', 'csv']) {
      const { stdout } = runTongbi(table(...words, '--format', format));
      expect(stdout, format).toContain('6.4%');
      expect(stdout, format).toContain('与报告不同');
    }
  });

  test.each([
    [['table', 'reports', '--theme', '科技创新', '--actuals', file], '--theme'],
    [['table', 'reports', '--actuals', 'no.csv'], 'no.csv'],
    [['compare', ...CITY, '--actuals', CITY[0]!], 'indicator'],
  ])('%j: exit 2', (words, says) => {
    const { status, stderr } = runTongbi(words);
    expect([status, stderr.includes(says)]).toEqual([2, true]);
  });
});
