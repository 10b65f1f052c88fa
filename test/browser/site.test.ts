import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root, runTongbi } from '../cli/run-tongbi.js';
import { moveYears } from '../compare/read-report.js';
import { PATIENCE } from '../patience.js';
import { findViolations } from './find-violations.js';
import { chromiumPath, launchBrowser } from './open-page.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbi-site-page-'));
const address = pathToFileURL(folder).href;

/** One page of each kind. */
const PAGES = {
  home: 'index.html',
  place: '示例市/index.html',
  report: '示例市/2023.html',
  pair: '示例市/2023-to-2024.html',
  'digest report': '320500/2024.html',
  chains: '示例市/chains/index.html',
  indicators: 'indicators/index.html',
  indicator: 'indicators/地区生产总值-change.html',
  terms: 'terms.html',
  'terms of a place': '示例市/terms.html',
  search: 'search.html',
  'not found': '404.html',
} as const;

interface Opened {
  readonly page: Page;
  /** Requests out of the folder, and errors of script and console. */
  readonly troubles: readonly string[];
}

async function open(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) troubles.push(`request ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error ${error.message}`));
  await page.goto(`${address}/${path}`);
  return { page, troubles };
}

describe.skipIf(!chromiumPath)('a site opened from disk', () => {
  let browser: Browser;
  beforeAll(async () => {
    // Four years, so that there are long chains: the first once more as the year before.
    const archive = mkdtempSync(join(tmpdir(), 'tongbi-site-archive-'));
    cpSync(join(root, 'reports'), join(archive, 'reports'), { recursive: true });
    const first = readFileSync(join(root, 'reports/示例市/2022.md'), 'utf8');
    writeFileSync(join(archive, 'reports/示例市/2021.md'), moveYears(first, -1));
    const { status, stderr } = runTongbi(['site', 'reports', '-o', folder], { cwd: archive });
    rmSync(archive, { recursive: true });
    expect(status, stderr).toBe(0);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(Object.entries(PAGES))(
    '%s: axe finds nothing, at three sizes and in the dark; it asks for nothing from elsewhere',
    async (_, path) => {
      for (const options of [{}, { viewport: { width: 360, height: 780 } }, { colorScheme: 'dark' as const }]) {
        const { page, troubles } = await open(browser, path, options);
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll<HTMLDetailsElement>('details')) fold.open = true;
        });
        expect(await findViolations(page)).toEqual([]);
        expect(troubles).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.viewport?.width ?? 1280);
        // The shared style was taken: a policy that refused it would leave the page bare.
        expect(await page.evaluate(() => getComputedStyle(document.querySelector('.site-nav ul')!).display)).toBe('flex');
        await page.context().close();
      }
    },
    120_000,
  );

  test('a long chain: its wording of each year, against the time before', async () => {
    const [name] = readdirSync(join(folder, '示例市/chains')).filter((file) => file !== 'index.html');
    const { page } = await open(browser, `示例市/chains/${name}`);
    expect(await findViolations(page)).toEqual([]);
    expect(await page.$$eval('.wordings .when strong', (years) => years.map((year) => year.textContent))).toEqual(
      expect.arrayContaining(['2021', '2022', '2023', '2024']),
    );
    await page.click('.wordings .source a');
    await page.waitForFunction(() => document.querySelector(':target') !== null);
    expect(await page.evaluate(() => document.querySelector(':target')!.id)).toMatch(/^c\d+$/);
    await page.context().close();
  });

  test('the search finds words in the texts, whatever signs stand between them, and leads to the sentence', async () => {
    const { page, troubles } = await open(browser, 'search.html');
    await page.fill('#q', '高 标准农田');
    await page.waitForFunction(() => /^\d/.test(document.querySelector('#hits')!.textContent!));
    // All texts that may hold the words have been read: as many reports are told as are shown.
    expect(await page.textContent('#hits')).toBe(`${await page.locator('#results section').count()}份报告中有“高 标准农田”`);
    expect(await page.textContent('#results mark')).toBe('高标准农田');
    expect(page.url()).toContain('#q=');
    await page.click('#results li a');
    await page.waitForFunction(() => document.querySelector(':target') !== null);
    expect(await page.evaluate(() => document.querySelector(':target')!.textContent)).toContain('高标准农田');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('what no report says is told, and one character is enough to look for', async () => {
    const { page } = await open(browser, `search.html#q=${encodeURIComponent('量子玫瑰')}`);
    await page.waitForFunction(() => document.querySelector('#hits')!.textContent!.includes('没有'));
    await page.fill('#q', '茶');
    await page.waitForFunction(() => document.querySelectorAll('#results mark').length > 0);
    expect(await page.textContent('#results mark')).toBe('茶');
    await page.context().close();
  });

  test('only one place, and back by the address', async () => {
    const { page } = await open(browser, `search.html#q=${encodeURIComponent('农田')}&p=${encodeURIComponent('示例市')}`);
    await page.waitForFunction(() => document.querySelectorAll('#results section').length > 0);
    const headings = await page.$$eval('#results h2 a', (links) => links.map((link) => link.textContent));
    expect(headings.length).toBeGreaterThan(0);
    expect(headings.filter((words) => !words!.startsWith('示例市'))).toEqual([]);
    await page.context().close();
  });

  test('markup in what is typed stays text', async () => {
    const { page, troubles } = await open(browser, `search.html#q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await page.waitForFunction(() => document.querySelector('#hits')!.textContent!.includes('没有'));
    expect(await page.$('#hits img')).toBeNull();
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('without script every page is there, and the search says what it lacks', async () => {
    const { page } = await open(browser, 'search.html', { javaScriptEnabled: false });
    expect(await page.isVisible('#without-script')).toBe(true);
    await page.goto(`${address}/${PAGES.report}`);
    expect(await page.isVisible('.margin')).toBe(true);
    await page.context().close();
  });

  test('the note in the margin and its place in the text lead to each other', async () => {
    const { page } = await open(browser, PAGES.report);
    const number = await page.textContent('.reader sup a');
    await page.click('.reader sup a');
    await page.waitForFunction(() => document.querySelector(':target') !== null);
    expect(await page.evaluate(() => document.querySelector(':target')!.id)).toBe(`n${number}`);
    await page.click(':target .back');
    await page.waitForFunction(() => document.querySelector(':target')?.id.startsWith('c'));
    expect(await page.evaluate(() => document.querySelector(':target')!.id)).toMatch(/^c\d+$/);
    await page.context().close();
  });

  test('on paper the navigation is gone and the text is there', async () => {
    const { page } = await open(browser, PAGES.report);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.site-nav')).toBe(false);
    expect(await page.isVisible('.reader p')).toBe(true);
    await page.context().close();
  });
});
