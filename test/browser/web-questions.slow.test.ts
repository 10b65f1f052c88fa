import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCorrections } from '@tongbi/corrections';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runTongbi } from '../cli/run-tongbi.js';
import { root } from '../repository/read-repository.js';
import { chromiumPath, launchBrowser } from './open-page.js';
import { type OpenWeb, openWeb } from './open-web.js';

const report = (year: number): string => join(root, `reports/示例市/${year}.md`);

describe.skipIf(!chromiumPath)('the page that compares in a browser, from a disk and without a network', () => {
  let browser: Browser;
  let web: OpenWeb;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  const open = async () => {
    web = await openWeb(browser);
  };
  const close = async () => {
    expect(web.troubles).toEqual([]);
    await web.page.context().close();
  };

  // One after the other on one page, on which all goes faster once the first is compared.
  describe('two files that are chosen, with a third that is no report', () => {
    beforeAll(async () => {
      await open();
      await web.add([report(2024), join(root, 'package.json'), report(2023)]);
    });
    afterAll(close);

    test('become the comparison that the command makes', async () => {
      await expect(web.frame.locator('h1').textContent()).resolves.toContain('2024');
      const { name, file } = await web.save('JSON');
      expect(name).toBe('示例市-2023_示例市-2024.json');
      const { stdout } = runTongbi(['compare', '2023.md', '2024.md', '--json'], { cwd: join(root, 'reports/示例市') });
      expect(readFileSync(file, 'utf8')).toBe(stdout);
    });

    test('a claim is answered, the comparison follows, and the file of corrections is the one of the command', async () => {
      const card = web.frame.locator('.record.new:has(.settle)').first();
      const anchor = (await card.getAttribute('id'))!;
      await web.frame.locator('body').evaluate((_, id) => {
        location.hash = id;
      }, anchor);
      await card.getByRole('button', { name: '核对' }).click();
      await card.getByRole('button', { name: '对应的是…' }).click();
      await card.getByLabel('另一份报告里那一项的几个字').fill('没有一份报告写过的话');
      await card.getByRole('button', { name: '确定' }).click();
      await card.getByRole('alert').waitFor();
      await card.getByRole('button', { name: '对', exact: true }).first().click();
      await web.page.getByText('有没有保存的更正').waitFor();
      await web.settled();
      await web.frame.locator(`[id="${anchor}"]`).getByText('人工核定').first().waitFor();
      const { name, file } = await web.save('更正文件（1 条）');
      expect(name).toBe('tongbi.corrections.yaml');
      expect(parseCorrections(readFileSync(file, 'utf8'), name)).toMatchObject([{ kind: 'status', status: 'new' }]);
      const { stdout } = runTongbi(['compare', '2023.md', '2024.md', '--corrections', file, '--json'], {
        cwd: join(root, 'reports/示例市'),
      });
      expect(readFileSync((await web.save('JSON')).file, 'utf8')).toBe(stdout.replaceAll(file, name));
      const saved = { name, mimeType: 'text/yaml', buffer: readFileSync(file) };
      await web.page.getByRole('button', { name: '撤销上一条更正' }).click();
      await web.page.getByText('更正文件（').waitFor({ state: 'detached' });
      await web.page.locator('input[type=file]').last().setInputFiles(saved);
      await web.page.getByText('更正文件（1 条）').waitFor();
      await web.page
        .locator('input[type=file]')
        .last()
        .setInputFiles({ ...saved, buffer: Buffer.from('你好') });
      await web.page.locator('main > .problem').getByText('应为').waitFor();
      await web.page.getByRole('button', { name: '撤销上一条更正' }).click();
      await web.page.getByText('更正文件（1 条）').waitFor();
    });

    test('are saved as a document, a table and a picture', async () => {
      for (const [button, ending, head] of [
        ['Word', 'docx', 'PK'],
        ['Excel', 'xlsx', 'PK'],
        ['图片', 'png', '\x89PNG'],
      ] as const) {
        const { name, file } = await web.save(button);
        expect(name).toBe(`示例市-2023_示例市-2024.${ending}`);
        expect(readFileSync(file, 'latin1').startsWith(head)).toBe(true);
      }
    });

    test('what is no report says so at its file; what was understood of the others can be mended', async () => {
      await web.page.locator('.fold').click();
      await web.page.locator('tr .problem').getByText('package.json').first().waitFor();
      await web.page.getByLabel('2023.md 的年份').fill('2022');
      await web.page.getByLabel('2023.md 的年份').press('Tab');
      await web.page.getByText('示例市 2022').first().waitFor();
      await web.settled();
      const { file } = await web.save('JSON');
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ previous: { year: 2022, file: '2023.md' }, current: { year: 2024 } });
    });
  });

  describe('a page of its own', () => {
    beforeEach(open);
    afterEach(close);

    test('the example, its figures, its targets, and English', async () => {
      await web.page.getByRole('button', { name: '看示例' }).click();
      await web.settled();
      await web.page.getByRole('button', { name: '数字' }).click();
      await web.page.locator('.figures tbody tr').nth(50).waitFor();
      await web.page.getByRole('button', { name: '各地目标' }).click();
      await web.settled();
      await web.page.getByLabel('指标').fill('城镇新增就业');
      await web.page.getByRole('button', { name: '看', exact: true }).click();
      await web.frame.getByRole('heading', { name: '城镇新增就业' }).waitFor();
      await web.page.getByRole('button', { name: 'English' }).click();
      await web.frame.getByRole('heading', { name: 'new urban jobs' }).waitFor();
      expect(await web.page.locator('html').getAttribute('lang')).toBe('en');
      // In the middle of a comparison, and of an answer.
      await web.page.getByRole('button', { name: 'Comparison', exact: true }).click();
      await web.page.getByRole('button', { name: '中文' }).click();
      // What is pressed on a page that is made once more under it is lost.
      await web.settled();
      await web.frame.locator('html[lang="zh-CN"] .settle').first().waitFor({ state: 'attached' });
      const press = (button: string) => web.frame.locator(button).evaluate((element) => (element as HTMLElement).click());
      await press('.record.dropped .settle button >> nth=0');
      await press('.record.dropped .choices button >> nth=-1');
      await web.frame.locator('.record.dropped .settle input').evaluate((input) => {
        (input as HTMLInputElement).value = '几个字';
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await press('.record.new .settle button >> nth=0');
      await press('.record.new .choices button >> nth=0');
      await web.page.getByRole('button', { name: 'English' }).click();
      await web.page.getByText('Corrections (1)').waitFor();
      await web.frame.locator('html[lang="en"] .settle').first().waitFor({ state: 'attached' });
      expect(await web.page.locator('main > .problem').count()).toBe(0);
      // What was begun at another card is still there.
      expect(await web.frame.locator('.record.dropped .settle input').inputValue()).toBe('几个字');
    });

    test('what was stopped can be begun again', async () => {
      await web.page.evaluate(() => {
        const stop = (_: unknown, observer: MutationObserver) => {
          const status = document.querySelector('.status');
          if (!status?.textContent.includes('正在对照')) return;
          observer.disconnect();
          status.querySelector('button')?.click();
        };
        new MutationObserver(stop).observe(document.body, { childList: true, subtree: true, characterData: true });
      });
      await web.page.locator('input[type=file]').first().setInputFiles([2022, 2023, 2024].map(report));
      await web.page.getByRole('button', { name: '重新开始' }).click();
      await web.settled();
      expect(await web.page.locator('iframe').count()).toBe(1);
      await web.page.locator('.fold').click();
      expect(await web.page.getByLabel('以 2024.md 为主').isChecked()).toBe(true);
    });
  });
});
