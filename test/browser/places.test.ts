import { renderMatrix, renderPlaces, renderTheme } from '@tongbi/renderer';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleMatrix } from '../renderer/sample/sample-matrix.js';
import { samplePlaces } from '../renderer/sample/sample-places.js';
import { sampleTheme } from '../renderer/sample/sample-theme.js';
import { findViolations } from './find-violations.js';
import { chromiumPath, launchBrowser, openPage, savePage } from './open-page.js';

const targets = renderPlaces(samplePlaces);
const matrix = renderMatrix(sampleMatrix);
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
    ['a matrix', matrix, {}],
    ['a matrix, at phone width', matrix, phone],
    ['a matrix, in the dark', matrix, { colorScheme: 'dark' as const }],
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

  test('on paper the tables are all there, and no tools', async () => {
    for (const [name, html] of Object.entries({ targets, matrix, theme })) {
      const { page } = await openPage(browser, savePage(`places-print-${name}`, html));
      await page.emulateMedia({ media: 'print' });
      expect([name, await page.locator('main > .wide').first().isVisible()]).toEqual([name, true]);
      expect(await page.locator('#sort').isVisible()).toBe(false);
      await page.context().close();
    }
  }, 60_000);

  test('a matrix is sorted by any of its columns: the largest first, the smallest, by place; what is missing last; the nation stays on top', async () => {
    const { page, troubles } = await openPage(browser, savePage('places-matrix-sorted', matrix));
    const places = () => page.locator('.matrix tbody th').allTextContents();
    const column = page.getByRole('columnheader', { name: '粮食产量' });
    const button = column.getByRole('button');
    await button.click();
    expect([await places(), await column.getAttribute('aria-sort')]).toEqual([['全国', '甲', '乙', '丙', '丁', '戊'], 'descending']);
    await button.press('Enter');
    expect([await places(), await column.getAttribute('aria-sort')]).toEqual([['全国', '乙', '甲', '丙', '丁', '戊'], 'ascending']);
    await page.getByLabel('点列名排序').selectOption('actual');
    expect((await places())[1]).toBe('丙');
    await button.click();
    expect([await places(), await column.getAttribute('aria-sort')]).toEqual([['全国', '甲', '乙', '丙', '丁', '戊'], 'none']);
    expect(troubles).toEqual([]);
    await page.context().close();
  }, 60_000);
});
