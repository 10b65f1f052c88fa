import { outputFormats, renderSvg } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { parseWordXml } from '../../packages/formats/src/docx/parse-word-xml.js';
import { wrapText } from '../../packages/renderer/src/picture/wrap-text.js';
import { textsOf } from '../outputs/facts/read-svg.js';
import { sampleSet, unchangedComparison } from './sample/sample-set.js';

const set = sampleSet();
const svg = renderSvg(set, { toolVersion: '9.9.9' });

test('1080 wide, as high as what it says; text as text in faces that are named', () => {
  const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)" viewBox="0 0 \1 \2"/u.exec(svg)!.map(Number);
  const lines = [...svg.matchAll(/<tspan x="(\d+)" y="(\d+)">/gu)].map(([, x, y]) => [Number(x), Number(y)] as const);
  expect(width).toBe(1080);
  expect(lines.length).toBeGreaterThan(10);
  expect(Math.max(...lines.map(([, y]) => y))).toBeLessThan(height!);
  for (const [, face] of svg.matchAll(/font-family="([^"]*)"/gu)) expect(face).toMatch(/Songti SC|Heiti SC/u);
});

test('no script, no style, no link, nothing that is fetched', () => {
  expect(svg).not.toMatch(/<(?:script|style|a|image|use|foreignObject)\b|href|url\(|\son[a-z]+=/iu);
});

test('the pair that the page shows first: what happened, the items with their evidence, the counts', () => {
  const texts = textsOf(svg);
  const said = (kind: string) => texts.filter((text) => text.kind === kind).map(({ text }) => text);
  expect(said('title')).toEqual(['云泽2024年政府工作报告']);
  expect(said('deck')).toEqual(['2023年全文 → 2024年全文']);
  expect(said('item').join('')).toContain('由“大力推进云泽湖科创走廊建设”改为“稳妥推进云泽湖科创走廊建设”。');
  expect(said('tag').length).toBe(said('number').length);
  expect(said('counts')).toEqual(['＋ 新增 8 · － 未再提及 4 · ✓ 已完成 1 · ≠ 调整 11 · ＝ 延续 4']);
});

test('two reports in which nothing changed', () => {
  expect(renderSvg(unchangedComparison())).toContain('没有变化');
});

test.each(['<script>alert(1)</script>', '"\'&amp;]]>', '\u202e\u0000\ud800\uffff', '甲'.repeat(3000)])(
  'hostile words stay text: %s',
  (words) => {
    const reports = set.reports.map((report) => ({ ...report, place: words }));
    const picture = renderSvg({ ...set, reports });
    const root = parseWordXml(new TextEncoder().encode(picture), 'brief.svg');
    expect(root.children.map(({ name }) => name)).toEqual(['~svg']);
    expect(picture.match(/<script/giu)).toBeNull();
    for (const { y } of [...picture.matchAll(/ y="(?<y>\d+)"/gu)].map(({ groups }) => groups!)) expect(Number(y)).toBeGreaterThan(0);
  },
);

describe('lines break as Chinese does', () => {
  test.each([
    ['渔业产值，渔民增收。', 8, ['渔业产', '值，渔民', '增收。']],
    ['他们称为“海上牧场”', 10, ['他们称为', '“海上牧', '场”']],
    ['新建5.5万亩，Plan B 先行', 10, ['新建5.5万', '亩，Plan B', '先行']],
    ['Extraordinarily', 6, ['Extrao', 'rdinar', 'ily']],
    ['', 10, []],
  ] as const)('%s in %d columns', (text, columns, lines) => {
    expect(wrapText(text, columns)).toEqual(lines);
  });
});

test('it is a format like the others', () => {
  expect(outputFormats.find(({ name }) => name === 'svg')).toMatchObject({ endings: ['.svg'], binary: false });
});
