import type { Edition } from '@tongbi/model';
import type { Language } from '@tongbi/renderer';
import { siteAssets } from './make-assets.js';
import type { ReportFacts, Site, SitePair, SitePlace, SiteReport } from './site.js';
import { SlugClaims } from './slug-of.js';

export interface SiteOptions {
  readonly language?: Language;
  readonly baseUrl?: string | undefined;
  readonly toolVersion: string;
}

const fullness = { full: 0, digest: 1, abridged: 2 } as const satisfies Record<Edition, number>;
/** Behind every code of GB/T 2260. */
const WITHOUT_CODE = '~';

/** Folders that are no place's. */
const OWN_FOLDERS = ['assets', 'indicators', 'search'] as const;

/** Where every report, comparison and place of an archive stands in its site. The same facts in any order give the same plan. */
export function planSite(facts: readonly ReportFacts[], { language = 'zh', baseUrl, toolVersion }: SiteOptions): Site {
  const names = new Map<string, ReportFacts[]>();
  for (const one of facts) names.set(one.place, [...(names.get(one.place) ?? []), one]);
  const claims = new SlugClaims();
  for (const own of OWN_FOLDERS) claims.claim(own);
  const folders = [...names]
    .map(([name, reports]) => ({ name, reports, code: reports.find(({ placeCode }) => placeCode)?.placeCode ?? null }))
    .sort((a, b) => compareText(orderOf(a), orderOf(b)))
    // A code is the same for ever and on every system, and no two places share one, as 苏州 and 宿州 share suzhou.
    .map(({ name, reports, code }) => planPlace(name, claims.claim(code ?? name), reports));
  return { language, baseUrl: baseUrl ?? null, toolVersion, assets: siteAssets(), places: folders };
}

/** The nation has no code and comes first. */
function orderOf({ name, code }: { readonly name: string; readonly code: string | null }): string {
  return name === '全国' ? '' : `${code ?? WITHOUT_CODE}${name}`;
}

/** By code units: the same on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function planPlace(name: string, folder: string, facts: readonly ReportFacts[]): SitePlace {
  const ordered = [...facts].sort(
    (a, b) => a.year - b.year || fullness[a.edition] - fullness[b.edition] || a.file.length - b.file.length || compareText(a.file, b.file),
  );
  const reports = ordered.map((one, index): SiteReport => {
    const before = ordered.slice(0, index).filter(({ year }) => year === one.year).length;
    return { ...one, path: `${folder}/${one.year}${before ? `-${before + 1}` : ''}.html`, isCompared: before === 0 };
  });
  const compared = reports.filter(({ isCompared }) => isCompared);
  const pairs = compared.slice(1).map((current, index): SitePair => {
    const previous = compared[index]!;
    return { previous, current, path: `${folder}/${previous.year}-to-${current.year}.html` };
  });
  const gaps = pairs.flatMap(({ previous, current }) =>
    Array.from({ length: current.year - previous.year - 1 }, (_, index) => previous.year + 1 + index),
  );
  return { name, folder, reports, pairs, gaps };
}
