import { onceEach } from '@tongbi/model';
import { pageAssets } from '@tongbi/renderer/parts';
import { templates } from './generated/templates.js';
import type { SiteAssets, SitePage } from './site.js';
import { digestOf } from './slug-of.js';

interface Asset extends SitePage {
  readonly kind: keyof SiteAssets;
}

const listAssets = onceEach((): readonly Asset[] => {
  const page = pageAssets();
  const own = (name: string): string => templates[name]!.trim();
  const make = (kind: keyof SiteAssets, name: string, ending: string, text: string): Asset => ({
    kind,
    path: `assets/${name}-${digestOf(text)}.${ending}`,
    text: `${text}\n`,
  });
  return [
    make('style', 'tongbi', 'css', `${page.style}\n${own('site.css')}`),
    make('script', 'site', 'js', `${own('site.js')}\n${own('search.js')}`),
    make('pageScript', 'compare', 'js', page.script),
  ];
});

/** Style and scripts that the pages share, each once. */
export function makeAssets(): readonly SitePage[] {
  return listAssets().map(({ path, text }) => ({ path, text }));
}

export function siteAssets(): SiteAssets {
  const [style, script, pageScript] = listAssets().map(({ path }) => path) as [string, string, string];
  return { style, script, pageScript };
}
