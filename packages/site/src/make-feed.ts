import { escapeXml, hexDigest, sharedWording, visibleText } from '@tongbi/renderer/parts';
import type { Dispatches, SiteFrame, SitePage, SitePlace, SiteReport } from './site.js';
import { placePaths, relativeHref, sitePaths } from './site-paths.js';
import { siteWords } from './words/site-words.js';

/** A reader shows the newest; the archive itself has all. */
const MOST_ENTRIES = 50;

/** What a feed is of, and the reports that it has something to say of. */
interface Feed {
  readonly path: string;
  readonly title: string;
  /** What it is told from others by, wherever the site stands. */
  readonly name: string;
  /** The page that it is of. */
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

/** A report, and what the feed says of it, a line each. */
export interface FeedEntry {
  readonly owner: SitePlace;
  readonly report: SiteReport;
  readonly lines: readonly string[];
}

/** The feed of the reports of a place, or of the site: what happened since the report before. */
export function makeFeed(site: SiteFrame, owners: readonly SitePlace[], place: SitePlace | null, dispatches: Dispatches): SitePage {
  const words = siteWords(site.language);
  const entries = latestReports(owners).map(({ owner, report }): FeedEntry => {
    const pair = owner.pairs.find(({ current }) => current.path === report.path);
    const summary = [visibleText(report.title), pair && words.place.pair(pair.previous.year, pair.current.year)];
    return { owner, report, lines: [words.feed.summary(summary), ...((pair && dispatches[pair.path]) ?? [])] };
  });
  return writeFeed(site, {
    path: place ? placePaths.feed(place) : sitePaths.feed,
    title: place ? words.feed.title(visibleText(place.name)) : words.feed.titleOfAll,
    name: `report ${place?.name ?? ''}`,
    page: place ? placePaths.home(place) : sitePaths.home,
    entries,
  });
}

/**
 * Atom (RFC 4287), the latest report first. An entry is dated by its report, never by the clock, so that the same archive gives the same feed; a report without a
 * date counts as of the first day of its year. Ids are UUIDs made from what the feed is of, place, year and file, so that they stay when the site moves; links
 * are absolute where the base URL is known.
 */
export function writeFeed(site: SiteFrame, { path, title, name, page, entries }: Feed): SitePage {
  const link = (to: string): string =>
    site.baseUrl === null ? relativeHref(path, to) : `${site.baseUrl}${relativeHref(sitePaths.home, to)}`;
  const latest = [...entries].sort(latestFirst).slice(0, MOST_ENTRIES);
  // Of reports the feeds of all and of a place have the same entries.
  const [kind = ''] = name.split(' ');
  const ofReports = kind === 'report';
  const head = [
    `<title>${escapeXml(title)}</title>`,
    `<id>${uuidOf(ofReports ? name.replace(kind, 'tongbi feed') : `tongbi feed ${name}`)}</id>`,
    `<updated>${latest[0] ? dateOf(latest[0].report) : EPOCH}</updated>`,
    '<author><name>tongbi</name></author>',
    `<link rel="self" type="application/atom+xml" href="${escapeXml(link(path))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(link(page))}"/>`,
  ];
  const language = sharedWording(site.language).tag;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    ...head,
    ...latest.map((entry) => makeEntry(site, entry, `tongbi ${ofReports ? kind : name}`, link)),
    '</feed>',
  ];
  return { path, text: `${lines.join('\n')}\n` };
}

function latestFirst({ report: a }: Pick<FeedEntry, 'report'>, { report: b }: Pick<FeedEntry, 'report'>): number {
  const [one, other] = [dateOf(a), dateOf(b)];
  return one < other ? 1 : one > other ? -1 : a.path < b.path ? -1 : 1;
}

/** What a feed of these places shows. */
export function latestReports(owners: readonly SitePlace[]): readonly Pick<FeedEntry, 'owner' | 'report'>[] {
  const all = owners.flatMap((owner) => owner.reports.map((report) => ({ owner, report })));
  return all.sort(latestFirst).slice(0, MOST_ENTRIES);
}

/** Of an archive without reports. */
const EPOCH = '1970-01-01T00:00:00Z';

function dateOf({ date, year }: SiteReport): string {
  return `${date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : `${String(year).padStart(4, '0')}-01-01`}T00:00:00+08:00`;
}

function makeEntry(site: SiteFrame, { owner, report, lines }: FeedEntry, name: string, link: (to: string) => string): string {
  const words = siteWords(site.language);
  const { phrases, edition, kindName } = sharedWording(site.language);
  const pair = owner.pairs.find(({ current }) => current.path === report.path);
  const title = visibleText(words.feed.entry(phrases.reportName(report.place, report.year, kindName(report)), edition(report.edition)));
  return [
    '<entry>',
    `<title>${escapeXml(title)}</title>`,
    `<id>${uuidOf(`${name} ${owner.name} ${report.year} ${report.file}`)}</id>`,
    `<updated>${dateOf(report)}</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(link(report.path))}"/>`,
    ...(pair ? [`<link rel="related" type="text/html" href="${escapeXml(link(pair.path))}"/>`] : []),
    `<summary>${escapeXml(lines.join('\n'))}</summary>`,
    '</entry>',
  ].join('\n');
}

/** A UUID of version 8 (RFC 9562) from the SHA-256 of a name, as a URN: the same name has the same on every machine. */
function uuidOf(name: string): string {
  const variant = (digit: string) => ((Number.parseInt(digit, 16) & 3) | 8).toString(16);
  return hexDigest(name).replace(
    /^(.{8})(.{4}).(.{3})(.)(.{3})(.{12}).*$/u,
    (_, a, b, c, digit, d, e) => `urn:uuid:${a}-${b}-8${c}-${variant(digit)}${d}-${e}`,
  );
}
