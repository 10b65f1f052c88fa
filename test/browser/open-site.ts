import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { root, runTongbi } from '../cli/run-tongbi.js';
import { moveYears } from '../compare/read-report.js';
import { PATIENCE } from '../patience.js';
import { launchBrowser } from './open-page.js';

/** One page of each kind. */
export const PAGES = {
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

/** Before the tests of a file a site is made and a browser started; both go with them. */
export function openSite() {
  const folder = mkdtempSync(join(tmpdir(), 'tongbi-site-page-'));
  const address = pathToFileURL(folder).href;
  let browser: Browser;
  beforeAll(async () => {
    // Four years, so that there are long chains: the first once more as the year before.
    const archive = mkdtempSync(join(tmpdir(), 'tongbi-site-archive-'));
    cpSync(join(root, 'reports'), join(archive, 'reports'), { recursive: true });
    const first = readFileSync(join(root, 'reports/示例市/2022.md'), 'utf8');
    writeFileSync(join(archive, 'reports/示例市/2021.md'), moveYears(first, -1));
    const { status, stderr } = runTongbi(['site', 'reports', '-o', folder, '--jobs', '1'], { cwd: archive });
    rmSync(archive, { recursive: true });
    expect(status, stderr).toBe(0);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Opened> {
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
  return { folder, address, open };
}
