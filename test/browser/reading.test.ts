import { renderHtml } from '@tongbi/renderer';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampleSet } from '../renderer/sample/sample-set.js';
import { openInSuite } from './open-in-suite.js';
import { chromiumPath, savePage } from './open-page.js';

describe.skipIf(!chromiumPath)('both texts beside each other', () => {
  const url = savePage('reading', renderHtml(sampleSet()));
  const at = openInSuite(url, { viewport: { width: 1280, height: 520 } });
  const textOf = (page: Page, part: string) => page.locator(`.texts .${part} .running`);
  const scrolled = (page: Page, part: string) => textOf(page, part).evaluate((box) => box.scrollTop);
  /** How far below the upper edge of its column an element stands. */
  const height = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().top - element.closest('.running')!.getBoundingClientRect().top);

  test('the link of the contents opens the two of the chosen year', async () => {
    const page = await at('#y=2022');
    await page.locator('.panel.on .side a', { hasText: '原文对读' }).click();
    await expect.poll(() => textOf(page, 'left').isVisible()).toBe(true);
    expect(
      await page.locator('.texts .original[open]').evaluateAll((each) => each.map((text) => (text as HTMLElement).dataset.label)),
    ).toEqual(['2022年', '2024年']);
  });

  test('they scroll together, either way', async () => {
    const page = await at('#texts');
    await expect.poll(() => textOf(page, 'right').isVisible()).toBe(true);
    for (const [moved, other] of [
      ['left', 'right'],
      ['right', 'left'],
    ] as const) {
      const before = await scrolled(page, other);
      // Again and again: for a while after its own scrolling the script keeps still.
      const scroll = () => textOf(page, moved).evaluate((box) => box.scrollTo(0, box.scrollTop > 200 ? 0 : 600));
      await expect.poll(() => scroll().then(() => scrolled(page, other))).not.toBe(before);
    }
  });

  test('a sentence shows its partner, and a click brings it beside', async () => {
    const page = await at('#texts');
    const own = textOf(page, 'right').locator('[data-mark]', { hasText: '建设市级重点实验室12家' });
    await own.hover();
    expect(await page.locator('.texts .partner').allTextContents()).toEqual(['建设市级重点实验室8家', '建设市级重点实验室12家']);
    await own.click();
    const [left, right] = [await height(page, '.left .partner'), await height(page, '.right .partner')];
    expect(Math.abs(left - right)).toBeLessThanOrEqual(2);
  });

  test('a link into a text opens both, with the partner beside', async () => {
    const page = await at('');
    await page.click('.panel.on .unfold');
    const card = page.locator('.panel.on .record', { hasText: '实验室' }).first();
    await card.locator('summary').click();
    await card.locator('details li > a').last().click();
    await expect.poll(() => page.locator('.texts .partner').count()).toBe(2);
    expect(await textOf(page, 'left').isVisible()).toBe(true);
  });

  test('another year brings its own texts', async () => {
    const page = await at('#texts');
    await page.click('.years a:has-text("2025年")');
    await expect.poll(() => page.locator('.texts .right').getAttribute('data-label')).toBe('2025年');
    expect(await page.locator('.texts .left').getAttribute('data-label')).toBe('2024年');
  });

  test('on a phone a switch shows one or the other', async () => {
    const page = await at('#texts', { viewport: { width: 360, height: 700 } });
    await expect.poll(() => textOf(page, 'right').isVisible()).toBe(true);
    expect(await textOf(page, 'left').isVisible()).toBe(false);
    await page.locator('.reading-tools button', { hasText: '2023年' }).click();
    expect(await textOf(page, 'left').isVisible()).toBe(true);
    expect(await textOf(page, 'right').isVisible()).toBe(false);
  });

  test('the button closes them', async () => {
    const page = await at('#texts');
    await page.locator('.reading-tools .beside').click();
    expect(await page.locator('.texts .running:visible').count()).toBe(0);
  });
});
