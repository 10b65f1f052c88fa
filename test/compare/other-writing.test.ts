import { compareReports, type ReadFile } from '@tongbi/compare';
import { readMetrics } from '@tongbi/metric-differ';
import { type Comparison, onceEach, type Record } from '@tongbi/model';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { readReport, readText, segment } from './read-report.js';

const reports = [2023, 2024].map((year) => readReport(`reports/示例市/${year}.md`));
const writings: { readonly [name: string]: (text: string) => string } = {
  'as in Hong Kong': Converter({ from: 'cn', to: 'hk' }),
  'as in Taiwan': Converter({ from: 'cn', to: 'tw' }),
  'with corner brackets': (text) =>
    Converter({ from: 'cn', to: 'hk' })(text).replace(/[“”‘’]/gu, (mark: string) => '「」『』'['“”‘’'.indexOf(mark)]!),
  'with full-width figures': (text) => text.replace(/(?<=\p{Script=Han})[\d.]+%?/gu, wide),
  'with invisible marks': (text) => text.replace(/(?<=[\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff]{2})/gu, '\u200b'),
  'with radicals for the characters they look like': (text) =>
    text.replace(/[一人工水用金]/gu, (mark) => '⼀⼈⼯⽔⽤⾦'['一人工水用金'.indexOf(mark)]!),
};
function wide(figure: string): string {
  return figure.replace(/[\d%]|(?<=\d)\.(?=\d)/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

/** The body in another way of writing; the front matter is for the program and stays. */
function rewrite({ report, file }: ReadFile, writing: (text: string) => string): ReadFile {
  const { start } = report.body;
  const text = report.text.slice(0, start) + writing(report.text.slice(start));
  expect(text).not.toBe(report.text);
  return readText(text, file);
}
const compare = (previous: ReadFile, current: ReadFile): Comparison => compareReports(previous, current, { segment });
const asWritten = onceEach(() => compare(reports[0]!, reports[1]!));
const outcome = ({ status, kinds, moved, split, merged, reported }: Record) => ({ status, kinds, moved, split, merged, reported });
const figures = ({ report }: ReadFile) =>
  readMetrics(report).metrics.map(({ indicator, aspect, value, unit, bound, role }) => [indicator, aspect, value, unit, bound, role]);

describe.each(Object.entries(writings))('%s', (_, writing) => {
  test.each(reports.map((report) => [report.file, report] as const))('%s has no changes', (_file, report) => {
    const other = rewrite(report, writing);
    const { commitments, sections, passages, terms } = compare(report, other);
    expect(commitments.length).toBeGreaterThan(50);
    expect(commitments.filter((record) => record.status !== 'kept' || record.moved)).toEqual([]);
    expect(passages.filter(({ status }) => status !== 'kept')).toEqual([]);
    expect(sections.filter(({ relation }) => relation !== 'same')).toEqual([]);
    expect(terms).toEqual({ new: [], vanished: [] });
    expect(figures(other)).toEqual(figures(report));
  });

  test('what changed from one year to the next is the same', () => {
    const [previous, current] = reports as [ReadFile, ReadFile];
    const expected = asWritten().commitments.map(outcome);
    expect(compare(rewrite(previous, writing), current).commitments.map(outcome)).toEqual(expected);
    expect(compare(previous, rewrite(current, writing)).commitments.map(outcome)).toEqual(expected);
  });
});

test('what is shown is what is written', () => {
  const [previous, current] = reports as [ReadFile, ReadFile];
  const other = rewrite(current, writings['as in Hong Kong']!);
  const changed = compare(previous, other).commitments.filter(({ redline }) => redline);
  expect(changed.length).toBeGreaterThan(5);
  for (const { current: now, previous: before, redline } of changed) {
    const spell = (without: string) =>
      redline!
        .filter(({ op }) => op !== without)
        .map(({ text }) => text)
        .join('');
    expect(now!.text).toBe(other.report.text.slice(now!.span.start, now!.span.end));
    expect(spell('delete')).toBe(now!.text);
    // Equal runs are in the words of the current report.
    expect(spell('insert')).toHaveLength(before.map(({ text }) => text).join('；').length);
  }
});
