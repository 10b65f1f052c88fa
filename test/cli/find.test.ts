import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Comparison, FindDocument, QuoteDocument } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { root, runTongbi } from './run-tongbi.js';

const CITY = 'reports/示例市';
function json<Document>(...words: readonly string[]): Document {
  return JSON.parse(runTongbi(['find', ...words, '--json']).stdout) as Document;
}

describe('tongbi find', () => {
  const { sentences } = json<FindDocument>('一刻钟便民生活圈', CITY);

  test('says of each sentence what the comparisons of its years say, record for record', () => {
    const compared = (one: number, other: number) =>
      JSON.parse(runTongbi(['compare', `${CITY}/${one}.md`, `${CITY}/${other}.md`, '--json']).stdout) as Comparison;
    const [before, after] = [compared(2022, 2023), compared(2023, 2024)];
    const promise = sentences.find(({ report, as }) => report.year === 2023 && as.includes('commitment'))!;
    const holding = (text: string | undefined) => text?.includes('便民生活圈') ?? false;
    const own = before.commitments.filter(({ current }) => holding(current?.text));
    expect(own.length).toBe(1);
    expect(promise.before).toEqual({ report: before.previous, records: own, reportsOn: [] });
    const became = after.commitments.filter(({ previous }) => previous.some(({ text }) => holding(text)));
    expect(promise.after).toEqual({ report: after.current, records: became });
    const review = sentences.find(({ report, as }) => report.year === 2023 && as.includes('result'))!;
    expect(review.before!.reportsOn).toEqual(before.commitments.filter(({ previous }) => previous.some(({ text }) => holding(text))));
  });

  test('the words are marked where they stand', () => {
    const text = readFileSync(join(root, CITY, '2022.md'), 'utf8');
    const { marks } = sentences.find(({ report }) => report.year === 2022)!;
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['一刻钟便民生活圈']);
  });

  test.each([
    [
      ['--year', '2023'],
      ['示例市-2023', '示例市-2023'],
    ],
    [
      ['--as', 'commitment', '--place', '示例市'],
      ['示例市-2022', '示例市-2023'],
    ],
    [
      ['--as', 'result', '--place', '示例市'],
      ['示例市-2023', '示例市-2024'],
    ],
    [
      ['--limit', '3'],
      ['苏州-2024', '示例市-2023', '示例市-2024'],
    ],
    [['--place', 'suzhou'], ['苏州-2024']],
  ])('%j', (options, expected) => {
    const found = json<FindDocument>('一刻钟便民生活圈', 'reports', '--no-compare', ...options);
    expect(found.sentences.map(({ report }) => report.id)).toEqual(expected);
    expect(found.sentences.every(({ before, after }) => before === undefined && after === undefined)).toBe(true);
  });

  test('what is left out is counted, and nothing found ends with 1', () => {
    expect(runTongbi(['find', '一刻钟便民生活圈', CITY, '--limit', '1', '--no-compare']).stdout).toContain('另有 3 句');
    const nothing = runTongbi(['find', '登月', CITY]);
    expect([nothing.status, nothing.stderr]).toEqual([1, '']);
    expect(nothing.stdout).toContain('登月');
  });

  test('of two texts of a year a sentence is shown once, and what one alone has of both', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tongbi-find-'));
    const text = readFileSync(join(root, CITY, '2023.md'), 'utf8');
    writeFileSync(join(folder, '2023.md'), text);
    writeFileSync(join(folder, '2023.copy.md'), text.replace('引进品牌首店30家', '引进品牌首店31家'));
    const files = json<FindDocument>('一刻钟便民生活圈', folder, '--no-compare').sentences.map(({ report }) =>
      report.file.slice(folder.length + 1),
    );
    expect(files).toEqual(['2023.md', '2023.md', '2023.copy.md']);
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['blanks', ['  ', CITY], 'needs words'],
    ['a place that no report is of', ['老旧小区', CITY, '--place', '拉萨'], 'no report to search'],
    ['a kind of nothing', ['老旧小区', CITY, '--as', 'hope'], '--as'],
  ])('%s: exit 2', (_, words, says) => {
    const { status, stdout, stderr } = runTongbi(['find', ...words]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });
});

describe('tongbi find --quote', () => {
  test('a sentence that stands there: 0, and where', () => {
    const { status, stdout } = runTongbi(['find', '--quote', '改造老旧小区110个、惠及 居民2.2万户', CITY]);
    expect(status).toBe(0);
    expect(stdout).toContain('示例市 2023');
    expect(json<QuoteDocument>('--quote', '改造老旧小区110个', CITY).verbatim.map(({ report }) => report.id)).toEqual(['示例市-2023']);
  });
  test('one that stands nowhere: 1', () => {
    const { status, stdout } = runTongbi(['find', '--quote', '登月飞船凌晨点火升空', CITY]);
    expect(status).toBe(1);
    expect(stdout).toContain('3');
  });
});
