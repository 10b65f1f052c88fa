import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReports } from '@tongbi/compare';
import { expect, test } from 'vitest';
import { contradictions } from './contradictions.js';
import { readText, segment } from './read-report.js';

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
