import { describe, expect, test } from 'vitest';
import { linesOf, reasonsOf } from './lines-of.js';
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
    expect(await reasonsOf(file, 'a.pdf')).toBe('Not in the text that was read: 4 headers, footers and page numbers.');
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

describe('characters that cannot be read', () => {
  const page: Piece[] = [
    { text: '修好码头三座，铺设水管九公里，让海岛居民喝上放心水。', x: 80, y: 100 },
    { text: '今年再修两座。', x: 80, y: 117 },
  ];

  test.each(['\u0003', '\0', '\ue000', '\ufffd'])(
    'whose font calls them %j are marked, counted and reported with their page',
    async (name) => {
      const file = makePdf([page, page], { called: { 码: name } });
      expect((await linesOf(file, 'a.pdf')).join('')).toContain('修好\ufffd头三座');
      expect(await reasonsOf(file, 'a.pdf')).toContain('2 characters of fonts that do not say what they are: marked \ufffd. Pages: 1, 2.');
    },
  );

  test('that are small pictures in the line are marked, counted and reported with their page', async () => {
    const drawn: Piece[] = [
      { text: '食物及', x: 80, y: 100 },
      { text: '', picture: true, x: 117, y: 101 },
      { text: '生局今年修好码头三座，铺设水管九公里', x: 130, y: 100 },
      { text: '', picture: true, x: 130 + 18 * 12 + 20, y: 102 },
      { text: '，让海岛居民喝上放心水。', x: 80, y: 117 },
    ];
    const file = makePdf([page, drawn]);
    expect((await linesOf(file, 'a.pdf')).join('')).toContain('食物及\ufffd生局今年修好码头三座，铺设水管九公里\ufffd，让海岛');
    expect(await reasonsOf(file, 'a.pdf')).toContain('2 characters shown as small pictures in the line: marked \ufffd. Pages: 2.');
  });

  test('a stamp, the mark of a list and a picture between lines are no characters', async () => {
    const file = makePdf([
      [
        ...page,
        { text: '', picture: true, size: 60, x: 300, y: 120 },
        { text: '', picture: true, x: 50, y: 100 },
        { text: '', picture: true, x: 200, y: 140 },
      ],
    ]);
    expect((await linesOf(file, 'a.pdf')).join('')).not.toContain('\ufffd');
    expect(await reasonsOf(file, 'a.pdf')).not.toContain('small pictures');
  });
});

describe('lines', () => {
  const full = `${clause}，${clause.slice(0, 9)}`;
  const lines = (texts: readonly string[], from: number, step = 17): Piece[] =>
    texts.map((text, index) => ({ text, x: 80, y: from + index * step }));
  const body = Array.from({ length: 12 }, () => full);

  test('a figure that was set apart from its line parts no paragraph; rows of a table stay rows', async () => {
    const gap: Piece[] = [
      ...lines([full, full], 100),
      { text: '全市供水能力增加', x: 80, y: 134 },
      { text: `13%。${full.slice(0, 19)}`, x: 80 + 8 * 12 + 26, y: 134 },
      ...lines([full, '到此为止。'], 151),
      { text: '码头', x: 80, y: 240 },
      { text: '3座', x: 180, y: 240 },
      { text: '水管', x: 80, y: 257 },
      { text: '9公里', x: 180, y: 257 },
      ...lines(body, 320),
    ];
    const read = await linesOf(makePdf([gap]), 'a.pdf');
    expect(read[0]).toBe(`${full}${full}全市供水能力增加13%。${full.slice(0, 19)}${full}到此为止。`);
    expect(read.slice(1, 3)).toEqual(['码头\u30003座', '水管\u30009公里']);
  });

  test('where paragraphs stand apart, a sentence that ends with a full line ends none', async () => {
    const paragraphs = [0, 1, 2, 3, 4, 5, 6].flatMap((one) =>
      lines([full, `${full.slice(0, -1)}。`, full, '到此为止。'], 80 + one * 90).map((piece) => ({ ...piece, x: piece.x + 24 })),
    );
    expect(await linesOf(makePdf([paragraphs]), 'a.pdf')).toEqual(
      Array.from({ length: 7 }, () => `${full}${full.slice(0, -1)}。${full}到此为止。`),
    );
  });

  test('a heading at the top of a page is none of the paragraph above, nor is one that leans', async () => {
    const above = lines([...body, `${full.slice(0, -1)}。`], 100);
    const read = await linesOf(makePdf([above, lines(['活化旧厂房', ...body, '到此为止。'], 100)]), 'a.pdf');
    expect(read[1]).toMatch(/^活化旧厂房/);
    expect(read[0]).toMatch(/。$/);
  });

  test('a heading of two halves keeps the gap between them', async () => {
    const heading: Piece[] = [
      { text: '发展渔业', x: 80, y: 80, size: 20 },
      { text: '照顾长者', x: 80 + 80 + 12, y: 80, size: 20 },
    ];
    expect((await linesOf(makePdf([[...heading, ...lines(body, 120)]]), 'a.pdf'))[0]).toMatch(/^发展渔业\s照顾长者$/);
  });
});

describe('pages', () => {
  const column = (x: number, start: string): Piece[] =>
    Array.from({ length: 14 }, (_, index) => ({
      text: index === 13 ? `${start}到此为止。` : `${start}${clause.slice(0, 14)}`,
      x,
      y: 120 + index * 17,
    }));

  test('two columns are read one after the other, and reported', async () => {
    const file = makePdf([[{ text: '海岛市政府工作报告', x: 200, y: 80, size: 20 }, ...column(70, '左栏'), ...column(330, '右栏')]]);
    const text = (await linesOf(file, 'a.pdf')).join('');
    expect(text.indexOf('海岛市')).toBe(0);
    expect(text.lastIndexOf('左栏')).toBeLessThan(text.indexOf('右栏'));
    expect(await reasonsOf(file, 'a.pdf')).toContain('Pages read as two columns: 1.');
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
    expect(await reasonsOf(makePdf([turned], { rotate: 90 }), 'a.pdf')).toBe('');
    expect((await linesOf(makePdf([turned]), 'a.pdf')).join('')).toBe(lines);
    expect(await reasonsOf(makePdf([turned]), 'a.pdf')).toContain('turned or vertical: 1');
  });

  test('vertical writing is read from right to left, and reported', async () => {
    const vertical: Piece[] = ['海岛市修好码头', '建成灯塔三座。'].map((text, index) => ({
      text: text.repeat(3),
      x: 400 - index * 20,
      y: 100,
      vertical: true,
    }));
    expect((await linesOf(makePdf([vertical]), 'a.pdf')).join('')).toBe('海岛市修好码头'.repeat(3) + '建成灯塔三座。'.repeat(3));
    expect(await reasonsOf(makePdf([vertical]), 'a.pdf')).toContain('turned or vertical: 1');
  });

  test('a slanted watermark is no text', async () => {
    const page: Piece[] = [
      { text: paragraph('').slice(0, 30), x: 80, y: 100 },
      { text: '内部资料', x: 200, y: 500, size: 60, slanted: true },
    ];
    expect((await linesOf(makePdf([page]), 'a.pdf')).join('')).not.toContain('内部');
    expect(await reasonsOf(makePdf([page]), 'a.pdf')).toContain('4 characters of other directions');
  });
});
