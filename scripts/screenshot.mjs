#!/usr/bin/env node
// node scripts/screenshot.mjs [PAGE.html] [--out FILE.png] [--at CSS]: takes the picture in README.md.
//
//   out/示例市-2024.html (from npm start)  →  docs/page.png, the first screen at desktop width
//
// Needs a chromium (apt-get install chromium, or its path in CHROMIUM) and a font with Chinese (fonts-noto-cjk).
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options, positionals } = parseArgs({
  options: { out: { type: 'string' }, at: { type: 'string' } },
  allowPositionals: true,
});
const page = resolve(positionals[0] ?? join(root, 'out/示例市-2024.html'));
const output = resolve(options.out ?? join(root, 'docs/page.png'));

/** A desktop window; higher than most, so that the counts and the first changes are both in the picture. */
const WINDOW = { width: 1280, height: 1200 };
/** A README is opened often. */
const MOST_BYTES = 300 * 1024;

function fail(failed, advice) {
  process.stderr.write(`screenshot: ${failed}\n  what to do: ${advice}\n`);
  process.exit(2);
}

const chromiumPath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
if (!chromiumPath) fail('no chromium was found', 'apt-get install chromium, or put its path in CHROMIUM');
if (!existsSync(page)) fail(`there is no ${relative('.', page)}`, 'make the page first: npm start');

const { chromium } = createRequire(join(root, 'test/package.json'))('playwright-core');
const browser = await chromium.launch({ executablePath: chromiumPath });
try {
  const tab = await browser.newPage({ viewport: WINDOW, colorScheme: 'light' });
  await tab.goto(pathToFileURL(page).href);
  await tab.evaluate(() => document.fonts.ready);
  if (options.at)
    await tab
      .locator(options.at)
      .first()
      .evaluate((element) => element.scrollIntoView());
  mkdirSync(dirname(output), { recursive: true });
  await tab.screenshot({ path: output });
} finally {
  await browser.close();
}
const { size } = statSync(output);
process.stdout.write(`written ${relative('.', output)} (${Math.round(size / 1024)} KB)\n`);
if (size > MOST_BYTES) fail(`the picture has ${size} bytes, more than ${MOST_BYTES}`, 'make WINDOW smaller');
