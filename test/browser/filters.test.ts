import { renderHtml } from '@tongbi/renderer';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampleSet } from '../renderer/sample/sample-set.js';
import { openInSuite } from './open-in-suite.js';
import { chromiumPath, savePage } from './open-page.js';

describe.skipIf(!chromiumPath).each([1280, 360])('filters and keys at %d pixels', (width) => {
  const url = savePage(`filters-${width}`, renderHtml(sampleSet()));
  const at = openInSuite(url, { viewport: { width, height: 800 } });
  const choose = (page: Page, name: string, value: string) => page.selectOption(`.panel.on .${name}`, value);
  const cards = (page: Page) => page.locator('.panel.on .record:visible');

  test('by theme', async () => {
    const page = await at('');
    await choose(page, 'by-theme', '科技创新');
    expect(await cards(page).count()).toBe(await page.locator('.panel.on .record:visible[data-t]').count());
    expect(await cards(page).count()).toBeGreaterThan(0);
    expect(page.url()).toContain(`t=${encodeURIComponent('科技创新')}`);
  });

  test('by kind of change', async () => {
    const page = await at('');
    await choose(page, 'by-kind', 'strength');
    for (const kinds of await page.locator('.panel.on .record:visible small').allTextContents()) expect(kinds).toContain('力度');
    expect(await cards(page).count()).toBeGreaterThan(0);
  });

  test('by how sure it is', async () => {
    const page = await at('');
    const whole = await page.locator('.panel.on .record').count();
    const counts: number[] = [];
    for (const grade of ['certain', 'likely', 'unsure']) {
      await choose(page, 'by-sure', grade);
      counts.push(await cards(page).count());
      expect(await page.locator('.panel.on .record:visible > p > .hedge').count()).toBe(grade === 'certain' ? 0 : counts.at(-1));
    }
    expect(counts.reduce((sum, count) => sum + count)).toBe(whole);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  test('by what could show that it was kept', async () => {
    const page = await at('');
    const whole = await page.locator('.panel.on .record:not([data-v="passage"])').count();
    const kinds = ['number', 'date', 'thing', 'document', 'nothing'];
    const counts: number[] = [];
    for (const kind of kinds) {
      await choose(page, 'by-testable', kind);
      counts.push(await cards(page).count());
      const mark = kind === 'nothing' ? ':not([data-v])' : `[data-v="${kind}"]`;
      expect(await page.locator(`.panel.on .record${mark}`).count()).toBe(counts.at(-1));
    }
    expect(counts.reduce((sum, count) => sum + count)).toBe(whole);
    expect(counts[0]).toBeGreaterThan(0);
    expect(page.url()).toContain('v=nothing');
  });

  test('with a figure only', async () => {
    const page = await at('');
    await page.check('.panel.on .with-figure');
    expect(await cards(page).count()).toBe(await page.locator('.panel.on .record[data-n]').count());
    expect(page.url()).toContain('f=1');
  });

  test('several at once, from the address alone', async () => {
    const page = await at('#y=2023&s=changed&k=figure&m=certain&f=1');
    await expect.poll(() => page.locator('.panel.on .by-kind').inputValue()).toBe('figure');
    expect(await page.locator('.panel.on .with-figure').isChecked()).toBe(true);
    const statuses = await cards(page).evaluateAll((each) => each.map((card) => card.classList[1]));
    expect(new Set(statuses)).toEqual(new Set(['changed']));
    await page.click('.panel.on .clear');
    expect(page.url()).toMatch(/#y=2023$/u);
  });

  test('records stand under their themes, and go back under their sections', async () => {
    const page = await at('');
    const order = () => page.locator('.panel.on .records .record').evaluateAll((each) => each.map(({ id }) => id));
    const before = await order();
    await choose(page, 'arrangement', 'theme');
    expect(page.url()).toContain('by=theme');
    expect(await page.locator('.panel.on .records h4:visible').allTextContents()).toContain('科技创新');
    expect((await order()).sort()).toEqual([...before].sort());
    await choose(page, 'arrangement', '');
    expect(await order()).toEqual(before);
  });

  test('? tells the keys, and Escape closes it', async () => {
    const page = await at('');
    await page.keyboard.press('?');
    expect(await page.locator('#help').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#help').isVisible()).toBe(false);
    await page.click('#keys');
    await page.click('#help .close');
    expect(await page.locator('#help').isVisible()).toBe(false);
  });

  test('o opens the evidence of the record, c copies it', async () => {
    const page = await at('', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    expect(await page.locator('.record:focus > div > details[open]').count()).toBe(1);
    await page.keyboard.press('c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\S+\n“.+”（云泽20\d\d年政府工作报告/u);
    expect(await page.locator('#said').textContent()).toBe('已复制');
  });

  test('the link of a record leads back to it', async () => {
    const page = await at('', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.click('.panel.on .unfold');
    const card = page.locator('.panel.on .records .record').nth(3);
    await card.locator('summary').last().click();
    await card.locator('button', { hasText: '复制链接' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(link);
    expect(await page.locator('.record:target').getAttribute('id')).toBe(await card.getAttribute('id'));
  });
});
