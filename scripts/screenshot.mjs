#!/usr/bin/env node
// node scripts/screenshot.mjs: takes the pictures of the READMEs from out/示例市.html (which npm start makes):
//
//   docs/page.png          the first screen at desktop width
//   docs/page-reading.png  both texts beside each other
//   docs/page-years.png    the charts over the years
//   docs/web.png           the page for browsers (out/tongbi.html) with the example; docs/web-en.png in English
//
// node scripts/screenshot.mjs PAGE.html --out FILE.png [--at CSS] [--width PIXELS] [--dark]: one picture of any page.
// Needs a chromium (apt-get install chromium, or its path in CHROMIUM) and a font with Chinese (fonts-noto-cjk).
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromiumPath } from './find-chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options, positionals } = parseArgs({
  options: { out: { type: 'string' }, at: { type: 'string' }, width: { type: 'string' }, dark: { type: 'boolean' } },
  allowPositionals: true,
});
/** A desktop window; the first one higher than most, so that the counts and the first changes are both in the picture. */
const WIDTH = 1280;
const sample = join(root, 'out/示例市.html');
const shots = options.out
  ? [{ page: resolve(positionals[0] ?? sample), out: resolve(options.out), at: options.at, height: 1200 }]
  : [
      { page: sample, out: join(root, 'docs/page.png'), height: 1200 },
      { page: sample, out: join(root, 'docs/page-reading.png'), hash: '#texts', read: '.right [data-mark="changed"]', height: 700 },
      { page: sample, out: join(root, 'docs/page-years.png'), at: '.charts', height: 760 },
      { page: join(root, 'out/tongbi.html'), out: join(root, 'docs/web.png'), example: '看示例', locale: 'zh-CN', height: 760 },
      { page: join(root, 'out/tongbi.html'), out: join(root, 'docs/web-en.png'), example: 'See an example', locale: 'en-GB', height: 760 },
    ];
/** A README is opened often. */
const MOST_BYTES = 300 * 1024;

function fail(failed, advice) {
  process.stderr.write(`screenshot: ${failed}\n  what to do: ${advice}\n`);
  process.exit(2);
}

if (!chromiumPath) fail('no chromium was found', 'apt-get install chromium, or put its path in CHROMIUM');
for (const { page } of shots) if (!existsSync(page)) fail(`there is no ${relative('.', page)}`, 'make the page first: npm start');

/** The twelfth changed sentence of the plan: far enough down that both texts have moved. */
const READ_AT = 12;

async function take(browser, { page, out, at, hash = '', read, example, locale, height }) {
  const viewport = { width: Number(options.width ?? WIDTH), height };
  const tab = await browser.newPage({ viewport, colorScheme: options.dark ? 'dark' : 'light', ...(locale && { locale }) });
  await tab.goto(pathToFileURL(page).href + hash);
  await tab.evaluate(() => document.fonts.ready);
  const scroll = (locator) => locator.evaluate((element) => element.scrollIntoView());
  if (example) {
    await tab.getByRole('button', { name: example }).click();
    await tab.frameLocator('iframe').locator('h1').waitFor();
  }
  if (at) await scroll(tab.locator(at).first());
  if (read) {
    await tab.locator(read).nth(READ_AT).click();
    await scroll(tab.locator('.texts'));
  }
  mkdirSync(dirname(out), { recursive: true });
  await tab.screenshot({ path: out });
  await tab.close();
  const { size } = statSync(out);
  process.stdout.write(`written ${relative('.', out)} (${Math.round(size / 1024)} KB)\n`);
  if (size > MOST_BYTES) fail(`${relative('.', out)} has ${size} bytes, more than ${MOST_BYTES}`, 'make its window smaller');
}

const { chromium } = createRequire(join(root, 'test/package.json'))('playwright-core');
const browser = await chromium.launch({ executablePath: chromiumPath });
try {
  for (const shot of shots) await take(browser, shot);
} finally {
  await browser.close();
}
