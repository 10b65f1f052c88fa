// What `pnpm bench` adds where a chromium is: what comparing two files costs in the page for browsers.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isShort } from './bench-years.mjs';
import { chromiumPath } from './find-chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The most that a process has held, in kilobytes, as Linux counts it; 0 elsewhere. */
function peakOf(process) {
  try {
    return Number(/^VmHWM:\s*(\d+)/mu.exec(readFileSync(`/proc/${process}/status`, 'utf8'))[1]);
  } catch {
    return 0;
  }
}

/**
 * Opens the page from a disk and gives it two files, then gives it them again.
 *
 * @param files their paths
 * @returns `{ first, warm, kilobytes }`: milliseconds from opening the page to the page of the comparison, from choosing the files a second time, and
 * the most that its process held. Null without a chromium
 */
export async function benchWeb(files) {
  if (!chromiumPath) return null;
  const { chromium } = createRequire(join(root, 'test/package.json'))('playwright-core');
  const browser = await chromium.launch({ executablePath: chromiumPath, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  try {
    const context = await browser.newContext({ offline: true, locale: 'zh-CN' });
    const page = await context.newPage();
    const compare = async () => {
      await page.locator('input[type=file]').first().setInputFiles(files);
      await page.locator('iframe').waitFor();
      await page.frameLocator('iframe').locator('h1').waitFor();
    };
    const timed = async (work) => {
      const start = performance.now();
      await work();
      return performance.now() - start;
    };
    const first = await timed(async () => {
      await page.goto(pathToFileURL(join(root, 'packages/web/dist/tongbi.html')).href);
      await compare();
    });
    const again = async () => {
      await page.locator('.fold').click();
      await page.getByRole('button', { name: '全部移除' }).click();
      return await timed(compare);
    };
    const warm = [await again()];
    if (!isShort) warm.push(await again(), await again());
    const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
    const kilobytes = Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOf(id)));
    return { first, warm: warm.sort((a, b) => a - b)[warm.length >> 1], kilobytes };
  } finally {
    await browser.close();
  }
}
