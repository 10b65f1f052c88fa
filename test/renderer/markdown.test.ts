import type { Comparison } from '@tongbi/model';
import { renderMarkdown } from '@tongbi/renderer';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { added, changed, indicator, kept, stated } from './sample/build-records.js';
import { buildReport } from './sample/build-report.js';
import { emptyComparison } from './sample/sample-comparisons.js';
import { sampleSet, unchangedComparison } from './sample/sample-set.js';

/** As GitHub shows it, raw HTML left as it came. */
const html = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });

const set = sampleSet();
const text = renderMarkdown(set, { toolVersion: '9.9.9' });

test('what the page says, in its order: heading, contents, a chapter a year, years, sources', () => {
  const headings = [...text.matchAll(/^(#{1,3}) (.*)$/gmu)].map(([, level, title]) => `${level!.length} ${title}`);
  const parts = ['3 一、最值得看的变化', '3 二、目标与兑现', '3 三、章节去向', '3 四、逐条'];
  expect(headings).toEqual([
    '1 云泽2024年政府工作报告',
    '2 2024年与2022年比较',
    ...parts,
    '2 2024年与2023年比较',
    ...parts,
    '3 五、提法与措辞',
    '2 2025年与2024年比较',
    ...parts,
    '2 历年：指标的目标与实绩',
    '2 历年：连续提出的事项',
  ]);
  expect(text).toContain('tongbi 9.9.9');
});

test('every link of the contents leads to a heading', () => {
  const slugs = new Map<string, number>();
  const anchors = [...text.matchAll(/^#{1,6} (.*)$/gmu)].map(([, title]) => {
    const slug = title!
      .replace(/\\(.)/gu, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const uses = slugs.get(slug) ?? 0;
    slugs.set(slug, uses + 1);
    return uses ? `${slug}-${uses}` : slug;
  });
  const links = [...text.matchAll(/\]\(#([^)]*)\)/gu)].map(([, anchor]) => anchor!);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
});

test('tables are tables', () => {
  const page = html(text);
  expect(page).toMatch(/<table>\s*<thead>\s*<tr>\s*<th>指标<\/th>\s*<th>2023年目标<\/th>/u);
  expect(page).toMatch(/<td>新增城镇就业<\/td>\s*<td>4万人以上<\/td>\s*<td>4.3万人<\/td>\s*<td>✓ 超额<\/td>/u);
  // A row with more or fewer cells than its head would show as cells that run over.
  for (const table of text.match(/(?:^\|.*\|\n)+/gmu) ?? []) {
    const widths = table
      .trim()
      .split('\n')
      .map((row) => row.replaceAll('\\|', '').split('|').length);
    expect(new Set(widths).size).toBe(1);
  }
});

test('a redline: what went is struck out, what came is bold, the rest is as it was', () => {
  expect(text).toContain('~~大力~~ **稳妥** 推进云泽湖科创走廊建设');
  expect(html(text)).toContain('<del>大力</del> <strong>稳妥</strong> 推进云泽湖科创走廊建设');
});

test('there is no HTML in it', () => {
  expect(text.replace(/\\</gu, '')).not.toMatch(/<[a-z/!]/iu);
});

test('two reports in which nothing changed', () => {
  const markdown = renderMarkdown(unchangedComparison());
  expect(markdown).toContain('没有变化');
  expect(markdown).not.toContain('~~');
});

test('in English the words of the page are English, report text is as it was', () => {
  const english = renderMarkdown(set, { language: 'en' });
  expect(english).toMatch(/^# 云泽 2024 government work report$/mu);
  expect(english).toContain('~~大力~~ **稳妥** 推进云泽湖科创走廊建设');
});

test('the same text each time', () => expect(renderMarkdown(sampleSet(), { toolVersion: '9.9.9' })).toBe(text));

describe('report text is shown as it is', () => {
  const hostile = [
    '<script>alert(1)</script><img src=x onerror=y>',
    '[点击](javascript:alert(1)) ![图](http://x/y.png)',
    '**粗** _斜_ ~~删~~ `码`',
    '甲|乙|丙',
    '# 标题 #12 @someone',
    '&lt;b&gt; &amp;',
    'http://example.org www.example.org a@example.org',
    '$x^2$ :smile: [^1]',
    '结尾\\',
  ];
  const report = (year: number) =>
    buildReport({ place: '云泽', year, text: `一、任务\n（一）甲|乙 <b>\n${hostile.map((line) => `${line}。`).join('')}改为：（甲）。\n` });
  const pair = { previous: report(2023), current: report(2024) };
  const comparison: Comparison = {
    schema: 'tongbi/comparison@1',
    ...emptyComparison(pair),
    reports: [pair.previous, pair.current],
    commitments: [...hostile.map((line) => added(pair, line)), kept(pair, '改为：（甲）')],
    indicators: [indicator({ indicator: '甲|乙 <b>', currentTarget: stated(pair.current, hostile[3]!, '甲|乙', null), change: 'new' })],
  };
  const page = html(renderMarkdown(comparison));
  const shown = page
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

  test.each(hostile)('%s', (line) => expect(shown).toContain(line));

  test('none of it is markup, a link or a picture', () => {
    const items = page.slice(page.indexOf('逐条</h3>'));
    expect(items).not.toMatch(/<(?:script|img|em|code|del|a )/u);
    expect(page).not.toMatch(/href="(?!#)/u);
  });
});

test.each([
  ['建设[，/；]学校', '建设 ~~，~~ **；** 学校'],
  ['建设[（甲）/“乙”]学校', '建设 ~~（甲）~~ **“乙”** 学校'],
  ['新建[/*5*]个', '新建 **\\*5\\*** 个'],
  ['[1. /]新建学校', '~~1\\.~~ 新建学校'],
])('marks hold beside punctuation: %s', (row, expected) => {
  const [before, after] = [row.replace(/\[([^/]*)\/[^\]]*\]/u, '$1'), row.replace(/\[[^/]*\/([^\]]*)\]/u, '$1')];
  const report = (year: number, line: string) => buildReport({ place: '云泽', year, text: `一、任务\n（一）甲\n${line}。\n` });
  const pair = { previous: report(2023, before), current: report(2024, after) };
  const comparison: Comparison = {
    schema: 'tongbi/comparison@1',
    ...emptyComparison(pair),
    reports: [pair.previous, pair.current],
    commitments: [changed(pair, row)],
  };
  const markdown = renderMarkdown(comparison);
  expect(markdown).toContain(expected);
  const item = html(markdown).match(/<li>.*?措辞.*/u)?.[0] ?? '';
  expect((item.match(/<del>|<strong>/gu) ?? []).length).toBe((expected.match(/~~|(?<!\\)\*\*(?!\*\*)/gu) ?? []).length / 2 + 1);
});
