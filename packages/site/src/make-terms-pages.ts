import { visibleText } from '@tongbi/renderer/parts';
import { anchorOf } from './anchors.js';
import { hasTerms } from './make-place-pages.js';
import { renderPage } from './render-page.js';
import type { PlaceExtract, ReportExtract, Site, SitePage, SitePlace, SiteTerm } from './site.js';
import { placePaths, relativeHref, sitePaths } from './site-paths.js';
import { siteWords } from './words/site-words.js';

const MOST_TERMS = 150;
/** A plain word of two characters (适当, 出现) says little of a year; what a report puts in quotation marks does, however short. */
const SHORTEST_PLAIN = 3;
/** A term that one report alone makes much of stands in the comparisons of that report. */
const LEAST_REPORTS = 2;
/** Shades of a cell. */
const LEVELS = 5;

interface DatedText {
  readonly year: number;
  readonly extract: ReportExtract;
  readonly terms: readonly SiteTerm[];
}

/** The terms of all full texts over the years, and of each place that has three. */
export function* makeTermsPages(site: Site, extracts: readonly PlaceExtract[]): Generator<SitePage, void> {
  const byFolder = new Map(extracts.map((extract) => [extract.folder, extract]));
  const texts = site.places.map((place) => ({ place, texts: fullTexts(place, byFolder.get(place.folder)) }));
  const withPage = texts.filter(({ place }) => hasTerms(place));
  for (const { place, texts: own } of withPage) yield makePlaceTerms(site, place, own);
  const all = texts.flatMap((one) => one.texts).sort((a, b) => a.year - b.year);
  const places = withPage.map(({ place }) => place);
  yield makeWhole(site, all, places);
}

const fullTexts = (place: SitePlace, extract: PlaceExtract | undefined): readonly DatedText[] =>
  place.reports.flatMap(({ path, year, isCompared }) => {
    const own = extract?.reports.find((one) => one.path === path);
    return own?.terms && isCompared ? [{ year, extract: own, terms: own.terms }] : [];
  });

/** What several texts make much of, but not all: by the sum of their scores, less for what every year says (和平), which says nothing of the years. */
function chooseTerms(texts: readonly DatedText[]): readonly SiteTerm[] {
  const sums = new Map<string, { term: SiteTerm; score: number; reports: number }>();
  for (const { terms } of texts) {
    for (const term of terms) {
      if (term.term === term.inner && term.inner.length < SHORTEST_PLAIN) continue;
      const known = sums.get(term.inner) ?? { term, score: 0, reports: 0 };
      sums.set(term.inner, { ...known, score: known.score + term.score, reports: known.reports + 1 });
    }
  }
  return [...sums.values()]
    .filter(({ reports }) => reports >= LEAST_REPORTS)
    .map(({ term, score, reports }) => ({ term, score: score * Math.log((texts.length + 1) / reports) }))
    .sort((a, b) => b.score - a.score || (a.term.inner < b.term.inner ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(({ term }) => term);
}

/** How often a report says a term, and where the first sentence that does begins. */
function countTerm({ sentences }: ReportExtract, inner: string): { readonly count: number; readonly first: number | null } {
  let count = 0;
  let first: number | null = null;
  for (const [start, text, reading] of sentences) {
    const said = (reading ?? text).split(inner).length - 1;
    if (said > 0) first ??= start;
    count += said;
  }
  return { count, first };
}

/** By the first year that says a term, then by the last: what came early and went early stands first. */
function inOrder(terms: readonly SiteTerm[], texts: readonly DatedText[]): readonly SiteTerm[] {
  const spans = terms.map((term) => {
    const years = texts.filter(({ extract }) => isSaid(extract, term.inner)).map(({ year }) => year);
    return { term, first: years[0] ?? 0, last: years.at(-1) ?? 0 };
  });
  return spans.sort((a, b) => a.first - b.first || a.last - b.last).map(({ term }) => term);
}

function isSaid({ sentences }: ReportExtract, inner: string): boolean {
  return sentences.some(([, text, reading]) => (reading ?? text).includes(inner));
}

const levelOf = (share: number): number => (share <= 0 ? 0 : Math.max(1, Math.ceil(share * LEVELS)));

/** A table of what the texts make much of: one row a term, with the cells that `cellsOf` gives it. */
function makeTable(
  site: Site,
  texts: readonly DatedText[],
  cellsOf: (inner: string) => readonly { readonly count: number; readonly most: number; readonly href: string | null }[],
  {
    path,
    title,
    place,
    ...own
  }: { path: string; title: string; place?: SitePlace; note: string; years: readonly number[]; places: object[] },
): SitePage {
  const words = siteWords(site.language).terms;
  const rows = inOrder(chooseTerms(texts), texts).map(({ term, inner }) => ({
    term: visibleText(term),
    href: `${relativeHref(path, sitePaths.search)}#q=${encodeURIComponent(inner)}`,
    cells: cellsOf(inner).map(({ count, most, href }) => ({ text: count ? String(count) : '—', level: levelOf(count / most), href })),
  }));
  const view = {
    heading: title,
    lead: words.lead,
    rows,
    placesHeading: words.places,
    none: place || rows.length ? '' : words.none,
    ...own,
  };
  return renderPage(site, 'terms', { path, title, ...(place && { place }), view });
}

function makePlaceTerms(site: Site, place: SitePlace, texts: readonly DatedText[]): SitePage {
  const path = placePaths.terms(place);
  const words = siteWords(site.language).terms;
  const cellsOf = (inner: string) => {
    const counts = texts.map(({ extract }) => ({ page: extract.path, ...countTerm(extract, inner) }));
    const most = Math.max(...counts.map(({ count }) => count));
    return counts.map(({ count, first, page }) => {
      const href = first === null ? null : relativeHref(path, page, anchorOf.sentence({ start: first }));
      return { count, most, href };
    });
  };
  const title = words.placeTitle(visibleText(place.name));
  return makeTable(site, texts, cellsOf, { path, title, place, note: words.placeNote, years: texts.map(({ year }) => year), places: [] });
}

function makeWhole(site: Site, texts: readonly DatedText[], places: readonly SitePlace[]): SitePage {
  const path = sitePaths.terms;
  const words = siteWords(site.language).terms;
  const years = [...new Set(texts.map(({ year }) => year))].sort((a, b) => a - b);
  const cellsOf = (inner: string) => {
    const said = texts.map(({ year, extract }) => ({ year, isSaid: isSaid(extract, inner) }));
    return years.map((year) => {
      const own = said.filter((one) => one.year === year);
      return { count: own.filter(({ isSaid }) => isSaid).length, most: own.length, href: null };
    });
  };
  const links = places.map((place) => ({ name: visibleText(place.name), href: relativeHref(path, placePaths.terms(place)) }));
  return makeTable(site, texts, cellsOf, { path, title: words.title, note: words.wholeNote, years, places: links });
}
