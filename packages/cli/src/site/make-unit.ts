import { compareReports, type PreparedReport, prepareReport, redlinePlaces, type TracedReports, traceReports } from '@tongbi/compare';
import type { LineageChain, LineagePlace, PlacedCorrection, Segment } from '@tongbi/model';
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
  /** What persons say of these reports. */
  readonly corrections: readonly PlacedCorrection[];
}

/** From plain data to plain data, so that a thread can do it. */
export function makeUnit(request: UnitRequest): Promise<readonly SitePage[]> {
  return request.pair ? makePair(request, request.pair) : makePlace(request);
}

/** The page of two neighbouring reports. */
async function makePair({ root, site, place, corrections }: UnitRequest, pair: SitePair): Promise<readonly SitePage[]> {
  const [previous, current] = [await readPlanned(root, pair.previous), await readPlanned(root, pair.current)];
  const comparison = compareReports(previous, current, { segment: await siteSegmenter(root, site), corrections });
  return [makePairPage(site, place, pair, comparison)];
}

/** The reports of a place with their lineage, its long chains, the place itself. */
async function makePlace({ root, site, place, corrections }: UnitRequest): Promise<readonly SitePage[]> {
  const prepared = new Map<string, PreparedReport>();
  for (const report of place.reports) prepared.set(report.path, prepareReport(await readPlanned(root, report), corrections));
  const compared = place.reports.filter(({ isCompared }) => isCompared).map(({ path }) => prepared.get(path)!);
  const traced = traceReports(compared, { corrections });
  const segment = await siteSegmenter(root, site);
  const byId = new Map(compared.map((one) => [one.report.id, one]));
  const reports = [...prepared].map(([path, { report, commitments, figures }]): [string, ReadSiteReport] => [
    path,
    { report, commitments: commitments.map(({ span }) => span), figures: figures.metrics.map(({ span }) => span) },
  ]);
  const chains = compared.length > 1 ? traced.chains.map((chain) => toSiteChain(chain, traced, byId, segment)) : [];
  return makePlacePages(site, place, { reports: Object.fromEntries(reports), chains });
}

/** With what the neighbours of its ends have of it, and how the wording of a long chain changed from place to place; others have no page to show it on. */
function toSiteChain(
  chain: LineageChain,
  { partners }: TracedReports,
  reports: ReadonlyMap<string, PreparedReport>,
  segment: Segment,
): SiteChain {
  const { places } = chain;
  const isPartner = ({ place }: LineagePlace, side: 'before' | 'after') => partners.get(place.report)![side].has(place.span.start);
  const ends = { isUnsureBefore: isPartner(places[0]!, 'before'), isUnsureAfter: isPartner(places.at(-1)!, 'after') };
  if (places.length < LONG_CHAIN) return { ...chain, ...ends };
  const redlines = places.map(({ place }, at) => {
    const before = places[at - 1]?.place;
    const side = ({ report, span }: typeof place) => ({ of: reports.get(report)!, span });
    return before ? redlinePlaces(side(before), side(place), segment) : null;
  });
  return { ...chain, ...ends, redlines };
}
