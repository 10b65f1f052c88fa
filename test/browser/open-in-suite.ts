import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser, type OpenPage, openPage, VIEWPORT } from './open-page.js';

/**
 * One browser for the suite it is called in, and one page as long as the options stay the same: a new one costs more than what most tests do on it.
 * Opens the page at a hash, one a test; a test fails where its page made a request or an error.
 */
export function openInSuite(url: string, defaults: BrowserContextOptions = {}) {
  let browser: Browser;
  let open: OpenPage | undefined;
  let opened = '';
  let times = 0;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(() => expect(open!.troubles).toEqual([]));
  return async (hash: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const wanted = { viewport: VIEWPORT, ...defaults, ...options };
    // A query that no page had before: with the same address but for the hash the page would stay as the last test left it.
    const address = `${url}?${times++}${hash}`;
    if (open && opened === JSON.stringify(wanted)) {
      await clean(open.page, wanted);
      await open.page.goto(address);
    } else {
      await open?.page.context().close();
      open = await openPage(browser, address, wanted);
      opened = JSON.stringify(wanted);
    }
    return open.page;
  };
}

/** Nothing of a test is left for the next one: what it stored, and how large and by which medium it looked at the page. */
async function clean(page: Page, { viewport, javaScriptEnabled }: BrowserContextOptions): Promise<void> {
  if (javaScriptEnabled !== false) await page.evaluate(() => localStorage.clear());
  await page.emulateMedia({ media: null });
  await page.setViewportSize(viewport!);
}
