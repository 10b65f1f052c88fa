import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReportSet, compareReports } from '@tongbi/compare';
import { normalizeReport } from '@tongbi/normalizer';
import { renderHtml } from '@tongbi/renderer';
import { createSegmenter } from '@tongbi/segmenter';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ratioOf } from '../cost.js';
import { chromiumPath, launchBrowser, openPage, savePage } from './open-page.js';

const root = join(import.meta.dirname, '../..');
const segment = createSegmenter();
const read = (file: string) => ({ ...normalizeReport(readFileSync(join(root, file), 'utf8'), { file }), file });

const KILOBYTE = 1024;
/** Best of several: what the page costs, not what else the machine does. */
const TRIES = 3;

const size = (html: string) => Buffer.byteLength(html) / KILOBYTE;
let browser: Browser | undefined;
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** What it costs to open the page; with its script, until that has shown the chosen year and set up the filters. */
async function costOfOpening(html: string, javaScriptEnabled: boolean): Promise<number> {
  const url = savePage('budget', html);
  const costs: number[] = [];
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { page, cost } = await openPage(browser!, url, { javaScriptEnabled });
    if (javaScriptEnabled) await page.waitForSelector('html.ready', { state: 'attached' });
    costs.push(await cost());
    await page.context().close();
  }
  return Math.min(...costs);
}

describe('the page of Suzhou 2024 against all other years', () => {
  const folder = 'reports/suzhou';
  const files = readdirSync(join(root, folder)).sort();
  const reports = files.filter((name) => name.endsWith('.md')).map((name) => read(`${folder}/${name}`));
  const focus = reports.find(({ report }) => report.year === 2024)!.report.id;
  const html = renderHtml(compareReportSet(reports, { focus, segment }));

  test('weighs 700 KB at most', () => expect(size(html)).toBeLessThanOrEqual(700));

  test.skipIf(!chromiumPath)('is ready for use at less than twice of what it costs without script', async () => {
    expect((await costOfOpening(html, true)) / (await costOfOpening(html, false))).toBeLessThan(2);
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

  test('weighs 900 KB at most, and is rendered at less than half of what comparing costs', () => {
    const [previous, current] = pair();
    const compare = () => compareReports(previous!, current!, { segment });
    const comparison = compare();
    expect(size(renderHtml(comparison))).toBeLessThanOrEqual(900);
    expect(ratioOf(() => renderHtml(comparison), compare, 0.5)).toBeLessThan(0.5);
  });
});
