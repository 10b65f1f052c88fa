import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReports } from '@tongbi/compare';
import type { PairComparison } from '@tongbi/model';
import { renderText } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { emptyArchive } from '../check/archive.js';
import { readReport, segment } from '../compare/read-report.js';

const folder = 'test/kinds/across/示例市';
const names = {
  conference: '2025-经济工作会议.md',
  plan: '2026-计划报告.md',
  work: '2026-工作报告.md',
  outline: '2026-五年规划纲要.md',
  next: '2027-工作报告.md',
} as const;
const of = (name: keyof typeof names) => readReport(join(folder, names[name]));
const compare = (previous: keyof typeof names, current: keyof typeof names) => compareReports(of(previous), of(current), { segment });

/** label, and the words of either side. */
const records = ({ commitments }: Pick<PairComparison, 'commitments'>) =>
  commitments.map(({ label, previous, current }) => `${label}: ${previous[0]?.text ?? '—'} | ${current?.text ?? '—'}`);

describe('two documents of different kinds', () => {
  test('are recognised', () => {
    const kinds = Object.keys(names).map((name) => of(name as keyof typeof names).report.kind);
    expect(kinds).toEqual(['economic-conference', 'plan-report', 'work-report', 'five-year-plan', 'work-report']);
  });

  test.each([
    ['plan', 'work'],
    ['work', 'plan'],
    ['outline', 'next'],
    ['conference', 'work'],
  ] as const)('%s beside %s: nothing is new, dropped, done or changed', (previous, current) => {
    const { relation, commitments, diagnostics } = compare(previous, current);
    expect(relation).toBe('kinds');
    expect(new Set(commitments.map(({ label }) => label))).toEqual(new Set(['both', 'only-previous', 'only-current']));
    expect(diagnostics.map(({ code }) => code)).toContain('kinds-differ');
  });

  test('the plan report and the work report of a session: what both promise, and their targets', () => {
    const result = compare('plan', 'work');
    expect(records(result)).toContain('both: 开工建设云溪第二水厂 | 开工建设云溪第二水厂');
    expect(
      result.indicators.map(({ name, previousTarget, currentTarget, change }) => [name, previousTarget?.text, currentTarget?.text, change]),
    ).toEqual(
      expect.arrayContaining([
        ['一般公共预算收入', '4%', '3%', 'lower'],
        ['地区生产总值', '5%左右', '5%左右', 'alike'],
      ]),
    );
    const text = renderText(result, {});
    expect(text).toContain('2026年计划报告');
    expect(text).not.toMatch(/未再提及|两地/u);
  });

  test('the goals of an outline, with what the years promised and reached of them', () => {
    const rows = compare('outline', 'next').goals.map(({ indicator, period, previous, path }) => {
      const years = (path ?? []).map(({ year, target, actual }) => `${year} ${target?.text ?? '—'} ${actual?.text ?? '—'}`);
      return [indicator, `${period.from}-${period.to}`, previous?.text, years];
    });
    expect(rows).toEqual(
      expect.arrayContaining([
        ['地区生产总值', '2026-2030', '5%左右', ['2026 — 5.1%', '2027 5%左右 —']],
        ['研发经费投入强度', '2026-2030', '2.8%', ['2026 — 2.5%', '2027 2.55% —']],
      ]),
    );
  });

  test('a line of the December conference stands in the report of the spring', () => {
    expect(records(compare('conference', 'work')).filter((one) => one.startsWith('both'))).toContainEqual(
      expect.stringContaining('云溪第二水厂'),
    );
  });
});

test('check reports a figure that the plan report of the session states otherwise, and no document as the twin of another kind', () => {
  const archive = emptyArchive();
  for (const name of ['work', 'plan'] as const) archive.write(`reports/示例市/${names[name]}`, of(name).report.text);
  archive.commitAll();
  const {
    document: { findings },
  } = archive.checkJson();
  const found = findings.filter(({ code }) => code === 'figure-differs');
  expect(found.map(({ file, actual, expected }) => [file, actual, expected])).toEqual(
    expect.arrayContaining([
      [`reports/示例市/${names.work}`, '3%', '4%'],
      [`reports/示例市/${names.plan}`, '4%', '3%'],
    ]),
  );
  expect(found.some(({ actual }) => actual === '5%左右')).toBe(false);
  expect(findings.map(({ code }) => code)).not.toContain('duplicate-report');
});

test('check asks an outline of five years, which nobody reads out, for no salutation and no call at its end', () => {
  const archive = emptyArchive();
  const text = readFileSync('test/kinds/examples/five-year-plan/2026.md', 'utf8');
  archive.write('reports/示例市/2026.md', text);
  archive.write('reports/示例市/2027.md', text.replace('---\n', '---\nkind: plan-report\nyear: 2027\n'));
  archive.commitAll();
  const truncated = archive.checkJson().document.findings.filter(({ code }) => code === 'text-truncated');
  expect(new Set(truncated.map(({ file }) => file))).toEqual(new Set(['reports/示例市/2027.md']));
});
