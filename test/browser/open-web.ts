import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { PATIENCE } from '../patience.js';
import { root } from '../repository/read-repository.js';

/** The page as a reader opens it: from a disk, without a network. */
export const webPage = pathToFileURL(join(root, 'packages/web/dist/tongbi.html')).href;

export interface OpenWeb {
  readonly page: Page;
  readonly frame: FrameLocator;
  /** Requests but for the page itself and its worker, and errors: all to stay empty. */
  readonly troubles: readonly string[];
  /** Adds files, and waits until all are read and what is made of them is shown, or why it is not. */
  readonly add: (files: readonly string[]) => Promise<void>;
  /** Waits until nothing is being done. */
  readonly settled: () => Promise<void>;
  /** What is saved by the button of this name. */
  readonly save: (button: string) => Promise<{ readonly name: string; readonly file: string }>;
}

export async function openWeb(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenWeb> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN', offline: true, ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== webPage && !request.url().startsWith('blob:')) troubles.push(`request ${request.url().slice(0, 100)}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error ${error.message}`));
  await page.goto(webPage);
  const settled = async () => {
    await page.waitForFunction(() => !document.querySelector('progress') && document.querySelector('iframe, .figures, main > .problem'));
    // What is in the frame takes its place a moment after the frame itself.
    const frame = await (await page.$('iframe'))?.contentFrame();
    await frame?.waitForFunction(() => document.readyState === 'complete' && document.querySelector('h1'));
  };
  const add = async (files: readonly string[]) => {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([...files]);
    await page.waitForFunction((count) => document.querySelectorAll('#files tbody tr').length >= count, files.length);
    await settled();
  };
  const save = async (button: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
    return { name: download.suggestedFilename(), file: await download.path() };
  };
  return { page, frame: page.frameLocator('iframe'), troubles, add, settled, save };
}
