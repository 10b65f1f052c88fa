import { planPlaces } from '@tongbi/archive';
import { makeSitePages, type PlaceExtract, planSite, type ThemeEcho } from '@tongbi/site';
import { expect, test } from 'vitest';
import { factsOf } from './site-facts.js';

const facts = [factsOf('全国', 2025), factsOf('甲', 2026), factsOf('乙<', 2026)];
const site = planSite(planPlaces(facts), { toolVersion: '1' });

function extractOf(name: string, echoes: readonly ThemeEcho[]): PlaceExtract {
  const { folder } = site.places.find((place) => place.name === name)!;
  return { folder, reports: [], words: null, series: [], dispatches: {}, themes: {}, echoes };
}

const path = (name: string) => site.places.find((place) => place.name === name)!.reports[0]!.path;
const echoOf = (name: string, text: string, more: Partial<ThemeEcho>): ThemeEcho => ({
  echo: 'none',
  grade: 'certain',
  year: 2025,
  source: null,
  themes: ['养老托育'],
  text,
  path: path(name),
  anchor: `c${text.length}`,
  of: 2026,
  ...more,
});
const source = { text: '扩大托育服务', path: path('全国'), anchor: 'c9' };
const extracts = [
  extractOf('全国', []),
  extractOf('甲', [
    echoOf('甲', '新建渔村书屋', {}),
    echoOf('甲', '扩大普惠托育服务', { echo: 'verbatim', grade: 'likely', source }),
    echoOf('甲', '修复海堤', { themes: ['水利'] as never }),
  ]),
  extractOf('乙<', [echoOf('乙<', '建<托育>中心', { echo: 'reworded', source })]),
];
const pages = new Map([...makeSitePages(site, extracts, [])].map((page) => [page.path, page.text]));
const page = pages.get('themes/养老托育.html')!;

test('a theme has a page, what is from the nation first, each with both places', () => {
  const texts = [...page.matchAll(/<li><small>([^<]*)<\/small> <a href="([^"]*)">([^<]*)<\/a>/gu)].map(([, mark, href, text]) => [
    mark,
    href,
    text,
  ]);
  expect(texts.map(([mark, , text]) => `${mark} ${text}`)).toEqual([
    '换了说法 建&lt;托育&gt;中心',
    '多半几近原文 扩大普惠托育服务',
    '未见 新建渔村书屋',
  ]);
  expect(texts[1]![1]).toContain('2026.html#c8');
  expect(page).toMatch(/← <a href="[^"]*2025\.html#c9">扩大托育服务<\/a>/u);
  expect(page).toContain('几近原文1，未见1');
});

test('the home page leads to it, and where no report was held against the nation’s there is none', () => {
  expect(pages.get('index.html')).toContain('href="themes/%E5%85%BB%E8%80%81%E6%89%98%E8%82%B2.html"');
  const none = [
    ...makeSitePages(
      site,
      extracts.map((one) => ({ ...one, echoes: [] })),
      [],
    ),
  ];
  expect(none.filter(({ path: of }) => of.startsWith('themes/'))).toEqual([]);
});
