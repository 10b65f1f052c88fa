import { readFileSync } from 'node:fs';
import { renderHtml } from '@tongbi/renderer';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampleSet } from '../renderer/sample/sample-set.js';
import { openInSuite } from './open-in-suite.js';
import { chromiumPath, savePage } from './open-page.js';

const visibleCards = (page: Page) => page.locator('.panel.on .record:visible');
/** Sections are folded at first. */
const openSections = (page: Page) => page.locator('.panel.on .unfold').click();

describe.skipIf(!chromiumPath)('the page in a browser', () => {
  const url = savePage('sample', renderHtml(sampleSet()));
  const at = openInSuite(url);

  test('opens with the year before, alone', async () => {
    const page = await at('');
    await expect.poll(() => page.locator('.panel:visible h2').allTextContents()).toEqual(['2024年与2023年比较']);
    expect(await page.locator('.years a[aria-current]').textContent()).toBe('2023年');
  });

  test('another year is chosen by click, and by the address', async () => {
    const page = await at('');
    await page.click('.years a:has-text("2025年")');
    expect(await page.locator('.panel:visible h2').allTextContents()).toEqual(['2025年与2024年比较']);
    expect(page.url()).toMatch(/#y=2025$/u);
    await page.goto(new URL('#y=2022', page.url()).href);
    await expect.poll(() => page.locator('.panel:visible h2').allTextContents()).toEqual(['2024年与2022年比较']);
  });

  test('a count filters, is pressed, stands in the address, and can be cleared', async () => {
    const page = await at('');
    await page.click('.panel.on .counts .new a');
    expect(await page.locator('.panel.on .counts .new a').getAttribute('aria-pressed')).toBe('true');
    expect(await visibleCards(page).count()).toBe(8);
    expect(await page.locator('.panel.on .hits').textContent()).toBe('筛选出 8 条');
    expect(page.url()).toMatch(/#y=2023&s=new$/u);
    await page.click('.panel.on .counts .done a');
    expect(await visibleCards(page).count()).toBe(9);
    expect(await page.locator('.panel.on .records').evaluate((each) => Math.round(each.getBoundingClientRect().top))).toBeLessThan(120);
    await page.click('.panel.on .clear');
    expect(await visibleCards(page).count()).toBe(0);
  });

  test('the keyboard filters too', async () => {
    const page = await at('');
    await page.focus('.panel.on .counts .dropped a');
    await page.keyboard.press('Space');
    expect(await visibleCards(page).count()).toBe(4);
  });

  test('a section filters, and groups without a card are not shown', async () => {
    const page = await at('');
    await page.selectOption('.panel.on .by-section', { label: '（六）守牢安全底线' });
    expect(await page.locator('.panel.on .records h4:visible').allTextContents()).toEqual(['（六）守牢安全底线']);
    expect(await visibleCards(page).count()).toBe(2);
  });

  test('search finds, counts, marks and lists; also across a redline, and in struck words', async () => {
    const page = await at('');
    const search = async (words: string, answer: RegExp): Promise<void> => {
      await page.fill('#q', words);
      await expect.poll(() => page.locator('#found-count').textContent()).toMatch(answer);
    };
    await page.fill('#q', '助餐点');
    // In a record, and as often as the two texts have it.
    const inTexts = await page
      .locator('.original:is(.left, .right) .running')
      .evaluateAll((each) => each.map((text) => text.textContent!.split('助餐点').length - 1));
    await expect.poll(() => page.locator('#found-count').textContent()).toMatch(/^共\d+处$/u);
    const times = Number((await page.locator('#found-count').textContent())!.slice(1, -1));
    expect(times).toBeGreaterThan(inTexts.reduce((sum, count) => sum + count, 0));
    expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBe(times);
    expect(await page.locator('#hits li').count()).toBe(times);
    await search('实验室12家', /^共\d+处$/u);
    await search('实验室8家', /^共\d+处$/u);
    await search('没有的词', /^没有找到$/u);
    await page.fill('#q', '');
    await expect.poll(() => page.locator('.found').isVisible()).toBe(false);
  });

  test('Enter goes to the next hit, Shift-Enter back, a line of the list to its own', async () => {
    const page = await at('');
    await page.fill('#q', '助餐点');
    await page.keyboard.press('Enter');
    const count = page.locator('#found-count');
    await expect.poll(() => count.textContent()).toMatch(/^第1处，共/u);
    expect(await page.locator('.panel.on .record:visible > div > details[open]').count()).toBe(1);
    expect(await page.locator('#hits').isVisible()).toBe(false);
    await page.keyboard.press('Shift+Enter');
    expect(await count.textContent()).toMatch(/^第(\d+)处，共\1处$/u);
    expect(await page.locator('.texts.paired').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await count.textContent()).toMatch(/^第1处，共/u);
    await page.fill('#q', '实验室');
    await page.locator('#hits li button').nth(1).click();
    await expect.poll(() => count.textContent()).toMatch(/^第2处，共/u);
    const now = await page.evaluate(() => {
      const [range] = CSS.highlights.get('now') as unknown as Set<Range>;
      const { top } = range!.getBoundingClientRect();
      return { words: range!.toString(), seen: top > 0 && top < innerHeight };
    });
    expect(now).toEqual({ words: '实验室', seen: true });
  });

  test('search opens the list of what is unseen', async () => {
    const page = await at(`#y=2022&q=${encodeURIComponent('口袋公园')}`);
    await expect.poll(() => page.locator('.panel.on .items[open] li:visible').allTextContents()).toEqual(['新增口袋公园25个']);
    expect(await page.inputValue('#q')).toBe('口袋公园');
  });

  test('evidence opens in place: both texts, the sentences around, the place in full', async () => {
    const page = await at('');
    await openSections(page);
    const card = page.locator('.panel.on .record', { hasText: '实验室' }).first();
    await card.click();
    await expect.poll(() => card.locator('blockquote').count()).toBe(2);
    expect(await card.locator('blockquote .place').allTextContents()).toEqual(['建设市级重点实验室8家', '建设市级重点实验室12家']);
    expect(await card.locator('blockquote .around').last().textContent()).toBe('设立规模30亿元的科创母基金。');
    expect(await card.locator('details li > a').first().textContent()).toBe(
      '2023年 · 三、2023年主要任务 · （二）加快科技创新，培育发展动能',
    );
  });

  test('a card is copied with its citation', async () => {
    const page = await at('', { permissions: ['clipboard-read', 'clipboard-write'] });
    await openSections(page);
    const card = page.locator('.panel.on .record', { hasText: '口袋公园' });
    await card.locator('summary').click();
    await card.locator('button', { hasText: '复制并附出处' }).click();
    await expect.poll(() => card.locator('button').first().textContent()).toBe('已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe('新增\n“新增口袋公园25个”（云泽2024年政府工作报告，三、2024年主要任务 · （四）建设美丽宜居城乡）');
  });

  test('a link into the text opens it there', async () => {
    const page = await at('');
    await page.locator('.panel.on .targets tbody a').first().click();
    const target = page.locator('.original[open] :target');
    expect(await target.textContent()).toBe('6%左右');
    await expect
      .poll(() =>
        target.evaluate((element) => element.getBoundingClientRect().top > 0 && element.getBoundingClientRect().top < innerHeight),
      )
      .toBe(true);
  });

  test('a link to a record shows its year and takes filters off that hide it', async () => {
    const page = await at('');
    const id = await page.locator('.panel[data-key="2025"] .record').first().getAttribute('id');
    await page.goto(new URL('#y=2023&s=new', page.url()).href);
    await page.goto(new URL(`#${id}`, page.url()).href);
    await expect.poll(() => page.locator('.panel:visible').getAttribute('data-key')).toBe('2025');
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
  });

  test('what moved is named where it stood, leads to its card, and does not stay when a filter is set', async () => {
    const page = await at('');
    await openSections(page);
    const away = page.locator('.panel.on .away', { hasText: '推进环湖绿道建设' });
    await away.locator('summary').click();
    await away.locator('a', { hasText: '推进环湖绿道建设' }).click();
    expect(await page.locator('.record:target > div > p').textContent()).toBe('推进环湖绿道建设');
    await page.click('.panel.on .counts .new a');
    expect(await page.locator('.panel.on .side-group .group:visible:not(:has(.record:visible))').count()).toBe(0);
  });

  test('each status has its own sign beside its word', async () => {
    const page = await at('');
    const signs = await page.evaluate(() =>
      [...document.querySelectorAll('.panel.on .record:not(.ten > li)')].map((card) => [
        card.classList[card.classList.length - 1],
        getComputedStyle(card.querySelector('p > b')!, '::before').content[1],
      ]),
    );
    const known = { new: '＋', dropped: '－', done: '✓', changed: '≠', kept: '＝', unseen: '？' };
    expect(new Set(signs.map(([status]) => status)).size).toBeGreaterThan(3);
    expect(signs.filter(([status, sign]) => known[status as keyof typeof known] !== sign)).toEqual([]);
  });

  test('a long sentence is cut to its changes, opens whole, and is searched whole', async () => {
    const page = await at('');
    const card = page.locator('.panel.on .record', { has: page.locator('.brief') });
    await openSections(page);
    await card.locator('> div > details > summary').click();
    expect(await card.locator('.brief:visible, .whole p:visible').count()).toBe(1);
    await page.fill('#q', '风雨同舟');
    await expect.poll(() => card.locator('.whole p').isVisible()).toBe(true);
    expect(await page.locator('.panel.on .hits').first().textContent()).toMatch(/^筛选出 1 条$/u);
  });

  test('a sentence of the summary leads to its evidence', async () => {
    const page = await at('');
    await page.locator('.panel.on .counts + .fold > summary').click();
    await page.locator('.panel.on .summary a[data-filter="done"]').click();
    expect(await visibleCards(page).count()).toBe(1);
  });

  test('what happened and the first changes stand on the first screen, and lead to the text', async () => {
    for (const viewport of [
      { width: 1366, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const page = await at('', { viewport });
      const bottom = (selector: string) => page.locator(selector).evaluate((each) => each.getBoundingClientRect().bottom);
      expect(await bottom('.panel.on .dispatch')).toBeLessThan(viewport.height * 0.75);
      expect(await bottom('.panel.on .ten:not(.more) > li:first-child')).toBeLessThan(viewport.height);
    }
    const page = await at('');
    const link = page.locator('.panel.on .dispatch a').first();
    expect(await page.locator(`.original ${await link.getAttribute('href')}`).textContent()).toBe(await link.textContent());
  });

  test('the rest of the brief opens without a script', async () => {
    const page = await at('', { javaScriptEnabled: false });
    const rest = page.locator('.panel[data-chosen] .ten.more > li');
    expect(await rest.first().isVisible()).toBe(false);
    await page.locator('.panel[data-chosen] .highlights details > summary').click();
    expect(await rest.first().isVisible()).toBe(true);
  });

  test('theme: follows the system, and the button turns it', async () => {
    const page = await at('', { colorScheme: 'dark' });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await paper();
    await page.click('#theme');
    expect(await paper()).not.toBe(dark);
    expect(await page.locator('#theme').textContent()).toBe('深色');
  });

  test('keys: / to search, j and k through the records', async () => {
    const page = await at('');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.press('Escape');
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('j');
    const first = await focused();
    await page.keyboard.press('j');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('k');
    expect(await focused()).toBe(first);
  });

  test('nothing is cut off at 1440, 768 and 360 pixels, whatever is open', async () => {
    const page = await at('');
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('.panel.on details')) fold.open = true;
    });
    // What a fold says when it opens is there when the last has opened.
    await page.locator('.panel.on .record > div > details[open] li').last().waitFor();
    for (const width of [1440, 768, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });

  test.each(['light', 'dark'] as const)('text has a contrast of at least 4.5 in the %s theme', async (colorScheme) => {
    const page = await at('', { colorScheme });
    expect(await page.evaluate(lowContrast)).toEqual([]);
  });

  test('without script all years stand one after another, and links work', async () => {
    const page = await at('', { javaScriptEnabled: false });
    expect(await page.locator('.panel:visible h2').count()).toBe(3);
    expect(await page.locator('.tools:visible, .filters:visible').count()).toBe(0);
    for (const fold of await page.locator('.cards > summary').all()) await fold.click();
    expect(await page.locator('.record:visible').count()).toBe(await page.locator('.record').count());
    await page.locator('.record summary').first().click();
    expect(await page.locator('.record > div > details[open] li').first().isVisible()).toBe(true);
  });

  test('a section in the drawing leads to its cards, and one whose cards are all elsewhere into the text', async () => {
    const page = await at('#y=2023');
    const links = page.locator('.panel.on .routes a');
    const aims = await links.evaluateAll((each) =>
      each.map((link) => document.getElementById(link.getAttribute('href')!.slice(1))?.className),
    );
    expect(aims.length).toBeGreaterThan(4);
    expect(aims).not.toContain(undefined);
    expect(aims.filter((name) => name?.startsWith('group')).length).toBeGreaterThan(2);
    const last = page.locator('.panel.on .routes a[href^="#y2023-c"]').last();
    const name = (await last.locator('text').textContent())!;
    await last.click();
    const target = page.locator(`[id="${(await last.getAttribute('href'))!.slice(1)}"]`);
    expect(name).toContain((await target.locator('h4').textContent())!);
    expect(await target.isVisible()).toBe(true);
  });

  test('on paper links into the originals have notes, which are gone from the screen after', async () => {
    const page = await at('#y=2023');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const targets = page.locator('.panel.on .targets');
    const notes = await targets.locator('.footnotes li').allTextContents();
    const marks = await targets.locator('.footnote').allTextContents();
    expect(notes.length).toBeGreaterThan(2);
    expect(Math.max(...marks.map(Number))).toBe(notes.length);
    expect(notes.every((note) => /^“.+”（202[34]年 · .+）$/u.test(note))).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.footnote, .footnotes').count()).toBe(0);
  });

  test('the browser prints the brief alone: dispatch, ten items, main targets; the button prints all', async () => {
    const page = await at('#y=2023');
    await page.emulateMedia({ media: 'print' });
    const shown = () =>
      page
        .locator('.panel.on :is(.dispatch, .part, .ten):visible')
        .evaluateAll((each) => each.map(({ classList }) => classList[classList.length - 1]));
    expect(await shown()).toEqual(['dispatch', 'highlights', 'ten', 'targets']);
    await page.evaluate(() => {
      globalThis.print = () => document.body.setAttribute('data-printed', document.documentElement.dataset.print!);
    });
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-print="full"]')!.click());
    expect(await page.locator('body').getAttribute('data-printed')).toBe('full');
    expect(await shown()).toContain('records');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await shown()).not.toContain('records');
  });

  test('a table is copied, and saved as CSV', async () => {
    const page = await at('', { permissions: ['clipboard-read', 'clipboard-write'] });
    const tools = page.locator('.panel.on .targets > .table-tools').first();
    await tools.locator('button', { hasText: '复制' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^指标\t2023年目标\t.+\n/u);
    const [download] = await Promise.all([page.waitForEvent('download'), tools.locator('button', { hasText: 'CSV' }).click()]);
    expect(download.suggestedFilename()).toMatch(/目标与兑现.*\.csv$/u);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^\ufeff"指标","2023年目标",/u);
  });

  test('on paper: A4, only the chosen year, folds open, no controls', async () => {
    const page = await at('#y=2022');
    await page.evaluate(() => document.documentElement.setAttribute('data-print', 'full'));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // A4 in points.
    expect(pdf.toString('latin1')).toMatch(/MediaBox\s*\[0 0 59[45][\d.]* 84[12][\d.]*\]/u);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.panel:visible').count()).toBe(1);
    expect(await page.locator('.bar:visible, .side:visible, .filters:visible').count()).toBe(0);
    expect(await page.locator('.panel.on .items li:visible').count()).toBe(3);
    await page.goto(new URL('#y=2023', page.url()).href);
    await page.evaluate(() => document.documentElement.setAttribute('data-print', 'full'));
    // A4 less its margins, in CSS pixels.
    await page.setViewportSize({ width: 665, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(665);
    expect(await page.locator('.panel.on .brief:visible').count()).toBe(0);
    // The redline of a long record, and that of one whose link is unsure.
    expect(await page.locator('.panel.on .whole p:visible').count()).toBe(2);
  });
});

/** Elements whose own text stands out less than 4.5 : 1 from what is behind it. Runs in the page. */
function lowContrast(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const read = (color: string): number[] => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (color: string): number => {
    const [red, green, blue] = read(color).map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const behind = (element: Element | null): string => {
    for (let each = element; each; each = each.parentElement) {
      const color = getComputedStyle(each).backgroundColor;
      if (read(color)[3]! > 0) return color;
    }
    return 'white';
  };
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim());
    if (!own || !(element as HTMLElement).checkVisibility()) return [];
    const style = getComputedStyle(element);
    const [front, back] = [light(element.closest('svg') ? style.fill : style.color), light(behind(element))];
    const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
    return ratio < 4.5
      ? [`${element.tagName}.${element.getAttribute('class')} ${ratio.toFixed(2)} ${element.textContent!.slice(0, 12)}`]
      : [];
  });
}
