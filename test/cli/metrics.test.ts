import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MetricsDocument } from '@tongbi/model';
import { afterAll, describe, expect, test } from 'vitest';
import { runTongbi } from './run-tongbi.js';

const report = 'reports/suzhou/2024.md';
const years = ['reports/suzhou/2022.md', 'reports/suzhou/2023.md', report];
const folder = mkdtempSync(join(tmpdir(), 'tongbi-metrics-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The cells of a CSV after RFC 4180. */
function readCsv(text: string): readonly (readonly string[])[] {
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/y;
  const rows: string[][] = [[]];
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    rows.at(-1)!.push(found[1]!.replace(/^"|"$/g, '').replaceAll('""', '"'));
    if (found[2] === '\r\n') rows.push([]);
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

function csvOf(words: readonly string[]): readonly (readonly string[])[] {
  const { status, stdout } = runTongbi(words);
  expect([status, stdout.charCodeAt(0)]).toEqual([0, 0xfeff]);
  return readCsv(stdout.slice(1));
}

const written = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const odd = written(
  'odd.md',
  `---
place: 示例
year: 2024
---
# 政府工作报告

各位代表：现在，我代表示例市人民政府，向大会作政府工作报告，请予审议，并请各位委员提出意见。

## 一、2023年工作回顾

=HYPERLINK企业增长1O%，造林5万亩，绿地占全市的120%。${'我们坚持稳中求进，扎实做好各项工作，民生持续改善。'.repeat(8)}

## 二、2024年主要任务

=SUM(A1)企业达到5家，造林6万亩，能耗下降2.5%左右。${'我们将抓好项目建设，推动产业升级，改善人居环境。'.repeat(8)}
`,
);

describe('--csv', () => {
  test('has a row for each figure of --json, and one for each target in words', () => {
    const { metrics, qualitativeTargets } = JSON.parse(runTongbi(['metrics', report, '--json']).stdout) as MetricsDocument;
    const [head, ...rows] = csvOf(['metrics', report, '--csv']);
    expect(head!.slice(0, 6)).toEqual(['报告', '指标', '方面', '数值', '上限', '单位']);
    expect(rows.length).toBe(metrics.length + qualitativeTargets.length);
    expect(rows.slice(0, metrics.length).map((row) => [row[1], Number(row[3]), row[5]])).toEqual(
      metrics.map(({ indicator, value, unit }) => [indicator.replace(/^(?=[=+\-@])/, "'"), value, unit]),
    );
  });

  test('no cell is run as a formula, and a decline stays a number', () => {
    const cells = csvOf(['metrics', odd, '--csv']).flat();
    expect(cells).toContain('-2.5');
    expect(cells.filter((cell) => /^[=+@-]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
  });
});

describe('--explain', () => {
  test('says of each number where it stands and which rule read it, or why it is no figure', () => {
    const { status, stdout } = runTongbi(['metrics', odd, '--explain']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+:\d+ +5万亩 +subject +造林 /m);
    expect(stdout).toMatch(/^\d+:\d+ +1O +— +malformed: /m);
    expect(stdout).toMatch(/^subject +数字前面的词语/m);
  });

  test('as JSON: the figures are those of --json', () => {
    const explained = JSON.parse(runTongbi(['metrics', report, '--explain', '--json']).stdout);
    const { metrics } = JSON.parse(runTongbi(['metrics', report, '--json']).stdout) as MetricsDocument;
    expect(explained.schema).toBe('tongbi/metrics-explained@1');
    expect(explained.numbers.flatMap(({ metric }: { metric: unknown }) => metric ?? [])).toEqual(metrics);
  });
});

describe('--series', () => {
  test('a table of indicators and years', () => {
    const { status, stdout } = runTongbi(['metrics', ...years, '--series']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^指标 +方面 +2021 +2022 +2023 +2024/);
    expect(stdout).toMatch(/^地区生产总值 +规模 /m);
  });

  test('--json and --csv tell the same years, whatever the order of the files', () => {
    const run = (files: readonly string[]) => JSON.parse(runTongbi(['metrics', ...files, '--series', '--json']).stdout);
    const { schema, series, reports } = run(years);
    expect([schema, reports.length]).toEqual(['tongbi/metric-series@1', 3]);
    expect(run([...years].reverse()).series).toEqual(series);
    const told = series.flatMap(({ indicator, years: list }: { indicator: string; years: { year: number }[] }) =>
      list.map(({ year }) => `${indicator} ${year}`),
    );
    expect(
      csvOf(['metrics', ...years, '--series', '--csv'])
        .slice(1)
        .map((row) => `${row[0]} ${row[3]}`),
    ).toEqual(told);
  });
});

test('what cannot be right is told on stderr with its place', () => {
  const { stderr } = runTongbi(['metrics', odd]);
  expect(stderr).toMatch(/odd\.md:\d+:\d+ warning number-malformed: .*expected 10, got 1O/);
  expect(stderr).toMatch(/odd\.md:\d+:\d+ warning share-over-100: /);
});

test.each([
  [['metrics', report, report], 'several with --series'],
  [['metrics', report, '--csv', '--json'], 'cannot be used with'],
  [['metrics', report, '--explain', '--series'], 'cannot be used with'],
  [['metrics', '-', '-', '--series'], 'stdin can be read only once'],
])('%j is a user error', (words, failed) => {
  expect(runTongbi(words)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(failed) });
});
