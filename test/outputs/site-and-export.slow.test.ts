import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { noMemory, planPlaces, type ReportFacts } from '@tongbi/archive';
import { openPlanned } from '@tongbi/archive/node';
import { compareReports, prepareReport, traceReports } from '@tongbi/compare';
import { type ExportedRows, shapeOf, type TableName, writeCsvTable, writeParquet } from '@tongbi/export';
import { type Comparison, type Label, type LineageChain, Reported } from '@tongbi/model';
import { LONG_CHAIN, makeSitePages, planSite, relativeHref, type Site, type SitePage, type SitePlace } from '@tongbi/site';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFacts } from '../../packages/archive/src/node/read/report-source.js';
import { exportRows, extractPlaceOf, makeSitePages as makeUnit, type PlaceWork } from '../../packages/cli/src/tasks/place-tasks.js';
import { archiveSegmenter } from '../../packages/cli/src/tasks/segmenters.js';
import { siteWords } from '../../packages/site/src/words/site-words.js';
import { moveYears } from '../compare/read-report.js';
import { root as repository } from '../repository/read-repository.js';
import { squeeze } from './facts/facts.js';
import { differences } from './facts/hold.js';
import { readHtml } from './facts/read-html.js';
import { readJson } from './facts/read-json.js';
import { readChainPage, readFeed, readIndicatorPage, readMargin } from './facts/read-site.js';
import { parseCsv } from './facts/read-tables.js';
import { type Language, wordsOf } from './facts/words-of.js';

const corrections = [] as const;
const root = mkdtempSync(join(tmpdir(), 'tongbi-facts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A made-up city of four years, so that some commitments have pages of their own, and two texts that are no originals. */
const files = ['示例市/2022.md', '示例市/2023.md', '示例市/2024.md', '示例市/2025.md', 'suzhou/2024.md', 'suzhou/2025.md'];
for (const file of files) {
  const text = (path: string) => readFileSync(join(repository, 'reports', path), 'utf8');
  mkdirSync(join(root, dirname(file)), { recursive: true });
  writeFileSync(join(root, file), file === '示例市/2025.md' ? moveYears(text('示例市/2024.md'), 1) : text(file));
}

interface Archive {
  readonly site: Site;
  readonly pages: ReadonlyMap<string, string>;
  readonly comparisons: ReadonlyMap<string, Comparison>;
  readonly chains: ReadonlyMap<SitePlace, readonly LineageChain[]>;
}

const made = new Map<Language, Promise<Archive>>();
function archiveIn(language: Language): Promise<Archive> {
  const archive = made.get(language) ?? makeArchive(language);
  made.set(language, archive);
  return archive;
}

const facts = await Promise.all(files.map((path) => readFacts({ root, path })));
const places = planPlaces(facts.flatMap((one) => ('key' in one ? one : [])));
const workOf = <Request>(request: Request): PlaceWork<Request> => ({
  request,
  root,
  words: files,
  memory: { folder: null, program: import.meta.filename },
});
const read = (report: ReportFacts) => openPlanned(root, report, noMemory).read();

async function makeArchive(language: Language): Promise<Archive> {
  const site = planSite(places, { toolVersion: '1', language });
  const segment = await archiveSegmenter(root, files);
  const pages: SitePage[] = [];
  const comparisons = new Map<string, Comparison>();
  const chains = new Map<SitePlace, readonly LineageChain[]>();
  for (const place of site.places) {
    const own = await Promise.all(place.reports.map(async (report) => prepareReport(await read(report))));
    chains.set(place, traceReports(own, {}).chains);
    for (const pair of [null, ...place.pairs])
      pages.push(...(await makeUnit(workOf({ site, place, pair, corrections, above: [], inFeed: [] }))));
    for (const { path, previous, current } of place.pairs) {
      const earlier = await Promise.all(place.reports.filter(({ year }) => year < previous.year).map(read));
      comparisons.set(path, compareReports(await read(previous), await read(current), { segment, earlier }));
    }
  }
  const extracts = await Promise.all(
    site.places.map((place) =>
      extractPlaceOf(workOf({ site, place, corrections, above: [], inFeed: place.reports.map(({ path }) => path) })),
    ),
  );
  pages.push(...makeSitePages(site, extracts, []));
  return { site, pages: new Map(pages.map(({ path, text }) => [path, text])), comparisons, chains };
}

describe.each(['zh', 'en'] as const)('a site in %s', (language) => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await archiveIn(language);
  });

  test('the page of a pair says what the data says', () => {
    expect(archive.comparisons.size).toBe(4);
    // A page of a site knows the years before: 2022年以来首次.
    expect([...archive.comparisons.values()].some(({ terms }) => terms.new.some(({ history }) => history))).toBe(true);
    for (const [path, comparison] of archive.comparisons) {
      const words = wordsOf(comparison, language);
      expect(differences(readHtml(archive.pages.get(path)!, words), readJson(JSON.stringify(comparison), words), comparison)).toEqual([]);
    }
  });

  test('the page of an indicator calls an outcome what the table of the pair calls it', () => {
    const points = [...archive.pages].filter(([path]) => path.startsWith('indicators/')).flatMap(([, html]) => readIndicatorPage(html));
    const key = (year: unknown, target: string, actual: string) => `${year} ${target} ${actual}`;
    const shown = new Map(points.map(({ year, target, actual, outcome }) => [key(year, target, actual), outcome]));
    const told = [...archive.comparisons.values()].flatMap((comparison) => {
      const { rows } = readJson(JSON.stringify(comparison), wordsOf(comparison, language));
      return rows!.flatMap((row, at) => {
        const { previousTarget, actual, outcome } = comparison.indicators[at]!;
        const isJudged = previousTarget?.value != null && actual?.value != null && outcome !== 'not-comparable';
        return isJudged ? [{ at: key(comparison.previous.year, row.previous, row.actual), outcome: row.outcome }] : [];
      });
    });
    const both = told.filter(({ at }) => shown.has(at));
    expect(both.length).toBeGreaterThan(10);
    expect(both.map(({ at }) => ({ at, outcome: shown.get(at) }))).toEqual(both);
  });

  test('the margin of a report and the page of a chain use the words of the page', () => {
    const { site, pages, chains, comparisons } = archive;
    const { labels, phrases } = wordsOf([...comparisons.values()][0]!, language);
    let notes = 0;
    let pagesOfChains = 0;
    for (const [place, own] of chains) {
      const { next, told, alike, open } = siteWords(language).report;
      const results = Reported.options.flatMap((one) => labels.reported[one]?.label ?? []).map(told);
      const after = [labels.statuses.kept.label, labels.statuses.changed.label, labels.statuses.dropped.label, ...results];
      const known = new Set(
        [open, ...place.reports.flatMap(({ year }) => [alike(year), ...after.map((words) => next(year, words))])].map(squeeze),
      );
      const shown = place.reports.flatMap(({ path }) => readMargin(pages.get(path)!));
      expect(shown.filter((note) => !known.has(note))).toEqual([]);
      notes += shown.length;
      const long = own.filter(({ places }) => places.length >= LONG_CHAIN);
      for (const chain of long) {
        const shown = readChainPage(pages.get(`${place.folder}/chains/${chain.id}.html`)!);
        const said = chain.places.map(({ year, reported, step }) => {
          const tag = labels.reported[reported];
          const later = place.reports.find((report) => report.year > year);
          return {
            year: String(year),
            told: tag && later ? squeeze(phrases.outcomeIn(phrases.year(later.year), tag.label)) : '',
            status: step ? squeeze(labels.statuses[step.status].label) : '',
          };
        });
        const years = shown.filter(({ year }) => chain.places.some((one) => String(one.year) === year));
        expect(
          years.map(({ year, told, label }, at) => ({ year, told, status: label.includes(said[at]!.status) ? said[at]!.status : label })),
        ).toEqual(said);
      }
      pagesOfChains += long.length;
    }
    expect(site.places).toHaveLength(2);
    expect(notes).toBeGreaterThan(20);
    expect(pagesOfChains).toBeGreaterThan(0);
  });

  test('the feeds name every report, and the comparison with the one before', () => {
    const { site, pages } = archive;
    const { phrases, kindName } = wordsOf([...archive.comparisons.values()][0]!, language);
    for (const place of [null, ...site.places]) {
      const owners = place ? [place] : site.places;
      const path = place ? `${place.folder}/feed.xml` : 'feed.xml';
      const entries = readFeed(pages.get(path)!);
      const expected = owners.flatMap((owner) =>
        owner.reports.map((report) => {
          const pair = owner.pairs.find(({ current }) => current.path === report.path);
          return {
            name: squeeze(phrases.reportName(report.place, report.year, kindName(report))),
            pair: pair ? relativeHref(path, pair.path) : '',
          };
        }),
      );
      const shown = entries.map(({ title, pair }) => ({ name: expected.find(({ name }) => title.startsWith(name))?.name ?? title, pair }));
      const order = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
      expect(shown.toSorted(order)).toEqual(expected.toSorted(order));
    }
  });
});

describe('an export', () => {
  const tableOf = async (name: TableName, rows: ExportedRows) => {
    const shape = shapeOf(name);
    const [titles, ...cells] = parseCsv(writeCsvTable(shape, rows[name]));
    const bytes = writeParquet(shape, rows[name]);
    const objects = await parquetReadObjects({ file: bytes.slice().buffer, utf8: true });
    const csv = cells.map((row) => Object.fromEntries(row.map((cell, at) => [titles![at]!, cell])));
    const parquet = objects.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell == null ? '' : String(cell)])),
    );
    return { csv, parquet };
  };

  test('says of each record what the data says', async () => {
    const { site, comparisons } = await archiveIn('zh');
    for (const place of site.places) {
      const rows = await exportRows(workOf({ place: places.find(({ name }) => name === place.name)!, corrections }));
      const own = place.pairs.map(({ path }) => comparisons.get(path)!);
      const whole = own.flatMap(({ commitments, previous, current }) =>
        commitments.flatMap(({ id, status, label, kinds, reported, established, previous: before, current: after }) =>
          (before.length ? before : [null]).map((partner) => ({
            pair: `${previous.id} ${current.id}`,
            id,
            status,
            label: label as Label,
            kinds: kinds.join(';'),
            reported,
            established: String(established),
            previous: partner?.text ?? '',
            current: after?.text ?? '',
          })),
        ),
      );
      const { csv, parquet } = await tableOf('links', rows);
      for (const links of [csv, parquet])
        expect(
          links.map((cells) => ({
            pair: `${cells.previous_report} ${cells.current_report}`,
            id: cells.record,
            status: cells.status,
            label: cells.label,
            kinds: cells.kinds,
            reported: cells.reported,
            established: cells.established,
            previous: cells.previous_text,
            current: cells.current_text,
          })),
        ).toEqual(whole);
      const reported = new Map(
        own.flatMap(({ commitments, current }) => commitments.map((one) => [`${current.id} ${one.id}`, one.reported])),
      );
      const results = await tableOf('results', rows);
      for (const each of [results.csv, results.parquet])
        expect(each.filter((cells) => reported.get(`${cells.current_report} ${cells.record}`) !== cells.reported)).toEqual([]);
    }
  });
});
