import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findViolations } from './find-violations.js';
import { chromiumPath } from './open-page.js';
import { openSite, PAGES } from './open-site.js';

describe.skipIf(!chromiumPath)('a site opened from disk', () => {
  const { folder, address, open } = openSite();

  test('a long chain: its wording of each year, against the time before', async () => {
    const [name] = readdirSync(join(folder, '示例市/chains')).filter((file) => file !== 'index.html');
    const { page } = await open(`示例市/chains/${name}`);
    expect(await findViolations(page)).toEqual([]);
    expect(await page.$$eval('.wordings .when strong', (years) => years.map((year) => year.textContent))).toEqual(
      expect.arrayContaining(['2021', '2022', '2023', '2024']),
    );
    await page.click('.wordings .source a');
    await page.waitForFunction(() => document.querySelector(':target') !== null);
    expect(await page.evaluate(() => document.querySelector(':target')!.id)).toMatch(/^c\d+$/);
    await page.context().close();
  });

  test('the search finds words in the texts, whatever signs stand between them, and leads to the sentence', async () => {
    const { page, troubles } = await open('search.html');
    await page.fill('#q', '高 标准农田');
    await page.waitForFunction(() => /^\d/.test(document.querySelector('#hits')!.textContent!));
    // All texts that may hold the words have been read: as many reports are told as are shown.
    expect(await page.textContent('#hits')).toBe(`${await page.locator('#results section').count()}份报告中有“高 标准农田”`);
    expect(await page.textContent('#results mark')).toBe('高标准农田');
    expect(page.url()).toContain('#q=');
    await page.click('#results li a');
    await page.waitForFunction(() => document.querySelector(':target') !== null);
    expect(await page.evaluate(() => document.querySelector(':target')!.textContent)).toContain('高标准农田');
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('what no report says is told, and one character is enough to look for', async () => {
    const { page } = await open(`search.html#q=${encodeURIComponent('量子玫瑰')}`);
    await page.waitForFunction(() => document.querySelector('#hits')!.textContent!.includes('没有'));
    await page.fill('#q', '茶');
    await page.waitForFunction(() => document.querySelectorAll('#results mark').length > 0);
    expect(await page.textContent('#results mark')).toBe('茶');
    await page.context().close();
  });

  test('only one place, and back by the address', async () => {
    const { page } = await open(`search.html#q=${encodeURIComponent('农田')}&p=${encodeURIComponent('示例市')}`);
    await page.waitForFunction(() => document.querySelectorAll('#results section').length > 0);
    const headings = await page.$$eval('#results h2 a', (links) => links.map((link) => link.textContent));
    expect(headings.length).toBeGreaterThan(0);
    expect(headings.filter((words) => !words!.startsWith('示例市'))).toEqual([]);
    await page.context().close();
  });

  test('markup in what is typed stays text', async () => {
    const { page, troubles } = await open(`search.html#q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await page.waitForFunction(() => document.querySelector('#hits')!.textContent!.includes('没有'));
    expect(await page.$('#hits img')).toBeNull();
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test('without script every page is there, and the search says what it lacks', async () => {
    const { page } = await open('search.html', { javaScriptEnabled: false });
    expect(await page.isVisible('#without-script')).toBe(true);
    await page.goto(`${address}/${PAGES.report}`);
    expect(await page.isVisible('.margin')).toBe(true);
    await page.context().close();
  });

  test('the note in the margin and its place in the text lead to each other', async () => {
    const { page } = await open(PAGES.report);
    const number = await page.textContent('.reader sup a');
    await page.click('.reader sup a');
    await page.waitForFunction(() => document.querySelector(':target') !== null);
    expect(await page.evaluate(() => document.querySelector(':target')!.id)).toBe(`n${number}`);
    await page.click(':target .back');
    await page.waitForFunction(() => document.querySelector(':target')?.id.startsWith('c'));
    expect(await page.evaluate(() => document.querySelector(':target')!.id)).toMatch(/^c\d+$/);
    await page.context().close();
  });

  test('on paper the navigation is gone and the text is there', async () => {
    const { page } = await open(PAGES.report);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.site-nav')).toBe(false);
    expect(await page.isVisible('.reader p')).toBe(true);
    await page.context().close();
  });
});
