import { onceEach } from '@tongbi/model';
import { pageAssets } from '@tongbi/renderer/parts';
import { templates } from './generated/templates.js';
import type { SiteAssets, SitePage } from './site.js';
import { digestOf } from './slug-of.js';

/** Style and scripts that the pages share, each once. */
export const makeAssets: () => readonly SitePage[] = onceEach(() => {
  const page = pageAssets();
  const own = (name: string): string => templates[name]!.trim();
  const make = (name: string, ending: string, text: string) => ({ path: `assets/${name}-${digestOf(text)}.${ending}`, text: `${text}\n` });
  return [
    make('tongbi', 'css', `${page.style}\n${own('site.css')}`),
    make('site', 'js', `${own('site.js')}\n${own('search.js')}`),
    make('compare', 'js', page.script),
  ];
});

export function siteAssets(): SiteAssets {
  const [style, script, pageScript] = makeAssets().map(({ path }) => path) as [string, string, string];
  return { style, script, pageScript };
}
