import { describe, expect, test } from 'vitest';
import { linesOf, toldOf } from './lines-of.js';
import { layOut, makePdf, type Piece } from './make-pdf.js';

const clause = '修好码头三座，铺设水管九公里，让海岛居民喝上放心水';
/** No two are of one length, so that no line comes again at the same place of every page. */
const paragraph = (start: string, more = 0): string => `${start}${`${clause}，`.repeat(4)}${'又'.repeat(more)}${clause}。`;

describe('paragraphs', () => {
  const paragraphs = [
    '一、去年工作',
    ...Array.from({ length: 30 }, (_, index) => paragraph(`第${index + 1}件事：`, (index * 7) % 23)),
    '谢谢大家。',
  ];

  test('are joined across lines and pages; page numbers go', async () => {
    const file = makePdf(layOut(paragraphs));
    expect(await linesOf(file, 'a.pdf')).toEqual(paragraphs);
    expect(await toldOf(file, 'a.pdf')).toBe('Not in the text that was read: 4 headers, footers and page numbers.');
  });

  test('a header that stands on every page goes, a sentence at the top does not', async () => {
    const pages = layOut(paragraphs).map((page): Piece[] => [{ text: '海岛市政府工作报告', x: 250, y: 40, size: 9 }, ...page]);
    expect(await linesOf(makePdf(pages), 'a.pdf')).toEqual(paragraphs);
  });

  test('lines that are set wide close up; an indented block below its number is one paragraph', async () => {
    const block: Piece[] = [
      { text: '（一）海岛供水：今年要把海水淡化厂建起来并且接通管线', x: 80, y: 100 },
      { text: '送到每一个有人居住的岛屿和每一条常年出海的渔船上，', x: 104, y: 117 },
      { text: '不落下一户。', x: 104, y: 134 },
      { text: '加 强 管 理', x: 80, y: 180 },
    ];
    const other: Piece[] = Array.from({ length: 12 }, (_, index) => ({
      text: `${clause}，${clause.slice(0, 10)}`,
      x: 80,
      y: 300 + index * 17,
    }));
    const lines = await linesOf(makePdf([[...block, ...other]]), 'a.pdf');
    expect(lines[0]).toBe(
      block
        .slice(0, 3)
        .map(({ text }) => text)
        .join(''),
    );
    expect(lines[1]).toBe('加强管理');
  });
});

test('a number opens a paragraph though its gap is small, a figure does not; radicals are characters', async () => {
  const lines = [`1.　${clause}，今年要让每一户都通上水，`, '增长3.5%。', '2.　户籍改革⻓期有效，每年新增两千⼈，增幅为', '3.5倍左右。'];
  const page = lines.map((text, index): Piece => ({ text, x: 80, y: 100 + index * 17 }));
  const other: Piece[] = Array.from({ length: 12 }, (_, index) => ({
    text: `${clause}，${clause.slice(0, 10)}`,
    x: 80,
    y: 300 + index * 17,
  }));
  const read = (await linesOf(makePdf([[...page, ...other]]), 'a.pdf')).map((line) => line.replaceAll('\u3000', ''));
  expect(read[0]).toBe(`${lines[0]}${lines[1]}`.replace('\u3000', ''));
  expect(read[1]).toMatch(/^2\.户籍改革长期有效，每年新增两千人/);
});

describe('pages', () => {
  const column = (x: number, start: string): Piece[] =>
    Array.from({ length: 14 }, (_, index) => ({
      text: index === 13 ? `${start}到此为止。` : `${start}${clause.slice(0, 14)}`,
      x,
      y: 120 + index * 17,
    }));

  test('two columns are read one after the other, and told', async () => {
    const file = makePdf([[{ text: '海岛市政府工作报告', x: 200, y: 80, size: 20 }, ...column(70, '左栏'), ...column(330, '右栏')]]);
    const text = (await linesOf(file, 'a.pdf')).join('');
    expect(text.indexOf('海岛市')).toBe(0);
    expect(text.lastIndexOf('左栏')).toBeLessThan(text.indexOf('右栏'));
    expect(await toldOf(file, 'a.pdf')).toContain('Pages read as two columns: 1.');
  });

  test('two columns that stand close together are no line', async () => {
    const close: Piece[] = Array.from({ length: 14 }, (_, index) => [
      { text: `左栏${clause.slice(0, 14)}`, x: 80, y: 120 + index * 17 },
      { text: `右栏${clause.slice(0, 14)}`, x: 80 + 16 * 12 + 12, y: 120 + index * 17 },
    ]).flat();
    const text = (await linesOf(makePdf([close]), 'a.pdf')).join('');
    expect(text.lastIndexOf('左栏')).toBeLessThan(text.indexOf('右栏'));
  });

  test('a page that is turned is read as it is shown', async () => {
    const turned: Piece[] = Array.from({ length: 6 }, (_, index) => ({ text: `${clause}${index}`, x: 100 + index * 17, y: 800, turns: 1 }));
    const lines = Array.from({ length: 6 }, (_, index) => `${clause}${index}`).join('');
    expect((await linesOf(makePdf([turned], { rotate: 90 }), 'a.pdf')).join('')).toBe(lines);
    expect(await toldOf(makePdf([turned], { rotate: 90 }), 'a.pdf')).toBe('');
    expect((await linesOf(makePdf([turned]), 'a.pdf')).join('')).toBe(lines);
    expect(await toldOf(makePdf([turned]), 'a.pdf')).toContain('turned or vertical: 1');
  });

  test('vertical writing is read from right to left, and told', async () => {
    const vertical: Piece[] = ['海岛市修好码头', '建成灯塔三座。'].map((text, index) => ({
      text: text.repeat(3),
      x: 400 - index * 20,
      y: 100,
      vertical: true,
    }));
    expect((await linesOf(makePdf([vertical]), 'a.pdf')).join('')).toBe('海岛市修好码头'.repeat(3) + '建成灯塔三座。'.repeat(3));
    expect(await toldOf(makePdf([vertical]), 'a.pdf')).toContain('turned or vertical: 1');
  });

  test('a slanted watermark is no text', async () => {
    const page: Piece[] = [
      { text: paragraph('').slice(0, 30), x: 80, y: 100 },
      { text: '内部资料', x: 200, y: 500, size: 60, slanted: true },
    ];
    expect((await linesOf(makePdf([page]), 'a.pdf')).join('')).not.toContain('内部');
    expect(await toldOf(makePdf([page]), 'a.pdf')).toContain('4 characters of other directions');
  });
});
