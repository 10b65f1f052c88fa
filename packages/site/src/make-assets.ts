import { onceEach } from '@tongbi/model';
import { matrixAssets, pageAssets } from '@tongbi/renderer/parts';
import { templates } from './generated/templates.js';
import type { SiteAssets, SitePage } from './site.js';
import { digestOf } from './slug-of.js';

/** Style and scripts that the pages share, each once. */
export const makeAssets: () => readonly SitePage[] = onceEach(() => {
  const page = pageAssets();
  const matrix = matrixAssets();
  const own = (name: string): string => templates[name]!.trim();
  const make = (name: string, ending: string, text: string) => ({ path: `assets/${name}-${digestOf(text)}.${ending}`, text: `${text}\n` });
  return [
    make('tongbi', 'css', `${page.style}\n${own('site.css')}`),
    make('site', 'js', `${own('site.js')}\n${own('search.js')}`),
    make('compare', 'js', page.script),
    make('matrix', 'css', matrix.style),
    make('matrix', 'js', matrix.script),
  ];
});

export function siteAssets(): SiteAssets {
  const [style, script, pageScript, matrixStyle, matrixScript] = makeAssets().map(({ path }) => path) as [
    string,
    string,
    string,
    string,
    string,
  ];
  return { style, script, pageScript, matrixStyle, matrixScript };
}
