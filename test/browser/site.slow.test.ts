import type { BrowserContextOptions } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './find-violations.js';
import { chromiumPath } from './open-page.js';
import { openSite, PAGES } from './open-site.js';

/** A comparison is the page of `tongbi compare`, whose other sights `accessibility.slow.test.ts` looks at. */
const SIGHTS: readonly BrowserContextOptions[] = [{}, { viewport: { width: 360, height: 780 }, colorScheme: 'dark' }];

describe.skipIf(!chromiumPath)('a site opened from disk', () => {
  const { address, open } = openSite();
  /** One page a sight, which goes from address to address: a new one costs more. */
  const sights: Awaited<ReturnType<typeof open>>[] = [];
  beforeAll(async () => {
    for (const options of SIGHTS) sights.push(await open(PAGES.home, options));
  });

  test.each(Object.entries(PAGES))(
    '%s: axe finds nothing, on a desktop and on a phone in the dark; it asks for nothing from elsewhere',
    async (_, path) => {
      for (const { page, troubles } of sights.slice(0, path === PAGES.pair ? 1 : SIGHTS.length)) {
        await page.goto(`${address}/${path}`);
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll<HTMLDetailsElement>('details')) fold.open = true;
        });
        expect(await findViolations(page)).toEqual([]);
        expect(troubles).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize()!.width);
        // The shared style was taken: a policy that refused it would leave the page bare.
        expect(await page.evaluate(() => getComputedStyle(document.querySelector('.site-nav ul')!).display)).toBe('flex');
      }
    },
  );
});
