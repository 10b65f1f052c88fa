import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runTongbi } from '../cli/run-tongbi.js';
import { draw } from '../draws.js';
import { corpusPairs, isNewest, ownPairs } from '../outputs/facts/pairs.js';
import { root } from '../repository/read-repository.js';
import { findViolations } from './find-violations.js';
import { chromiumPath, launchBrowser } from './open-page.js';
import { type OpenWeb, openWeb } from './open-web.js';

const corpus = process.env.TONGBI_CORPUS;
const example = (year: number): string => join(root, `reports/示例市/${year}.md`);
const folder = mkdtempSync(join(tmpdir(), 'tongbi-web-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!chromiumPath)('the page that compares in a browser', () => {
  let browser: Browser;
  let web: OpenWeb;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    expect(web.troubles).toEqual([]);
    await web.page.context().close();
  });

  /** The command where the files are, with names as a browser has them. */
  const commandSays = ([previous, current]: readonly [string, string]): string =>
    runTongbi(['compare', basename(previous), basename(current), '--json'], { cwd: dirname(previous) }).stdout;
  const pageSays = async (pair: readonly [string, string]): Promise<string> => {
    if ((await web.page.locator('#files tbody tr').count()) > 0) {
      await web.page.locator('.fold').click();
      await web.page.getByRole('button', { name: '全部移除' }).click();
    }
    await web.add(pair);
    return readFileSync((await web.save('JSON')).file, 'utf8');
  };
  test('says of neighbouring reports, to the byte, what the command says', async () => {
    web = await openWeb(browser);
    const pairs = draw([...ownPairs, ...corpusPairs.filter(isNewest).slice(0, 10)], 1 / 8);
    const different: string[] = [];
    for (const pair of pairs) if ((await pageSays(pair)) !== commandSays(pair)) different.push(pair.join(' '));
    expect(pairs.length).toBeGreaterThan(1);
    expect(different).toEqual([]);
  });

  const messy = join(corpus ?? '', '../messy');
  test.skipIf(!corpus)('reads Word, PDF and saved pages as the command does (TONGBI_CORPUS, and the folder messy beside it)', async () => {
    web = await openWeb(browser);
    const files = ['docx', 'pdf', 'html'].flatMap((form) =>
      readdirSync(join(messy, form))
        .sort()
        .slice(0, 1)
        .map((name) => join(messy, form, name)),
    );
    expect(files.length).toBe(3);
    await web.add([example(2023), example(2024)]);
    await web.page.getByRole('button', { name: '数字' }).click();
    await web.page.locator('.fold').click();
    await web.page.getByRole('button', { name: '全部移除' }).click();
    for (const file of files) {
      const { status, stdout } = runTongbi(['metrics', basename(file), '--json'], { cwd: dirname(file) });
      await web.add([file]);
      if (status === 0) expect(readFileSync((await web.save('JSON')).file, 'utf8'), file).toBe(stdout);
      else expect(await web.page.locator('tr .problem').count(), file).toBe(1);
      await web.page.locator('.fold').click();
      await web.page.getByRole('button', { name: '全部移除' }).click();
    }
  });

  test('whole folders are taken, other files in them are not', async () => {
    web = await openWeb(browser);
    for (const [name, text] of [
      ['a.md', readFileSync(example(2023))],
      ['b.md', readFileSync(example(2024))],
      ['notes.csv', 'a,b'],
    ] as const)
      writeFileSync(join(folder, name), text);
    await web.page.locator('input[type=file]').nth(1).setInputFiles(folder);
    await web.page.waitForFunction(() => document.querySelectorAll('#files tbody tr').length === 2);
    await web.settled();
    await expect(web.frame.locator('h1').textContent()).resolves.toContain('2024');
  });

  test('files made to do harm are refused in the words of the command, and the next ones are read', async () => {
    web = await openWeb(browser);
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(300_000_000), '[Content_Types].xml': strToU8('<Types/>') });
    const script = `<html><head><title>政府工作报告</title></head><body><script>parent.document.title = 'taken'</script><img src="https://example.org/x.png" onerror="parent.document.title='taken'">${readFileSync(
      example(2024),
      'utf8',
    )
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`;
    writeFileSync(join(folder, 'bomb.docx'), bomb);
    writeFileSync(join(folder, 'script.html'), script);
    writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7\nnothing');
    await web.add([join(folder, 'bomb.docx'), join(folder, 'broken.pdf'), join(folder, 'script.html'), example(2023)]);
    await web.page.locator('.fold').click();
    expect(await web.page.locator('tr .problem').count()).toBe(2);
    expect(await web.page.title()).toContain('同比');
    expect(await web.frame.locator('script').count()).toBe(1);
  });

  test('four reports: the thread of the page is free while they are compared', async () => {
    web = await openWeb(browser);
    const session = await web.page.context().newCDPSession(web.page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const cost = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime')!.value;
    const many = Array.from({ length: 4 }, (_, index) => {
      const file = join(folder, `${2000 + index}.md`);
      writeFileSync(file, readFileSync(example(2022 + (index % 3)), 'utf8').replace(/^year: .*$/mu, `year: ${2000 + index}`));
      return file;
    });
    await web.page.locator('input[type=file]').first().setInputFiles(many);
    await web.page.getByText('正在对照').waitFor();
    const [begun, before] = [Date.now(), await cost()];
    await web.page.waitForFunction(() => document.querySelector('iframe'));
    const share = ((await cost()) - before) / ((Date.now() - begun) / 1000);
    expect(share).toBeLessThan(0.1);
  });

  describe('axe finds nothing', () => {
    const lookAtCard = async () => {
      const shown = web.page.frames()[1]!;
      await web.frame.locator('.settle').first().waitFor({ state: 'attached' });
      await shown.evaluate(() => {
        document.querySelector<HTMLButtonElement>('.panel.on .settle button')?.click();
      });
      // All of such a page is looked at in accessibility.slow.test.ts; the questions at a card stand here alone.
      expect(await findViolations(shown, '.panel.on .record:has(.settle .choices)')).toEqual([]);
    };
    test.each([
      ['at desktop width', {}, '看示例'],
      [
        'at phone width, in the dark, in English',
        { viewport: { width: 360, height: 780 }, colorScheme: 'dark', locale: 'en-GB' },
        'See an example',
      ],
    ] as const)('%s', async (_, options, button) => {
      web = await openWeb(browser, options);
      expect(await findViolations(web.page)).toEqual([]);
      await web.page.getByRole('button', { name: button }).click();
      await web.settled();
      expect(await findViolations(web.page)).toEqual([]);
      if (!('locale' in options)) await lookAtCard();
      await web.page.locator('.fold').click();
      expect(await findViolations(web.page)).toEqual([]);
      await web.page.getByRole('button', { name: /^(?:数字|Figures)$/u }).click();
      await web.page.locator('.figures').waitFor();
      expect(await findViolations(web.page)).toEqual([]);
    });
  });

  test('all of it is within reach of the keyboard', async () => {
    web = await openWeb(browser);
    const { keyboard } = web.page;
    const press = async (name: string) => {
      const reached: string[] = [];
      for (let tabs = 0; tabs < 60; tabs++) {
        await keyboard.press('Tab');
        const at = await web.page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.ariaLabel || '');
        reached.push(at);
        if (at === name) return keyboard.press('Enter');
      }
      throw new Error(`${name} is not among ${reached.join(' · ')}`);
    };
    await press('看示例');
    await web.settled();
    await press('数字');
    await web.page.locator('.figures').waitFor();
    await press('对照');
    // The figures stand for a moment longer, so that "settled" alone would be true at once.
    await web.page.getByRole('button', { name: 'Markdown', exact: true }).waitFor();
    const [download] = await Promise.all([web.page.waitForEvent('download'), press('Markdown')]);
    expect(download.suggestedFilename()).toBe('示例市-2024.md');
  });
});
