import type { PlannedPair, PlanTools } from '@tongbi/archive';
import { chooseTerms, countable, countWords, findLonger, listTerms, type PreparedReport, prepareReport, sourceFor } from '@tongbi/compare';
import { canonicalIndicator, inEnglish, tabulateSeries } from '@tongbi/metric-differ';
import {
  isCorrectionOf,
  type Metric,
  type MetricSeries,
  type Report,
  remembered,
  type Segment,
  type SeriesYear,
  type Stated,
  sliceSpan,
  type WordsTable,
} from '@tongbi/model';
import { dispatchTexts, statedWords } from '@tongbi/renderer/parts';
import { anchorOf, listBlocks } from '../anchors.js';
import { hasTerms } from '../make-place-pages.js';
import { MOST_TERMS, PER } from '../make-terms-pages.js';
import { themeNews } from '../make-theme-pages.js';
import { reportsOf } from '../plan-site.js';
import type {
  PlaceExtract,
  ReportExtract,
  SearchSentence,
  SiteFigure,
  SitePage,
  SitePoint,
  SiteSeries,
  ThemeEcho,
  ThemeNews,
} from '../site.js';
import { echoesOf, makeUnit, type PlaceRequest } from './make-unit.js';

/** What the pages of the whole site need to know of a place: of each pair what became of its targets, and news of those that the feed of the site shows. */
export async function extractPlace(request: PlaceRequest, tools: PlanTools): Promise<PlaceExtract> {
  const { site, place, corrections, inFeed } = request;
  const prepared: { readonly path: string; readonly isCompared: boolean; readonly own: PreparedReport }[] = [];
  for (const report of place.reports) prepared.push({ ...report, own: prepareReport(await tools.read(report), corrections) });
  const segment = await tools.segment();
  const compared = prepared.filter(({ isCompared }) => isCompared);
  const sources = new Map(compared.map(({ path, own }) => [own.report.id, sourceOf(path, own.report)]));
  const series = tabulateSeries(compared.map(({ own: { report, figures } }) => ({ report, ...figures })));
  const reports = prepared.map(({ path, own }) => extractReport(path, own, segment));
  const dispatches: [string, readonly string[]][] = [];
  const themes: [string, ThemeNews][] = [];
  const judged = new Map<string, Judgement>();
  for (const pair of place.pairs) {
    const comparison = await tools.compare(pair, corrections);
    for (const { previousTarget, actual, outcome, degree, claims } of comparison.indicators)
      if (previousTarget && actual) judged.set(keyOf(previousTarget, actual), { outcome, claims, ...(degree && { degree }) });
    if (!inFeed.includes(pair.current.path)) continue;
    dispatches.push([pair.path, dispatchTexts(comparison, site.language)]);
    themes.push([pair.path, themeNews(comparison, site.language)]);
  }
  return {
    folder: place.folder,
    reports,
    words: hasTerms(place) ? countTerms(compared, reports, segment) : null,
    series: series.map((one) => toSeries(one, { sources, judged, place: place.name })),
    dispatches: Object.fromEntries(dispatches),
    themes: Object.fromEntries(themes),
    echoes: await listEchoes(compared.at(-1), request, tools),
  };
}

/** What the latest report of a place has from the nation's. */
async function listEchoes(
  latest: { readonly path: string; readonly own: PreparedReport } | undefined,
  { above }: PlaceRequest,
  tools: PlanTools,
): Promise<readonly ThemeEcho[]> {
  const of = latest?.own.report.year;
  const source = of ? sourceFor(of, above) : null;
  if (!latest || !of || !source) return [];
  const echoes = echoesOf(latest.own, new Map([[source, prepareReport(await tools.read(source))]]));
  return latest.own.commitments.flatMap(({ span, text, themes }, at): readonly ThemeEcho[] => {
    const echo = echoes[at]?.echo;
    return echo ? [{ ...echo, themes, text, path: latest.path, anchor: anchorOf.commitment(span), of }] : [];
  });
}

/** The terms that its full texts make much of, in all of its texts. */
function countTerms(
  compared: readonly { readonly path: string; readonly own: PreparedReport }[],
  reports: readonly ReportExtract[],
  segment: Segment,
): WordsTable {
  const full = reports.flatMap(({ path, terms }) => (terms && compared.some((one) => one.path === path) ? [terms] : []));
  const words = chooseTerms(full, MOST_TERMS).map(({ inner }) => inner);
  const texts = compared.map(({ path, own }) => ({ ...countable(own), id: path }));
  const longer = new Set(texts.flatMap((one) => findLonger(one, words, segment)));
  return countWords(texts, words, { per: PER, longer: [...longer], sorted: true });
}

function extractReport(path: string, own: PreparedReport, segment: Segment): ReportExtract {
  const terms = own.report.edition === 'full' ? listTerms(own, segment) : null;
  return {
    path,
    sentences: listSentences(own.report),
    terms: terms?.map(({ term, inner, score }) => ({ term, inner, score })) ?? null,
  };
}

const listSentences = (report: Report): readonly SearchSentence[] =>
  listBlocks(report).flatMap(({ units }) =>
    units.map((span): SearchSentence => {
      const text = sliceSpan(report.text, span);
      const reading = report.reading === undefined ? text : sliceSpan(report.reading, span);
      return [span.start, text, reading === text ? null : reading];
    }),
  );

/** A report with its page, and what of it can be linked to. */
interface FigureSource {
  readonly path: string;
  readonly report: Report;
  /** Whether a place begins in a heading or sentence, which alone have ids. */
  readonly hasAnchor: (start: number) => boolean;
}

function sourceOf(path: string, report: Report): FigureSource {
  const spans = listBlocks(report).flatMap(({ units }) => units);
  return { path, report, hasAnchor: (start) => spans.some((span) => span.start <= start && start < span.end) };
}

/** What the page of the pair says became of a target; the page of its indicator says the same. */
type Judgement = Pick<SitePoint, 'outcome' | 'degree' | 'claims'>;

/** Of a target and what was reached, by where the two stand. */
const keyOf = (...both: readonly Pick<Stated, 'report' | 'span'>[]): string =>
  both.map(({ report, span }) => `${report} ${span.start}`).join('|');

interface SeriesSource {
  readonly sources: ReadonlyMap<string, FigureSource>;
  readonly judged: ReadonlyMap<string, Judgement>;
  readonly place: string;
}

function toSeries({ indicator, aspect, unit, years }: MetricSeries, { sources, judged, place }: SeriesSource): SiteSeries {
  const figure = (metric: Metric | null, id: string | null): SiteFigure | null => {
    const source = sources.get(id ?? '');
    return metric && source ? toFigure(metric, source) : null;
  };
  const judgementOf = ({ target, targetReport, actual, actualReport }: SeriesYear): Judgement | undefined =>
    target && targetReport && actual && actualReport
      ? judged.get(keyOf({ ...target, report: targetReport }, { ...actual, report: actualReport }))
      : undefined;
  const point = (one: SeriesYear): SitePoint => ({
    year: one.year,
    target: figure(one.target, one.targetReport),
    actual: figure(one.actual, one.actualReport),
    ...(judgementOf(one) ?? { outcome: null }),
  });
  const name = nameSeries(indicator, years);
  return { indicator: name, english: inEnglish(name, { place }).english ?? null, aspect, unit, points: years.map(point) };
}

/** By the name of its figures: a row of one place alone may be called 地区生产总值增速, since it has a row of the level too; over places its aspect says so. */
function nameSeries(row: string, years: readonly SeriesYear[]): string {
  const own = years.flatMap(({ actual, target }) => [actual, target]).findLast((metric) => metric !== null)?.indicator ?? row;
  return canonicalIndicator(own).entry?.canonical ?? own;
}

function toFigure(metric: Metric, { path, hasAnchor }: FigureSource): SiteFigure {
  const { value, valueHigh, bound, span } = metric;
  return {
    text: statedWords(metric),
    value,
    valueHigh: valueHigh ?? null,
    isBounded: bound !== 'exact',
    path,
    anchor: hasAnchor(span.start) ? anchorOf.figure(span) : '',
  };
}

/** All that a site has of a place: its pages by the name of what is made in one piece (a pair, or the place itself), and its part in the pages of the whole. */
export interface PlaceOfSite {
  readonly pages: Readonly<Record<string, readonly SitePage[]>>;
  readonly extract: PlaceExtract;
}

export async function makePlaceOfSite(request: PlaceRequest, given: PlanTools): Promise<PlaceOfSite> {
  const { place, corrections } = request;
  // Each pair is shown on its own page, that of the place and in the feed.
  const compared = new Map<PlannedPair, ReturnType<PlanTools['compare']>>();
  const tools: PlanTools = { ...given, compare: (pair, own) => remembered(compared, pair, () => given.compare(pair, own)) };
  const pages: Record<string, readonly SitePage[]> = {};
  for (const pair of [...place.pairs, null]) {
    const own = corrections.filter((one) => isCorrectionOf(one, reportsOf(place, pair)));
    pages[pair?.path ?? place.folder] = await makeUnit({ ...request, pair, corrections: own }, tools);
  }
  return { pages, extract: await extractPlace(request, tools) };
}
