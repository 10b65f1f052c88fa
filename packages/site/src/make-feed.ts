import { escapeXml, hexDigest, sharedWording, visibleText } from '@tongbi/renderer/parts';
import type { Dispatches, SiteFrame, SitePage, SitePlace, SiteReport } from './site.js';
import { placePaths, relativeHref, sitePaths } from './site-paths.js';
import { siteWords } from './words/site-words.js';

/** A reader shows the newest; the archive itself has all. */
const MOST_ENTRIES = 50;

/**
 * Atom (RFC 4287) of the reports of a place, or of the site, the latest first. An entry is dated by its report, never by the clock, so that the
 * same archive gives the same feed; a report without a date counts as of the first day of its year. Ids are UUIDs made from place, year and file, so
 * that they stay when the site moves; links are absolute where the base URL is known.
 */
export function makeFeed(site: SiteFrame, owners: readonly SitePlace[], place: SitePlace | null, dispatches: Dispatches): SitePage {
  const path = place ? placePaths.feed(place) : sitePaths.feed;
  const words = siteWords(site.language).feed;
  const link = (to: string): string =>
    site.baseUrl === null ? relativeHref(path, to) : `${site.baseUrl}${relativeHref(sitePaths.home, to)}`;
  const latest = latestReports(owners);
  const entries = latest.map((each) => makeEntry(site, each, link, dispatches));
  const name = place ? words.title(visibleText(place.name)) : words.titleOfAll;
  const head = [
    `<title>${escapeXml(name)}</title>`,
    `<id>${uuidOf(`tongbi feed ${place?.name ?? ''}`)}</id>`,
    `<updated>${latest[0]?.updated ?? EPOCH}</updated>`,
    '<author><name>tongbi</name></author>',
    `<link rel="self" type="application/atom+xml" href="${escapeXml(link(path))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(link(place ? placePaths.home(place) : sitePaths.home))}"/>`,
  ];
  const language = sharedWording(site.language).tag;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    ...head,
    ...entries,
    '</feed>',
  ];
  return { path, text: `${lines.join('\n')}\n` };
}

interface Dated {
  readonly owner: SitePlace;
  readonly report: SiteReport;
  readonly updated: string;
}

/** What a feed of these places shows. */
export function latestReports(owners: readonly SitePlace[]): readonly Dated[] {
  const dated = owners.flatMap((owner) => owner.reports.map((report) => ({ owner, report, updated: dateOf(report) })));
  return dated
    .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.report.path < b.report.path ? -1 : 1))
    .slice(0, MOST_ENTRIES);
}

/** Of an archive without reports. */
const EPOCH = '1970-01-01T00:00:00Z';

function dateOf({ date, year }: SiteReport): string {
  return `${date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : `${String(year).padStart(4, '0')}-01-01`}T00:00:00+08:00`;
}

function makeEntry(site: SiteFrame, { owner, report, updated }: Dated, link: (to: string) => string, dispatches: Dispatches): string {
  const words = siteWords(site.language);
  const { phrases, edition, kindName } = sharedWording(site.language);
  const pair = owner.pairs.find(({ current }) => current.path === report.path);
  const name = visibleText(words.feed.entry(phrases.reportName(report.place, report.year, kindName(report)), edition(report.edition)));
  const summary = words.feed.summary([visibleText(report.title), pair && words.place.pair(pair.previous.year, pair.current.year)]);
  return [
    '<entry>',
    `<title>${escapeXml(name)}</title>`,
    `<id>${uuidOf(`tongbi report ${owner.name} ${report.year} ${report.file}`)}</id>`,
    `<updated>${updated}</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(link(report.path))}"/>`,
    ...(pair ? [`<link rel="related" type="text/html" href="${escapeXml(link(pair.path))}"/>`] : []),
    `<summary>${escapeXml([summary, ...((pair && dispatches[pair.path]) ?? [])].join('\n'))}</summary>`,
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
