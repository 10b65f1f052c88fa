import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser, type OpenPage, openPage } from './open-page.js';

/** One browser for the suite it is called in. Opens a page at a hash, one a test; a test fails where its page made a request or an error. */
export function openInSuite(url: string, defaults: BrowserContextOptions = {}) {
  let browser: Browser;
  let open: OpenPage;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    expect(open.troubles).toEqual([]);
    await open.page.context().close();
  });
  return async (hash: string, options: BrowserContextOptions = {}): Promise<Page> => {
    open = await openPage(browser, url + hash, { ...defaults, ...options });
    return open.page;
  };
}
