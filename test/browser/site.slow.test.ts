import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findViolations } from './find-violations.js';
import { chromiumPath } from './open-page.js';
import { openSite, PAGES } from './open-site.js';

/** A comparison is the page of `tongbi compare`, whose other sights `accessibility.slow.test.ts` looks at. */
const SIGHTS: readonly BrowserContextOptions[] = [{}, { viewport: { width: 360, height: 780 }, colorScheme: 'dark' }];

describe.skipIf(!chromiumPath)('a site opened from disk', () => {
  const { open } = openSite();

  test.each(Object.entries(PAGES))(
    '%s: axe finds nothing, on a desktop and on a phone in the dark; it asks for nothing from elsewhere',
    async (_, path) => {
      for (const options of path === PAGES.pair ? SIGHTS.slice(0, 1) : SIGHTS) {
        const { page, troubles } = await open(path, options);
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll<HTMLDetailsElement>('details')) fold.open = true;
        });
        expect(await findViolations(page)).toEqual([]);
        expect(troubles).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.viewport?.width ?? 1280);
        // The shared style was taken: a policy that refused it would leave the page bare.
        expect(await page.evaluate(() => getComputedStyle(document.querySelector('.site-nav ul')!).display)).toBe('flex');
        await page.context().close();
      }
    },
  );
});
