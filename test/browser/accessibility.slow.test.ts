import { renderHtml } from '@tongbi/renderer';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleSet, unchangedComparison } from '../renderer/sample/sample-set.js';
import { findViolations } from './find-violations.js';
import { chromiumPath, launchBrowser, openPage, savePage } from './open-page.js';

describe.skipIf(!chromiumPath)('axe finds nothing', () => {
  const set = savePage('axe', renderHtml(sampleSet()));
  const unchanged = savePage('axe-unchanged', renderHtml(unchangedComparison()));
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test.each([
    ['at desktop width', set, '', {}],
    ['at phone width, in the dark', set, '', { viewport: { width: 360, height: 780 }, colorScheme: 'dark' as const }],
    ['with high contrast', set, '', { contrast: 'more' as const }],
    ['beside an abridged text', set, '#y=2022', {}],
    ['with both texts open', set, '#texts', {}],
    ['by theme, filtered', set, '#y=2023&by=theme&s=new', {}],
    ['without script', set, '', { javaScriptEnabled: false }],
    ['where nothing changed', unchanged, '', {}],
  ])(
    '%s',
    async (_, url, hash, options) => {
      // Without script axe itself cannot run: the page is then opened with it, and its own script taken out.
      const isBare = 'javaScriptEnabled' in options;
      const { page } = await openPage(
        browser,
        isBare
          ? savePage(
              'axe-bare',
              renderHtml(sampleSet(), {
                templates: { 'page.js': '', 'filters.js': '', 'evidence.js': '', 'keyboard.js': '', 'reading.js': '' },
              }),
            )
          : url + hash,
        isBare ? {} : options,
      );
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>('.panel.on details')) fold.open = true;
      });
      expect(await findViolations(page)).toEqual([]);
      await page.context().close();
    },
    60_000,
  );
});
