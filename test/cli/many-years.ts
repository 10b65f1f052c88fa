import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { embedded } from '../check/archive.js';

/** An archive of one place and so many years; fourteen are enough for threads to be worth it. */
export function makeYears(count = 14): { readonly folder: string; readonly years: readonly number[] } {
  const folder = mkdtempSync(join(tmpdir(), 'tongbi-years-'));
  const years = Array.from({ length: count }, (_, index) => 2025 - count + index);
  beforeAll(() => {
    mkdirSync(join(folder, 'reports/示例市'), { recursive: true });
    const text = embedded('示例市/2024.md');
    for (const year of years)
      writeFileSync(
        join(folder, `reports/示例市/${year}.md`),
        text.replace(/202[34]/gu, (found) => String(Number(found) - 2024 + year)),
      );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, years };
}
