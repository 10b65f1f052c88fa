import type { OrderedTask } from '@tongbi/model';
import { sharedWording, viewTasks, visibleText } from '@tongbi/renderer/parts';
import { headingAnchor } from './anchors.js';
import { chainsByPlace } from './chain-notes.js';
import { chainPaths, distinctChains, makeChainFeed, makeChainPage, makeChainsPage, viewChains } from './make-chain-pages.js';
import { makeFeed } from './make-feed.js';
import { makeReportPage } from './make-report-page.js';
import { renderPage } from './render-page.js';
import type { PlaceData, ReadSiteReport, SiteFrame, SitePage, SitePlace, SiteReport } from './site.js';
import { placePaths, relativeHref } from './site-paths.js';
import { siteWords } from './words/site-words.js';

/** One order alone shows no change. */
const LEAST_ORDERED = 2;
/** Chains that the page of a place shows; all stand on a page of their own. */
const MOST_CHAINS = 15;

/** All pages of one place but its comparisons: its reports, its long chains, its own page, its feed. */
export function makePlacePages(site: SiteFrame, place: SitePlace, data: PlaceData): readonly SitePage[] {
  const pathOf = chainPaths(place, data.chains);
  const lineage = { byPlace: chainsByPlace(data.chains), pathOf };
  const reports = place.reports.flatMap((own) => {
    const read = data.reports[own.path];
    return read ? [makeReportPage({ site, place, own, data: read, lineage })] : [];
  });
  const context = { site, place, data };
  const chains = pathOf.size
    ? [...[...pathOf].flatMap((one) => [makeChainPage(context, ...one), makeChainFeed(context, ...one)]), makeChainsPage(context, pathOf)]
    : [];
  return [...reports, ...chains, makePlacePage(context, pathOf), makeFeed(site, [place], place, data.dispatches)];
}

function makePlacePage(
  { site, place, data }: { site: SiteFrame; place: SitePlace; data: PlaceData },
  pathOf: ReturnType<typeof chainPaths>,
): SitePage {
  const path = placePaths.home(place);
  const words = siteWords(site.language);
  const name = visibleText(place.name);
  const count = distinctChains(pathOf).length;
  const view = {
    heading: words.place.title(name),
    testableNote: words.place.testableNote,
    gaps: place.gaps.length ? words.place.gaps(place.gaps) : '',
    alone: place.pairs.length === 0 ? words.place.oneReport : '',
    rows: [
      ...place.reports.map((report) => ({
        ...viewReport(site, place, report, path),
        testable: shareTestable(data.reports[report.path], site),
      })),
      ...place.gaps.map((year) => ({ year, missing: words.place.missing })),
    ].sort((a, b) => b.year - a.year),
    tasks: viewTaskOrder(site, place, data, path),
    chainsHeading: words.place.chains,
    allChains: count > MOST_CHAINS ? { text: words.place.allChains(count), href: relativeHref(path, placePaths.chains(place)) } : null,
    chains: pathOf.size ? viewChains(site, place, pathOf, path, MOST_CHAINS) : null,
    terms: hasTerms(place) ? { text: words.place.terms, href: relativeHref(path, placePaths.terms(place)) } : null,
    feed: relativeHref(path, placePaths.feed(place)),
  };
  return renderPage(site, 'place', { path, title: words.place.title(name), place, view });
}

/** Null where no two reports have tasks in an order. */
function viewTaskOrder({ language }: SiteFrame, place: SitePlace, { tasks, reports }: PlaceData, path: string) {
  if (tasks.years.filter((one) => one.tasks.length > 0).length < LEAST_ORDERED) return null;
  const pathOf = new Map(
    place.reports.flatMap((one) => (reports[one.path] && one.isCompared ? [[reports[one.path]!.report.id, one.path]] : [])),
  );
  const hrefOf = (report: string, { span }: OrderedTask): string => {
    const page = pathOf.get(report)!;
    return relativeHref(path, page, headingAnchor(reports[page]!.report, span));
  };
  return viewTasks(tasks, { language, hrefOf });
}

/** From so many full texts on a place has a page of its terms; of two, the comparison shows what came and went. */
const LEAST_TEXTS = 3;

export function hasTerms({ reports }: SitePlace): boolean {
  return reports.filter(({ edition, isCompared }) => isCompared && edition === 'full').length >= LEAST_TEXTS;
}

/** How many of its commitments something could show to be kept: 21%（96项）. */
function shareTestable(read: ReadSiteReport | undefined, { language }: SiteFrame): string {
  const all = read?.commitments ?? [];
  const count = all.filter(({ testable }) => testable !== 'nothing').length;
  return all.length ? siteWords(language).place.testable(Math.round((100 * count) / all.length), count) : '';
}

function viewReport(site: SiteFrame, { pairs }: SitePlace, report: SiteReport, path: string) {
  const words = siteWords(site.language).place;
  const pair = pairs.find(({ current }) => current.path === report.path);
  const link = pair && { text: words.pair(pair.previous.year, pair.current.year), href: relativeHref(path, pair.path) };
  return {
    year: report.year,
    title: visibleText(report.title),
    href: relativeHref(path, report.path),
    date: report.date ?? '',
    edition: sharedWording(site.language).edition(report.edition),
    pair: link ?? null,
    noPair: link ? '' : report.isCompared ? words.first : words.twin,
    missing: '',
  };
}
