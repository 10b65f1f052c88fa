import { chooseTerms, countWords, type ReportTexts } from '@tongbi/compare';
import type { CountedWord, WordsTable } from '@tongbi/model';
import { tableToCsv, wordsTableViews } from '@tongbi/renderer';
import { visibleText } from '@tongbi/renderer/parts';
import { anchorOf } from './anchors.js';
import { renderPage } from './render-page.js';
import type { PlaceExtract, ReportExtract, Site, SitePage, SitePlace, SiteTerm } from './site.js';
import { placePaths, relativeHref, sitePaths } from './site-paths.js';
import { siteWords } from './words/site-words.js';

/** Terms that a page shows. */
export const MOST_TERMS = 150;
/** Occurrences are told in so many characters. */
export const PER = 10_000;
/** Longer words that a cell names. */
const MOST_LONGER = 3;
/** Shades of a cell. */
const LEVELS = 5;

interface DatedText {
  readonly year: number;
  readonly place: SitePlace;
  readonly extract: ReportExtract;
  readonly terms: readonly SiteTerm[];
}

/** The terms of all full texts over the years, and of each place that has three. */
export function* makeTermsPages(site: Site, extracts: readonly PlaceExtract[]): Generator<SitePage, void> {
  const byFolder = new Map(extracts.map((extract) => [extract.folder, extract]));
  const withPage: SitePlace[] = [];
  for (const place of site.places) {
    const extract = byFolder.get(place.folder);
    if (!extract?.words) continue;
    withPage.push(place);
    yield* makePlaceTerms(site, place, extract, extract.words);
  }
  const all = site.places.flatMap((place) => fullTexts(place, byFolder.get(place.folder))).sort((a, b) => a.year - b.year);
  yield makeWhole(site, all, withPage);
}

const fullTexts = (place: SitePlace, extract: PlaceExtract | undefined): readonly DatedText[] =>
  place.reports.flatMap(({ path, year, isCompared }) => {
    const own = extract?.reports.find((one) => one.path === path);
    return own?.terms && isCompared ? [{ year, place, extract: own, terms: own.terms }] : [];
  });

const levelOf = (share: number): number => (share <= 0 ? 0 : Math.max(1, Math.ceil(share * LEVELS)));

interface TermCell {
  readonly count: number;
  readonly most: number;
  readonly title: string;
  readonly href: string | null;
}

/** A table of terms that were counted: one row a term, with the year that says it first and the cells that `cellsOf` gives it. */
function makeTable(
  site: Site,
  counted: readonly CountedWord[],
  {
    first,
    cellsOf,
    names,
  }: { first: (word: CountedWord) => string; cellsOf: (word: CountedWord) => readonly TermCell[]; names: readonly SiteTerm[] },
  {
    path,
    title,
    place,
    ...own
  }: { path: string; title: string; place?: SitePlace; note: string; years: readonly number[]; places: object[]; csv: object | null },
): SitePage {
  const words = siteWords(site.language).terms;
  const nameOf = new Map(names.map(({ inner, term }) => [inner, term]));
  const rows = counted.map((word) => ({
    term: visibleText(nameOf.get(word.word) ?? word.word),
    href: `${relativeHref(path, sitePaths.search)}#q=${encodeURIComponent(word.word)}`,
    first: first(word),
    cells: cellsOf(word).map(({ count, most, title: said, href }) => ({
      text: count ? String(count) : '—',
      level: levelOf(count / most),
      title: said,
      href,
    })),
  }));
  const view = {
    heading: title,
    lead: words.lead,
    rows,
    firstHeading: words.first,
    placesHeading: words.places,
    none: place || rows.length ? '' : words.none,
    ...own,
  };
  return renderPage(site, 'terms', { path, title, ...(place && { place }), view });
}

/** The first sentence of a report that says a term. */
function firstPlace(extract: ReportExtract | undefined, inner: string): string {
  const found = extract?.sentences.find(([, text, reading]) => (reading ?? text).includes(inner));
  return found ? anchorOf.sentence({ start: found[0] }) : '';
}

/** The terms of a place by year, and all that was counted of them as a table for programs, restated texts as well. */
function* makePlaceTerms(site: Site, place: SitePlace, extract: PlaceExtract, table: WordsTable): Generator<SitePage, void> {
  const path = placePaths.terms(place);
  const words = siteWords(site.language).terms;
  const shown = table.reports.flatMap((report, at) => (report.edition === 'full' ? [{ report, at }] : []));
  const cellsOf = ({ word, counts, longer }: CountedWord) => {
    const most = Math.max(...shown.map(({ at }) => counts[at]!.count));
    return shown.map(({ report, at }) => {
      const { count, inside, rate } = counts[at]!;
      const own = extract.reports.find((one) => one.path === report.id);
      const around = inside ? longer.slice(0, MOST_LONGER).map((one) => visibleText(one.word)) : [];
      return {
        count,
        most,
        title: count ? words.cell(rate, inside, around) : '',
        href: count ? relativeHref(path, report.id, firstPlace(own, word)) : null,
      };
    });
  };
  const csv = { path: placePaths.counts(place), text: tableToCsv(wordsTableViews(table, { language: site.language })[0]!) };
  yield csv;
  yield makeTable(
    site,
    table.words,
    { first: ({ firstIn }) => String(firstIn[0]?.year ?? ''), cellsOf, names: extract.reports.flatMap(({ terms }) => terms ?? []) },
    {
      path,
      title: words.placeTitle(visibleText(place.name)),
      place,
      note: words.placeNote,
      years: shown.map(({ report }) => report.year),
      places: [],
      csv: { text: words.csv, href: relativeHref(path, csv.path) },
    },
  );
}

function makeWhole(site: Site, texts: readonly DatedText[], places: readonly SitePlace[]): SitePage {
  const path = sitePaths.terms;
  const words = siteWords(site.language).terms;
  const names = chooseTerms(
    texts.map(({ terms }) => terms),
    MOST_TERMS,
  );
  const counted = countWords(
    texts.map(toReportTexts),
    names.map(({ inner }) => inner),
    { per: PER, longer: [], sorted: true },
  );
  const years = [...new Set(texts.map(({ year }) => year))].sort((a, b) => a - b);
  const cellsOf = (word: CountedWord) =>
    word.years.map(({ reports, saying, rate }) => ({
      count: saying,
      most: reports,
      title: words.wholeCell(saying, reports, rate),
      href: null,
    }));
  const first = (word: CountedWord): string => {
    const report = counted.reports.find(({ id }) => id === word.first);
    return report ? `${report.year} ${visibleText(report.place ?? '')}` : '';
  };
  const links = places.map((place) => ({ name: visibleText(place.name), href: relativeHref(path, placePaths.terms(place)) }));
  return makeTable(
    site,
    counted.words,
    { first, cellsOf, names },
    { path, title: words.title, note: words.wholeNote, years, places: links, csv: null },
  );
}

const toReportTexts = ({ year, place, extract }: DatedText): ReportTexts => ({
  id: extract.path,
  place: place.name,
  year,
  edition: 'full',
  file: extract.path,
  texts: extract.sentences.map(([start, text, reading]) => ({ start, text: reading ?? text })),
});
