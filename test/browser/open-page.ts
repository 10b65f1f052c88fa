import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { PATIENCE } from '../patience.js';

/** Where a chromium is, undefined where there is none: browser tests are then skipped. */
export const { chromiumPath } = (await import(new URL('../../scripts/find-chromium.mjs', import.meta.url).href)) as {
  readonly chromiumPath: string | undefined;
};

if (!chromiumPath) process.stderr.write('browser tests skipped: no chromium (apt-get install chromium, or set CHROMIUM)\n');

export function launchBrowser(): Promise<Browser> {
  // Names of files are Chinese, whatever language the tests give to the command.
  return chromium.launch({ executablePath: chromiumPath!, timeout: PATIENCE, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}

/** Writes pages where the browser can open them from disk, as a reader does. */
export function savePage(name: string, html: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tongbi-page-')), `${name}.html`);
  writeFileSync(file, html);
  return pathToFileURL(file).href;
}

export interface OpenPage {
  readonly page: Page;
  /** Requests other than for the page itself, and errors of script and console: all to stay empty. */
  readonly troubles: readonly string[];
  /** Seconds of processor time that the page's own thread has taken since it was opened: layout and script, whatever else the machine does. */
  readonly cost: () => Promise<number>;
}

export const VIEWPORT = { width: 1280, height: 900 };

export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: VIEWPORT, ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('request', (request) => {
    if (request.url().split(/[?#]/u)[0] !== url.split(/[?#]/u)[0]) troubles.push(`request ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error ${error.message}`));
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  const cost = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ThreadTime')!.value;
  };
  return { page, troubles, cost };
}
