// What `pnpm bench` adds where a chromium is: what the search of a page costs while a reader types.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isShort } from './bench-years.mjs';
import { chromiumPath } from './find-chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** From the rarest to a single character that stands everywhere. */
const WORDS = ['一刻钟', '乡村振兴', '就业', '发展', '新'].slice(0, isShort ? 1 : undefined);

/** In the page: types a word, and says how many places it found, after how many milliseconds they were shown, and what the longest task took. */
async function typeInPage(word) {
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const box = document.getElementById('q');
  const count = document.getElementById('found-count');
  const shown = new Promise((resolve) => {
    new MutationObserver((_, watcher) => {
      watcher.disconnect();
      resolve(performance.now());
    }).observe(count, { childList: true, characterData: true, subtree: true });
  });
  box.value = word;
  const start = performance.now();
  box.dispatchEvent(new Event('input'));
  const time = (await shown) - start;
  // A task is reported after it ended.
  await new Promise((resolve) => setTimeout(resolve, 500));
  tasks.push(...observer.takeRecords().map(({ duration }) => duration));
  observer.disconnect();
  return { found: Number(/\d+/u.exec(count.textContent)?.[0] ?? 0), time, longest: Math.max(0, ...tasks) };
}

/**
 * Opens a page in chromium as a reader does and searches it for words from rare to frequent.
 *
 * @param file of the page
 * @returns a row a word: `{ word, found, time, longest }`, milliseconds; `longest` is 0 where no task took 50 ms. Null without a chromium
 */
export async function benchSearch(file) {
  if (!chromiumPath) return null;
  const { chromium } = createRequire(join(root, 'test/package.json'))('playwright-core');
  const browser = await chromium.launch({ executablePath: chromiumPath, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
    await page.goto(pathToFileURL(file).href);
    // The page reads its cards while nothing else is to do.
    if (!isShort) await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3000)));
    const rows = [];
    for (const word of WORDS) rows.push({ word, ...(await page.evaluate(typeInPage, word)) });
    return rows;
  } finally {
    await browser.close();
  }
}
