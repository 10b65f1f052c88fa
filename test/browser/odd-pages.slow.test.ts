import { compareReports } from '@tongbi/compare';
import { normalizeReport } from '@tongbi/normalizer';
import { renderHtml } from '@tongbi/renderer';
import { createSegmenter } from '@tongbi/segmenter';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchBrowser, type OpenPage, openPage, savePage } from './open-page.js';

const segment = createSegmenter();
const YEARS = [2023, 2024] as const;

interface Parts {
  readonly review?: string;
  readonly tasks: string;
}

const REVIEW = [
  '过去一年，全市经济运行总体平稳，工业、农业和服务业各有新的进展，城乡面貌又有改善，群众生活继续提高。',
  '我们坚持稳字当头，把项目建设放在首位，一批学校、医院、道路相继建成，港口和园区的功能更加完备。',
  '同时也看到，产业结构还不够优，公共服务还有短板，一些干部的本领还不适应新的要求，需要认真解决。',
].join('\n');

/** A report of the made-up 云泽市 as it is read from a file. */
function reportOf(year: number, { review = REVIEW, tasks }: Parts): string {
  return [
    '政府工作报告',
    `——${year}年1月12日在云泽市第九届人民代表大会上`,
    '云泽市市长　程一帆',
    '各位代表：',
    '现在，我代表市人民政府，向大会报告工作，请予审议。',
    `一、${year - 1}年工作回顾`,
    review,
    `二、${year}年重点工作`,
    tasks,
  ].join('\n');
}

function pageOf(previous: string, current: string): string {
  const [before, after] = [previous, current].map((text, index) => {
    const file = `云泽/${YEARS[index]}.txt`;
    return { ...normalizeReport(text, { file, place: '云泽', year: YEARS[index]! }), file };
  });
  return renderHtml(compareReports(before!, after!, { segment }));
}

const between = (parts: Parts, others: Parts) => pageOf(reportOf(2023, parts), reportOf(2024, others));
const sections = (...each: readonly string[]) => each.map((text, index) => `（${'一二三四五'[index]}）${text}`).join('\n');
const TASKS = sections(
  '扩大有效投资。新建改建农贸市场12个，开工建设东屿大桥，推进环湖绿道建设。',
  '办好民生实事。新增公办幼儿园学位900个，改造老旧小区65个。',
);
const MARKUP = '<script>alert(1)</script>{{title}}{{{x}}}" onmouseover="alert(2)\' <!--]]></style><img src=x onerror=alert(3)>';

/** What a page must never show: values that were put into a text by mistake, and labels without words. */
const LEAKS = /undefined|\bNaN\b|\[object|\{\{|\}\}/u;

/** The counts of the five statuses, as the page shows them. */
const countsOf = (page: Page) =>
  page
    .locator('.counts li')
    .evaluateAll((each) =>
      Object.fromEntries(each.map((item) => [item.classList[0]!, Number(item.querySelector('.number')!.textContent)])),
    );

describe.skipIf(!chromiumPath)('odd reports give a page that reads well', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** Opens the page at both widths, looks for what no page may have, and hands over the wide one. */
  async function look(html: string, check: (page: Page, cost: OpenPage['cost']) => Promise<void>, leaks = true): Promise<void> {
    const url = savePage('odd', html);
    for (const width of [1280, 360]) {
      const { page, troubles, cost } = await openPage(browser, url, { viewport: { width, height: 800 } });
      await page.waitForSelector('html.ready');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await page.locator('h1').count()).toBe(1);
      expect(
        await page
          .locator(':is(h1, h2, h3, h4, td, th, summary):empty')
          .evaluateAll((each) => each.filter((one) => one.tagName !== 'TD').length),
      ).toBe(0);
      if (leaks) expect(LEAKS.exec((await page.locator('main').textContent()) ?? '')?.[0]).toBeUndefined();
      if (width === 1280) await check(page, cost);
      expect(troubles).toEqual([]);
      await page.context().close();
    }
  }

  test('nothing changed: one sentence says so', () =>
    look(between({ tasks: TASKS }, { tasks: TASKS }), async (page) => {
      expect(await page.locator('.unchanged').textContent()).toMatch(/^没有变化：2023年的\d+项承诺在2024年全部延续/u);
      expect(await page.locator('.highlights').count()).toBe(0);
    }));

  test('nothing in common: all new, all not mentioned again, nothing called cancelled', () => {
    const other = sections('发展智慧农业。推广育秧机300台，建设种子仓库。', '保护河湖水系。疏浚河道80公里，栽种芦苇。');
    return look(between({ tasks: TASKS }, { tasks: other }), async (page) => {
      const counts = await countsOf(page);
      expect(counts).toMatchObject({ changed: 0, kept: 0 });
      expect(counts.new! + counts.dropped!).toBeGreaterThan(6);
      expect(await page.locator('main').textContent()).not.toMatch(/取消|放弃|失败/u);
    });
  });

  test('one section', () =>
    look(between({ tasks: '建设东屿大桥。' }, { tasks: '加快建设东屿大桥。' }), async (page) => {
      expect(await page.locator('.record').count()).toBeGreaterThan(0);
    }));

  test('three thousand commitments: a search costs less than opening the page', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `建设第${index}号泵站，改造第${index}号桥梁，开通第${index}号公交。`).join(
      '\n',
    );
    return look(between({ tasks: TASKS }, { tasks: many }), async (page, cost) => {
      expect(await page.locator('.record.new').count()).toBeGreaterThan(2500);
      const opening = await cost();
      await page.fill('#q', '第777号桥梁');
      await expect.poll(() => page.locator('.hits').first().textContent()).toContain('筛选出 1 条');
      expect((await cost()) - opening).toBeLessThan(opening);
    });
  });

  test('a heading of 2,000 characters is cut in the drawing and whole in the text', () => {
    const heading = `扩大${'有效'.repeat(999)}投资`;
    const tasks = `（一）${heading}\n新建农贸市场12个，开工建设东屿大桥。\n（二）办好民生实事\n新增公办幼儿园学位900个。`;
    return look(between({ tasks: TASKS }, { tasks }), async (page) => {
      for (const text of await page.locator('.routes text').allTextContents()) expect(text.length).toBeLessThan(2100);
      expect(
        await page.locator('.routes text').evaluateAll((each) => each.every((text) => text.lastChild!.textContent!.length <= 22)),
      ).toBe(true);
      expect(await page.content()).toContain(heading);
    });
  });

  test('numbered paragraphs', () => {
    const paragraphs = (year: number) =>
      reportOf(year, {
        tasks: Array.from({ length: 12 }, (_, index) => `${index + 1}. 我们会推出第${index + year}号计划，增拨${index + 2}亿元。`).join(
          '\n',
        ),
      });
    return look(pageOf(paragraphs(2023), paragraphs(2024)), async (page) => {
      expect(await page.locator('.record').count()).toBeGreaterThan(0);
    });
  });

  test('no parts that can be told', () => {
    const flat = (jobs: number) =>
      `政府工作报告\n各位代表：现在，我向大会作报告，请予审议。今年要新增就业${jobs}人，新建农贸市场12个，开工建设东屿大桥，推进环湖绿道建设。我们要办好民生实事，改造老旧小区65个，新增公办幼儿园学位900个。${REVIEW.replaceAll('\n', '')}`;
    return look(pageOf(flat(4000), flat(5000)), async (page) => {
      expect(await page.locator('.diagnostics').count()).toBeGreaterThan(0);
      expect(await page.locator('.diagnostics').first().textContent()).toContain('没有认出');
      // Where no part plans, nothing is known to be promised, and the page says so instead of showing noughts.
      const said = (await page.locator('.unchanged, .summary').first().textContent()) ?? '';
      expect(said).toMatch(/没有读出承诺|新增|调整|延续/u);
    });
  });

  test('markup, script and template syntax stay text, and nothing runs', () =>
    look(
      between({ tasks: `${TASKS}\n建设${MARKUP}中心2个。` }, { tasks: `${TASKS}\n建设${MARKUP}中心3个。` }),
      async (page) => {
        expect(await page.locator('img, iframe, object').count()).toBe(0);
        expect(await page.locator('main').textContent()).toContain('<img src=x onerror=alert(3)>');
      },
      false,
    ));
});
