import { headingText, type LineageChain, type LineagePlace, walkSections } from '@tongbi/model';
import { chainMarks, chainState, sharedWording, visibleText } from '@tongbi/renderer/parts';
import { anchorOf } from './anchors.js';
import { comparedReport, LONG_CHAIN, nextReport } from './chain-notes.js';
import { type FeedEntry, writeFeed } from './make-feed.js';
import { renderPage } from './render-page.js';
import type { PlaceData, SiteChain, SiteFrame, SitePage, SitePlace } from './site.js';
import { feedOf, placePaths, relativeHref } from './site-paths.js';
import { siteWords } from './words/site-words.js';

/** Titles are read in tabs and lists. */
const TITLE_LENGTH = 40;

/** In place of the mark of a year that has something alike, but nothing surely the same. */
const UNSURE = '？';

/** The long chains of a place, each with the path of its page. */
export function chainPaths({ folder }: SitePlace, chains: readonly SiteChain[]): ReadonlyMap<SiteChain, string> {
  const long = chains.filter(({ places }) => places.length >= LONG_CHAIN);
  return new Map(long.map((chain) => [chain, `${folder}/chains/${chain.id}.html`]));
}

interface ChainContext {
  readonly site: SiteFrame;
  readonly place: SitePlace;
  readonly data: PlaceData;
}

/** The page of a long chain: its wording of each year, each against the time before. */
export function makeChainPage({ site, place, data }: ChainContext, chain: SiteChain, path: string): SitePage {
  const words = siteWords(site.language).chain;
  const last = visibleText(chain.places.at(-1)!.place.text);
  const short = last.length > TITLE_LENGTH ? `${last.slice(0, TITLE_LENGTH)}…` : last;
  const hasRedline = chain.redlines?.some((redline) => redline !== null) ?? false;
  const view = {
    heading: words.title(short),
    place: visibleText(place.name),
    lead: words.lead((chain.atLeast || chain.isUnsureBefore ? words.atLeast : words.since)(chain.since), chain.places.length, chain.until),
    ending: endingWords(chain, site),
    note: hasRedline ? words.redlineNote : '',
    years: yearsOf(chain).map((year) => viewYear({ site, place, data }, chain, year, path)),
  };
  return renderPage(site, 'chain', {
    path,
    title: `${visibleText(place.name)} ${words.title(short)}`,
    place,
    feed: feedOf(path),
    near: [{ text: siteWords(site.language).place.chains, path: placePaths.chains(place) }],
    view,
  });
}

/** How the years word it, each in the entry of its report, and what the first report says that does not. */
export function makeChainFeed(context: ChainContext, chain: SiteChain, path: string): SitePage {
  const { site, place } = context;
  const last = visibleText(chain.places.at(-1)!.place.text);
  const entries = yearsOf(chain).flatMap((year): readonly FeedEntry[] => {
    const report = comparedReport(place, year);
    const { label, text, told } = viewYear(context, chain, year, path);
    return report ? [{ owner: place, report, lines: [label, text, told?.text].filter((line) => line !== undefined) }] : [];
  });
  const title = siteWords(site.language).feed.about(`${visibleText(place.name)} ${last.slice(0, TITLE_LENGTH)}`);
  return writeFeed(site, { path: feedOf(path), title, name: `chain ${chain.id}`, page: path, entries });
}

/** From the first to the last year of the chain, and one more where the next report says what became of it. */
function yearsOf({ since, until, silentIn }: LineageChain): readonly number[] {
  const years = Array.from({ length: until - since + 1 }, (_, index) => since + index);
  return silentIn === null ? years : [...years, silentIn];
}

function viewYear({ site, place, data }: ChainContext, chain: SiteChain, year: number, path: string) {
  const words = siteWords(site.language).chain;
  const at = chain.places.findIndex((one) => one.year === year);
  const report = comparedReport(place, year);
  const state = chainState(chain, year);
  const mark = chainMarks[state];
  if (at < 0) {
    const isAlike = chain.isUnsureAfter && year > chain.until;
    const silent = report && !chain.unseenIn.includes(year) ? words.silent : words.noText;
    return { year, mark: isAlike ? UNSURE : mark, label: isAlike ? words.alike : silent, absent: true };
  }
  const own = chain.places[at]!;
  return {
    year,
    mark,
    label: changeWords(own, chain, site),
    hedge: own.step ? sharedWording(site.language).grades[own.step.grade] : '',
    absent: false,
    redline: chain.redlines?.[at]?.map(({ op, text, moved }) => ({ [op]: visibleText(text), moved: moved ?? false })) ?? null,
    text: visibleText(own.place.text),
    where: report ? headingsOf(data, report.path, own.place.section) : '',
    href: report ? relativeHref(path, report.path, anchorOf.commitment(own.place.span)) : null,
    told: toldWords(own, place, site),
  };
}

function changeWords({ step }: LineagePlace, { atLeast, since, isUnsureBefore }: SiteChain, site: SiteFrame): string {
  const words = siteWords(site.language);
  const { kinds: kindWords, statuses } = sharedWording(site.language);
  if (!step) return atLeast || isUnsureBefore ? words.chain.atLeast(since) : words.report.first;
  const kinds = words.chain.kinds(step.kinds.map((kind) => kindWords[kind]));
  const status = `${statuses[step.status].label}${kinds}`;
  return words.chain.changes([step.returned && words.report.returned, status, step.moved && words.chain.moved]);
}

function toldWords({ reported, year }: LineagePlace, place: SitePlace, site: SiteFrame): { text: string; tone: string } | null {
  const { phrases, reported: results } = sharedWording(site.language);
  const later = nextReport(place, year);
  const told = results[reported];
  return later && told ? { text: phrases.outcomeIn(phrases.year(later.year), told.label), tone: told.tone } : null;
}

function endingWords({ ending, silentIn, until, isUnsureAfter }: SiteChain, site: SiteFrame): string {
  const { ending: words } = siteWords(site.language).chain;
  if (isUnsureAfter && ending !== 'carried') return words.unsure;
  if (ending === 'done') return words.done(silentIn ?? until);
  if (ending === 'dropped') return words.dropped(silentIn ?? until);
  return words[ending];
}

function headingsOf(data: PlaceData, path: string, section: string): string {
  const found = [...walkSections(data.reports[path]?.report.parts ?? [])].find((one) => one.section.id === section);
  return found
    ? [...found.above, found.section]
        .map((one) => visibleText(headingText(one)))
        .filter(Boolean)
        .join(' · ')
    : '';
}

/** All long chains of a place in one table. */
export function makeChainsPage({ site, place }: ChainContext, paths: ReadonlyMap<SiteChain, string>): SitePage {
  const path = placePaths.chains(place);
  const words = siteWords(site.language);
  const title = words.chains.title(visibleText(place.name));
  const view = { heading: title, count: words.chains.count(distinctChains(paths).length), ...viewChains(site, place, paths, path) };
  return renderPage(site, 'chains', { path, title, place, view });
}

/** Chains that were merged end in one commitment; a table shows the longest of them. */
export function distinctChains(paths: ReadonlyMap<SiteChain, string>): readonly (readonly [SiteChain, string])[] {
  const seen = new Set<string>();
  return [...paths].filter(([{ places }]) => {
    const last = places.at(-1)!.place.id;
    return !seen.has(last) && seen.add(last);
  });
}

/** Rows of a table of chains, the years of the place across; `most` of them. */
export function viewChains(
  site: SiteFrame,
  place: SitePlace,
  paths: ReadonlyMap<SiteChain, string>,
  from: string,
  most = Number.POSITIVE_INFINITY,
) {
  const { phrases, chainStates } = sharedWording(site.language);
  const years = place.reports.filter(({ isCompared }) => isCompared).map(({ year }) => year);
  const rows = distinctChains(paths)
    .slice(0, most)
    .map(([chain, path]) => ({
      text: visibleText(chain.places.at(-1)!.place.text),
      href: relativeHref(from, path),
      since: phrases.since(chain.since, chain.atLeast || chain.isUnsureBefore),
      cells: years.map((one) => {
        const state = chainState(chain, one);
        return { mark: chainMarks[state], words: chainStates[state] };
      }),
    }));
  return { legend: phrases.lineageNote, years, rows };
}
