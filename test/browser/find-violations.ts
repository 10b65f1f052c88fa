import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, one line a rule and element. The page's policy forbids foreign scripts, so axe comes in beside it; nor may it load the style once more (preload), nor ask frames by messages, which have no address here: each is looked at by itself. `within`: a part of the page. */
export async function findViolations(page: Page | Frame, within = 'html'): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(
    async ([values, selector]) => {
      // biome-ignore lint/suspicious/noExplicitAny: axe is a global of the page here
      const { violations } = await (globalThis as any).axe.run(document.querySelector(selector), {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
        preload: false,
        iframes: false,
      });
      return violations.flatMap(({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
      );
    },
    [WCAG, within] as const,
  );
}
