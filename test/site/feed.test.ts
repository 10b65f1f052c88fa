import { planPlaces } from '@tongbi/archive';
import { said } from '@tongbi/model';
import { makePlacePages, makeSitemap, makeSitePages, planSite } from '@tongbi/site';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { factsOf } from './site-facts.js';

const facts = [
  factsOf('甲<&"\u202e', 2023),
  factsOf('乙', 2024, { date: '2024-01-16', title: '标题 <b>' }),
  factsOf('乙', 2025, { edition: 'digest' }),
];
const pageOf = (path: string, baseUrl?: string): string =>
  [...makeSitePages(planSite(planPlaces(facts), { toolVersion: '1', baseUrl }), [], [])].find((page) => page.path === path)!.text;

describe('feed.xml', () => {
  test('is well-formed, whatever places and titles hold', async () => {
    expect((await validateXML({ xml: [{ fileName: 'feed.xml', contents: pageOf('feed.xml') }], normalization: 'c14n' })).errors).toEqual(
      [],
    );
  });

  test('has the latest first, each dated by its report', () => {
    const text = pageOf('feed.xml');
    expect([...text.matchAll(/<updated>(.*?)<\/updated>/g)].map((match) => match[1])).toEqual([
      '2025-01-01T00:00:00+08:00', // of the feed
      '2025-01-01T00:00:00+08:00',
      '2024-01-16T00:00:00+08:00',
      '2023-01-01T00:00:00+08:00',
    ]);
  });

  test('has ids that stay when the site moves, and links that do not', () => {
    const idsOf = (text: string) => [...text.matchAll(/<id>(.*?)<\/id>/g)].map((match) => match[1]);
    const [here, there] = [pageOf('feed.xml'), pageOf('feed.xml', 'https://example.org/a/')];
    expect(idsOf(here)).toEqual(idsOf(there));
    expect(new Set(idsOf(here)).size).toBe(4);
    for (const id of idsOf(here)) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(here).toContain('href="%E4%B9%99/2025.html"');
    expect(there).toContain('href="https://example.org/a/%E4%B9%99/2025.html"');
  });

  test('of a place is of that place alone', () => {
    const site = planSite(planPlaces(facts), { toolVersion: '1' });
    const place = site.places.find(({ name }) => name === '乙')!;
    const dispatches = { [place.pairs[0]!.path]: ['渔业总产值目标由8%降为6%。', '新提“<海岛通水>”。'] };
    const feed = makePlacePages(site, place, { reports: {}, chains: [], dispatches }).find(({ path }) => path.endsWith('feed.xml'))!;
    expect(feed.text.match(/<entry>/g)).toHaveLength(2);
    // What happened stands in the entry of the later report.
    const [later, earlier] = feed.text.split('<entry>').slice(1);
    expect(later).toMatch(/<summary>[^<]*\n渔业总产值目标由8%降为6%。\n新提“&lt;海岛通水&gt;”。<\/summary>/u);
    expect(earlier).not.toContain('渔业总产值');
  });
});

describe('sitemap.xml', () => {
  const site = (baseUrl?: string) => planSite(planPlaces(facts), { toolVersion: '1', baseUrl });
  test('is not made without a base URL', () => expect(makeSitemap(site(), ['index.html'])).toBeNull());

  test('names every page but the 404, escaped', async () => {
    const { text } = makeSitemap(site('https://example.org/a&b/'), ['index.html', '404.html', '乙/2024.html', 'feed.xml'])!;
    expect([...text.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1])).toEqual([
      'https://example.org/a&amp;b/index.html',
      'https://example.org/a&amp;b/%E4%B9%99/2024.html',
    ]);
    expect((await validateXML({ xml: [{ fileName: 'sitemap.xml', contents: text }], normalization: 'c14n' })).errors).toEqual([]);
  });
});

describe('404.html', () => {
  test('leads to the site from any depth where the base URL is known', () => {
    const links = [...pageOf('404.html', 'https://example.org/a&b/').matchAll(/\b(?:href|src)="([^"#]+)"/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(5);
    expect(links).toContain('https://example.org/a&amp;b/index.html');
    expect(links.filter((link) => !link.startsWith('https://example.org/a&amp;b/'))).toEqual([]);
  });
});

test('texts of places and titles are escaped everywhere', () => {
  for (const { text, path } of makeSitePages(
    planSite(planPlaces(facts), { toolVersion: '1' }),
    [],
    [{ file: '<i>.md', says: said('as-is', '<u>') }],
  )) {
    if (path.endsWith('.html')) expect(text).not.toMatch(/<b>|<i>|<u>|甲<|\u202e/u);
  }
});
