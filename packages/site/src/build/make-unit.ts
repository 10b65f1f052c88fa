import type { PlanTools } from '@tongbi/archive';
import {
  findEchoes,
  type PreparedReport,
  prepareReport,
  redlinePlaces,
  sourceFor,
  type TracedReports,
  traceReports,
  traceTasks,
} from '@tongbi/compare';
import { type Comparison, type LineageChain, type LineagePlace, type PlacedCorrection, type Segment, sliceSpan } from '@tongbi/model';
import { renderHtml } from '@tongbi/renderer';
import { dispatchTexts, sharedWording } from '@tongbi/renderer/parts';
import { anchorOf } from '../anchors.js';
import { LONG_CHAIN } from '../chain-notes.js';
import { makePlacePages } from '../make-place-pages.js';
import { besides, type NearLink, navigate, upTo } from '../render-page.js';
import type { ReadSiteReport, SiteChain, SiteCommitment, SiteFrame, SitePage, SitePair, SitePlace, SiteReport } from '../site.js';
import { relativeHref } from '../site-paths.js';
import { siteWords } from '../words/site-words.js';

/** The change summary of two neighbouring reports, with the navigation of the site. */
export function makePairPage(site: SiteFrame, place: SitePlace, pair: SitePair, comparison: Comparison): SitePage {
  const { language, toolVersion, assets } = site;
  const { path } = pair;
  const text = renderHtml(comparison, {
    language,
    toolVersion,
    site: {
      navigation: navigate(site, path, nearOf(site, place, pair)),
      assets: { style: relativeHref(path, assets.style), script: relativeHref(path, assets.pageScript) },
    },
  });
  return { path, text };
}

function nearOf({ language }: SiteFrame, place: SitePlace, { path, previous, current }: SitePair): readonly NearLink[] {
  const words = siteWords(language).place;
  const { phrases } = sharedWording(language);
  const at = place.pairs.findIndex((one) => one.path === path);
  const link = (pair: SitePair | undefined) => pair && { text: words.pair(pair.previous.year, pair.current.year), path: pair.path };
  return [
    upTo(place),
    ...[previous, current].map((report) => ({ text: phrases.reportOf(phrases.year(report.year)), path: report.path })),
    ...besides(link(place.pairs[at - 1]), link(place.pairs[at + 1])),
  ];
}

export interface PlaceRequest {
  readonly site: SiteFrame;
  readonly place: SitePlace;
  readonly corrections: readonly PlacedCorrection[];
  /** The nation's reports that its reports are held against. */
  readonly above: readonly SiteReport[];
  /** Paths of its reports that the feed of the whole site shows. */
  readonly inFeed: readonly string[];
}

/** Pages that are made in one piece: those of a pair of reports, or where there is none those of the place itself. */
export interface UnitRequest extends PlaceRequest {
  readonly pair: SitePair | null;
}

export async function makeUnit(request: UnitRequest, tools: PlanTools): Promise<readonly SitePage[]> {
  const { site, place, pair, corrections } = request;
  if (pair) return [makePairPage(site, place, pair, await tools.compare(pair, corrections))];
  return await makePlace(request, tools);
}

/** The reports of a place with their lineage, its long chains, the place itself. */
async function makePlace({ site, place, corrections, above }: PlaceRequest, tools: PlanTools): Promise<readonly SitePage[]> {
  const prepared = new Map<string, PreparedReport>();
  for (const report of place.reports) prepared.set(report.path, prepareReport(await tools.read(report), corrections));
  const compared = place.reports.filter(({ isCompared }) => isCompared).map(({ path }) => prepared.get(path)!);
  const traced = traceReports(compared, { corrections });
  const byId = new Map(compared.map((one) => [one.report.id, one]));
  const sources = new Map<SiteReport, PreparedReport>();
  for (const source of above) sources.set(source, prepareReport(await tools.read(source)));
  const reports = [...prepared].map(([path, own]): [string, ReadSiteReport] => {
    const echoes = compared.includes(own) ? echoesOf(own, sources) : [];
    const commitments = own.commitments.map(({ span, testable }, at) => ({ span, testable, ...echoes[at] }));
    return [path, { report: own.report, commitments, figures: own.figures.metrics.map(({ span }) => span) }];
  });
  const segment = await tools.segment();
  const chains = compared.length > 1 ? traced.chains.map((chain) => toSiteChain(chain, traced, byId, segment)) : [];
  const sections: Comparison['sections'][] = [];
  const dispatches: [string, readonly string[]][] = [];
  // The comparisons were made for the pages of the pairs, and are remembered.
  for (const pair of place.pairs) {
    const comparison = await tools.compare(pair, corrections);
    sections.push(comparison.sections);
    dispatches.push([pair.path, dispatchTexts(comparison, site.language)]);
  }
  const tasks = traceTasks(compared, sections);
  return makePlacePages(site, place, { reports: Object.fromEntries(reports), chains, dispatches: Object.fromEntries(dispatches), tasks });
}

/** What each commitment has from the nation's report before it; nothing is said where that is open. */
export function echoesOf(own: PreparedReport, sources: ReadonlyMap<SiteReport, PreparedReport>): readonly Pick<SiteCommitment, 'echo'>[] {
  const above = sourceFor(own.report.year, [...sources.keys()]);
  const source = above && sources.get(above);
  if (!source) return [];
  return findEchoes(source, own).map(({ echo, grade, source: said }) => {
    if (!said) return grade !== 'certain' ? {} : { echo: { echo, grade, year: above.year, source: null } };
    const anchor = said.commitment === null ? anchorOf.sentence(said.sentence) : anchorOf.commitment(said.span);
    return {
      echo: { echo, grade, year: above.year, source: { text: sliceSpan(source.report.text, said.span), path: above.path, anchor } },
    };
  });
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
