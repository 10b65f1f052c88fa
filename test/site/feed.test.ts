import { planPlaces } from '@tongbi/archive';
import type { Grade, Label, Record } from '@tongbi/model';
import { said } from '@tongbi/model';
import { makePlacePages, makeSitemap, makeSitePages, type PlaceExtract, planSite, type SiteChain, type SiteFigure } from '@tongbi/site';
import { themeNews } from '@tongbi/site/make';
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
    const feed = makePlacePages(site, place, { reports: {}, tasks: { schema: 'tongbi/tasks@1', years: [] }, chains: [], dispatches }).find(
      ({ path }) => path.endsWith('feed.xml'),
    )!;
    expect(feed.text.match(/<entry>/g)).toHaveLength(2);
    // What happened stands in the entry of the later report.
    const [later, earlier] = feed.text.split('<entry>').slice(1);
    expect(later).toMatch(/<summary>[^<]*\n渔业总产值目标由8%降为6%。\n新提“&lt;海岛通水&gt;”。<\/summary>/u);
    expect(earlier).not.toContain('渔业总产值');
  });
});

describe('feeds of one thing', () => {
  const site = planSite(planPlaces(facts), { toolVersion: '1' });
  const { folder, reports, pairs } = site.places.find(({ name }) => name === '乙')!;
  const figure = (text: string, path: string): SiteFigure => ({ text, value: 5, valueHigh: null, isBounded: false, path, anchor: '' });
  const [before, after] = reports;
  const points = [
    { year: 2023, target: null, actual: figure('4.9%', before!.path), outcome: null },
    { year: 2024, target: figure('5%左右', before!.path), actual: figure('5.2%<', after!.path), outcome: 'met' as const },
  ];
  const series = [{ indicator: '地区生产总值', english: null, aspect: 'change' as const, unit: '%', points: [...points, points[0]!] }];
  const themes = { [pairs[0]!.path]: { 科技创新: ['＋ 新增 2', '新增：建设<甲>实验室'] } };
  const extract: PlaceExtract = { folder, reports: [], words: null, series, dispatches: {}, themes, echoes: [] };
  const pages = new Map([...makeSitePages(site, [extract], [])].map(({ path, text }) => [path, text]));
  const summariesOf = (path: string) => [...pages.get(path)!.matchAll(/<summary>([^<]*)<\/summary>/gu)].map(([, text]) => text);

  test('an indicator: each report says what was reached, and its target', () => {
    expect(summariesOf('indicators/地区生产总值-change.xml')).toEqual([
      '2024年实绩 5.2%&lt;（完成）',
      '2023年实绩 4.9%\n2024年目标 5%左右\n2023年实绩 4.9%',
    ]);
    expect(pages.get('indicators/地区生产总值-change.html')).toContain(
      'href="%E5%9C%B0%E5%8C%BA%E7%94%9F%E4%BA%A7%E6%80%BB%E5%80%BC-change.xml"',
    );
  });

  test('a theme: what the later report moved, and a link on the home page', () => {
    expect(summariesOf('themes/科技创新.xml')).toEqual(['＋ 新增 2\n新增：建设&lt;甲&gt;实验室']);
    expect([...pages.keys()].filter((path) => path.startsWith('themes/'))).toEqual(['themes/科技创新.xml']);
    expect(pages.get('index.html')).toContain('href="themes/%E7%A7%91%E6%8A%80%E5%88%9B%E6%96%B0.xml"');
  });

  test('a long-carried commitment: the wording of each year, and what became of it', () => {
    const years = [2021, 2022, 2023, 2024];
    const long = planSite(planPlaces([...years, 2025].map((year) => factsOf('乙', year))), { toolVersion: '1' });
    const place = (year: number) => ({
      id: `${year}`,
      report: `乙-${year}`,
      text: `建设码头${year - 2020}座`,
      span: { start: 0, end: 6 },
      section: '',
    });
    const step = { confidence: 1, grade: 'certain', status: 'changed', kinds: ['figure'], moved: false, returned: false } as const;
    const chain: SiteChain = {
      id: 'c1',
      places: years.map((year, at) => ({ year, place: place(year), step: at ? step : null, reported: at === 3 ? 'done' : 'none' })),
      since: 2021,
      until: 2024,
      atLeast: true,
      ending: 'done',
      silentIn: 2025,
      doneIn: [2025],
      gaps: [],
      unseenIn: [],
      isUnsureBefore: false,
      isUnsureAfter: false,
      redlines: [null, null, null, null],
    };
    const made = makePlacePages(long, long.places[0]!, {
      reports: {},
      tasks: { schema: 'tongbi/tasks@1', years: [] },
      chains: [chain],
      dispatches: {},
    });
    const textOf = (end: string) => made.find(({ path }) => path.endsWith(end))!.text;
    const entries = textOf('chains/c1.xml').split('<entry>').slice(1);
    expect(entries).toHaveLength(5);
    expect(entries[1]).toMatch(/<summary>[^<]*数字[^<]*\n建设码头4座\n[^<]*完成<\/summary>/u);
    expect(entries[0]).not.toContain('码头');
    expect(textOf('chains/c1.html')).toContain('href="c1.xml"');
  });

  test('are well-formed, and tell their entries from those of others', async () => {
    const feeds = [...pages].filter(([path]) => path.endsWith('.xml'));
    expect(feeds).toHaveLength(3);
    const xml = feeds.map(([fileName, contents]) => ({ fileName: encodeURI(fileName), contents }));
    expect((await validateXML({ xml, normalization: 'c14n' })).errors).toEqual([]);
    const ids = feeds.flatMap(([, text]) => [...text.matchAll(/<id>(.*?)<\/id>/gu)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('what is said of a theme: counted, the most telling first, nothing unsure', () => {
    const place = { id: '', report: '', span: { start: 0, end: 1 }, section: '' };
    const record = (label: Label, text: string, score: number, grade: Grade = 'certain', established = true) =>
      ({
        label,
        grade,
        established,
        themes: ['人才'],
        rank: { score, reasons: [] },
        current: { ...place, text },
        previous: [],
      }) as unknown as Record;
    const commitments = [
      record('new', '甲', 1),
      record('new', '乙', 3, 'likely'),
      record('new', '丙', 9, 'unsure'),
      record('new', '丁', 9, 'certain', false),
      record('kept', '戊', 9),
      record('changed', '己', 2),
      record('dropped', '庚', 0),
    ];
    expect(themeNews({ commitments }, 'zh')).toEqual({
      人才: ['＋ 新增 2 · － 未再提及 1 · ≠ 调整 1', '新增（多半）：乙', '调整：己', '新增：甲'],
    });
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
