import { renderPlaces, renderTheme } from '@tongbi/renderer';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePlaces } from '../renderer/sample/sample-places.js';
import { sampleTheme } from '../renderer/sample/sample-theme.js';
import { findViolations } from './find-violations.js';
import { chromiumPath, launchBrowser, openPage, savePage } from './open-page.js';

const targets = renderPlaces(samplePlaces);
const theme = renderTheme(sampleTheme());
const phone = { viewport: { width: 360, height: 780 } };

describe.skipIf(!chromiumPath)('the pages of several places', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test.each([
    ['targets', targets, {}],
    ['targets, at phone width', targets, phone],
    ['targets, in the dark', targets, { colorScheme: 'dark' as const }],
    ['a theme', theme, {}],
    ['a theme, at phone width', theme, phone],
    ['a theme, in the dark', theme, { colorScheme: 'dark' as const }],
  ])(
    '%s: axe finds nothing, nothing is asked of anybody, nothing runs over the edge',
    async (name, html, options) => {
      const { page, troubles } = await openPage(browser, savePage(`places-${name.replace(/\W/gu, '-')}`, html), options);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>('details')) fold.open = true;
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      expect(await findViolations(page)).toEqual([]);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
    60_000,
  );
});
