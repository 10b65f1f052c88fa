import { compareReports, type PreparedReport, prepareReport, redlinePlaces, traceReports } from '@tongbi/compare';
import type { LineageChain } from '@tongbi/model';
import {
  LONG_CHAIN,
  makePairPage,
  makePlacePages,
  type ReadSiteReport,
  type Site,
  type SiteChain,
  type SitePage,
  type SitePair,
  type SitePlace,
} from '@tongbi/site';
import { readPlanned } from './read-planned.js';
import { siteSegmenter } from './site-segmenter.js';

/** Pages that are made in one piece: those of a pair of reports, or where there is none those of the place itself. */
export interface UnitRequest {
  /** Of the archive. */
  readonly root: string;
  readonly site: Site;
  readonly place: SitePlace;
  readonly pair: SitePair | null;
}

/** From plain data to plain data, so that a thread can do it. */
export function makeUnit(request: UnitRequest): Promise<readonly SitePage[]> {
  return request.pair ? makePair(request, request.pair) : makePlace(request);
}

/** The page of two neighbouring reports. */
async function makePair({ root, site, place }: UnitRequest, pair: SitePair): Promise<readonly SitePage[]> {
  const [previous, current] = [await readPlanned(root, pair.previous), await readPlanned(root, pair.current)];
  return [makePairPage(site, place, pair, compareReports(previous, current, { segment: siteSegmenter() }))];
}

/** The reports of a place with their lineage, its long chains, the place itself. */
async function makePlace({ root, site, place }: UnitRequest): Promise<readonly SitePage[]> {
  const prepared = new Map<string, PreparedReport>();
  for (const report of place.reports) prepared.set(report.path, prepareReport(await readPlanned(root, report)));
  const compared = place.reports.filter(({ isCompared }) => isCompared).map(({ path }) => prepared.get(path)!);
  const chains = compared.length > 1 ? traceReports(compared) : [];
  const byId = new Map(compared.map((one) => [one.report.id, one]));
  const reports = [...prepared].map(([path, { report, commitments, figures }]): [string, ReadSiteReport] => [
    path,
    { report, commitments: commitments.map(({ span }) => span), figures: figures.metrics.map(({ span }) => span) },
  ]);
  return makePlacePages(site, place, { reports: Object.fromEntries(reports), chains: chains.map((chain) => withRedlines(chain, byId)) });
}

/** How the wording of a long chain changed from place to place; others have no page to show it on. */
function withRedlines(chain: LineageChain, reports: ReadonlyMap<string, PreparedReport>): SiteChain {
  if (chain.places.length < LONG_CHAIN) return chain;
  const redlines = chain.places.map(({ place }, at) => {
    const before = chain.places[at - 1]?.place;
    if (!before) return null;
    const side = ({ report, span }: typeof place) => ({ of: reports.get(report)!, span });
    return redlinePlaces(side(before), side(place), siteSegmenter());
  });
  return { ...chain, redlines };
}
