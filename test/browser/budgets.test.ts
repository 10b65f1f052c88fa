import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReportSet, compareReports } from '@tongbi/compare';
import { normalizeReport } from '@tongbi/normalizer';
import { renderHtml } from '@tongbi/renderer';
import { createSegmenter } from '@tongbi/segmenter';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chromiumPath, launchBrowser, openPage, savePage } from './open-page.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = join(import.meta.dirname, '../..');
const segment = createSegmenter();
const read = (file: string) => ({ ...normalizeReport(readFileSync(join(root, file), 'utf8'), { file }), file });

const KILOBYTE = 1024;
/** Best of several: what the page costs, not what else the machine does. */
const TRIES = 5;
/** The aims are 150 ms and 1 s on an idle machine with two cores; tests share it, so what is held here is four times as much. */
const BUSY = 4;

function best(run: () => void): number {
  const times = Array.from({ length: TRIES }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

const size = (html: string) => Buffer.byteLength(html) / KILOBYTE;
let browser: Browser | undefined;
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Until the script has shown the chosen year and set up the filters, in ms. */
async function timeToUse(html: string): Promise<number> {
  const url = savePage('budget', html);
  const times: number[] = [];
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const start = performance.now();
    const { page } = await openPage(browser!, url);
    await page.waitForSelector('html.ready', { state: 'attached' });
    times.push(performance.now() - start);
    await page.context().close();
  }
  return Math.min(...times);
}

describe('the page of Suzhou 2024 against all other years', () => {
  const folder = 'reports/suzhou';
  const files = readdirSync(join(root, folder)).sort();
  const reports = files.filter((name) => name.endsWith('.md')).map((name) => read(`${folder}/${name}`));
  const focus = reports.find(({ report }) => report.year === 2024)!.report.id;
  const html = renderHtml(compareReportSet(reports, { focus, segment }));

  test('weighs 700 KB at most', () => expect(size(html)).toBeLessThanOrEqual(700));

  test.skipIf(!chromiumPath)('can be used within a second', async () => {
    expect(await timeToUse(html)).toBeLessThan(1000 * BUSY);
  });
});

const corpus = process.env.TONGBI_CORPUS;
if (!corpus) process.stderr.write('budget of two national reports skipped: TONGBI_CORPUS is not set\n');

describe.skipIf(!corpus)('the page of the national reports of 2024 and 2025', () => {
  const pair = () =>
    [2024, 2025].map((year) => {
      const file = join(corpus!, `national/${year}.txt`);
      return { ...normalizeReport(readFileSync(file, 'utf8'), { file }), file };
    });

  test('weighs 800 KB at most, and is rendered in 150 ms', () => {
    const [previous, current] = pair();
    const comparison = compareReports(previous!, current!, { segment });
    expect(size(renderHtml(comparison))).toBeLessThanOrEqual(800);
    expect(best(() => renderHtml(comparison))).toBeLessThan(150 * BUSY);
  });
});
