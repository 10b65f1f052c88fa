import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKind, shippedKinds } from '@tongbi/kinds';
import { readMetrics } from '@tongbi/metric-differ';
import { normalizeReport } from '@tongbi/normalizer';
import { expect, test } from 'vitest';
import { compareExamples, outlineOf } from './read-example.js';

/** Written by docs/kinds.md alone, and known to no code. */
const folder = join(import.meta.dirname, 'own/court-report');
const tables = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const { kind, problems } = readKind('court-report', tables, shippedKinds());
const read = (year: number) => {
  const file = `court-${year}.md`;
  return { ...normalizeReport(readFileSync(join(import.meta.dirname, 'own-texts', file), 'utf8'), { file, kinds: [kind!] }), file };
};

test("a kind of one's own is recognised, outlined and compared by its tables", () => {
  expect(problems).toEqual([]);
  const [before, after] = [read(2025), read(2026)];
  expect([before, after].map(({ report }) => report.kind)).toEqual(['court-report', 'court-report']);
  expect(outlineOf(after)).toEqual([
    '一、2025年工作回顾 review',
    '二、2026年工作安排 tasks',
    '（一）维护海岛安宁 tasks',
    '（二）方便群众诉讼 tasks',
    '三、加强队伍建设 government',
  ]);
  expect(readMetrics(after.report).metrics.map(({ text, role }) => `${text} ${role}`)).toContain('300名 target');
  const rows = compareExamples(before, after).indicators.map(({ name, outcome }) => `${name} ${outcome}`);
  expect(rows).toEqual(['培训调解员 exceeded', '新设渔港巡回法庭 met']);
});
