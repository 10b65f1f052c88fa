import { onceEach } from '@tongbi/model';
import { matrixAssets, pageAssets } from '@tongbi/renderer/parts';
import { templates } from './generated/templates.js';
import type { SiteAssets, SitePage } from './site.js';
import { digestOf } from './slug-of.js';

/** Style and scripts that the pages share, each once, by what they are to a page. */
const assetPages = onceEach((): { readonly [asset in keyof SiteAssets]: SitePage } => {
  const page = pageAssets();
  const matrix = matrixAssets();
  const own = (name: string): string => templates[name]!.trim();
  const make = (name: string, ending: string, text: string) => ({ path: `assets/${name}-${digestOf(text)}.${ending}`, text: `${text}\n` });
  return {
    style: make('tongbi', 'css', `${page.style}\n${own('site.css')}`),
    script: make('site', 'js', `${own('site.js')}\n${own('search.js')}`),
    pageScript: make('compare', 'js', page.script),
    matrixStyle: make('matrix', 'css', matrix.style),
    matrixScript: make('matrix', 'js', matrix.script),
  };
});

export const makeAssets = (): readonly SitePage[] => Object.values(assetPages());

/** Where they stand. */
export const siteAssets = (): SiteAssets =>
  Object.fromEntries(Object.entries(assetPages()).map(([asset, { path }]) => [asset, path])) as unknown as SiteAssets;
