import { describe, expect, test } from 'vitest';
import { linesOf, reasonsOf } from './lines-of.js';

const sentence = '去年我们修好码头三座，渔船进港不再排队，岛上的冷库也全部通电。';
const text = Array.from({ length: 6 }, (_, index) => `<p>${index + 1}、${sentence}</p>`).join('');

describe('main content', () => {
  const page = `<!doctype html><html><head><title>2031年政府工作报告_海岛市人民政府</title><style>p{}</style></head><body>
    <nav><a href="/">首页</a><a href="/a">政务公开</a></nav><div class="crumbs"><a href="/">当前位置：首页</a></div>
    <div id="main"><div class="text">${text}</div></div>
    <div class="more"><ul><li><a href="1">海岛市召开全市渔业工作会议</a></li><li><a href="2">海岛市灯塔修缮工程开工</a></li></ul></div>
    <script>var 灯塔 = "不读";</script><footer>版权所有：海岛市人民政府</footer></body></html>`;

  test('is the text without what stands around it, with the title of the page', async () => {
    expect(await linesOf(page, 'a.html')).toEqual([
      '2031年政府工作报告',
      ...Array.from({ length: 6 }, (_, index) => `${index + 1}、${sentence}`),
    ]);
    expect(await reasonsOf(page, 'a.html')).toMatch(/^Not in the text that was read: \d+ Chinese characters around the text/);
  });

  test('is recognised by its tags, whatever the name', async () => {
    expect(await linesOf(page, 'saved.txt')).toHaveLength(7);
    expect(await linesOf(`\ufeff\n[<div>${text}`, '-')).toHaveLength(6);
  });

  test('Markdown that begins with a tag stays Markdown, and a text called .html a text', async () => {
    expect(await linesOf('<p align="center">\n\n# 报告\n', 'a.md')).toEqual(['<p align="center">', '# 报告']);
    expect(await linesOf('各位代表：\n二是 < 三', 'a.html')).toEqual(['各位代表：', '二是 < 三']);
  });
});

test('a part of the report in an element of its own is not lost', async () => {
  const parts = [text, text, `<h2>结束语</h2>${text}`].map((one) => `<div class="part">${one}</div>`).join('');
  expect(await linesOf(`<html><body><div>${parts}</div></body></html>`, 'a.html')).toHaveLength(19);
});

describe('paragraphs', () => {
  const read = (html: string): Promise<string[]> => linesOf(`<html><body>${html}</body></html>`, 'a.html');

  test('end at blocks and breaks; a break of the source is none', async () => {
    expect(await read('<div>　　修好码\n头三座。<br><br>　　修\r\n  路 5 公里。</div><div>a\nb，c</div>')).toEqual([
      '修好码头三座。',
      '修路 5 公里。',
      'a b，c',
    ]);
  });

  test('a numbered list keeps its numbers, and does not double those of its text', async () => {
    expect(await read('<ol start="3"><li>修码头</li><li>建灯塔</li></ol><ol><li>一、织网</li></ol>')).toEqual([
      '3. 修码头',
      '4. 建灯塔',
      '一、织网',
    ]);
    expect(await read('<ol style="list-style-type:cjk-ideographic"><li>修码头</li></ol>')).toEqual(['一、修码头']);
  });

  test('a table is read row by row', async () => {
    expect(await read('<table><tr><th>指标</th><th>2031年</th></tr><tr><td>灯塔</td><td>9座</td></tr></table>')).toEqual([
      '指标\u30002031年',
      '灯塔\u30009座',
    ]);
  });

  test('what is hidden is not read, ruby is', async () => {
    expect(await read('<p>看<ruby>见<rt>jiàn</rt></ruby></p><p style="display:none">不见</p><p hidden>不见</p>')).toEqual(['看见']);
  });
});

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('encoding', () => {
  test('a page in GBK with a broken character is read as it declares, and the character reported', async () => {
    const bytes = [0xb8, 0xf7, 0xce, 0xbb, 0xb4, 0xfa, 0xb1, 0xed]; // 各位代表
    const page = Uint8Array.from([
      ...new TextEncoder().encode('<html><head><meta charset="gb2312"></head><body><p>'),
      ...Array.from({ length: 400 }, () => bytes).flat(),
      0x81, // the first half of a character
      ...new TextEncoder().encode('</p></body></html>'),
    ]);
    expect((await linesOf(page, 'a.html'))[0]).toMatch(/^各位代表各位代表/);
    expect(await reasonsOf(page, 'a.html')).toContain('1 character could not be decoded');
  });

  test('a page in Big5 is read in its own characters', async () => {
    const big5 = [0xa4, 0xa4, 0xa4, 0xe5, 0xa4, 0x40, 0xac, 0x4f, 0xa6, 0x62, 0xa4, 0xa3, 0xa4, 0x48, 0xa6, 0xb3]; // 中文一是在不人有
    const page = Uint8Array.from([
      ...ascii('<html><body><p>'),
      ...Array.from({ length: 20 }, () => big5).flat(),
      ...ascii('</p></body></html>'),
    ]);
    expect(await linesOf(page, 'a.html')).toEqual(['中文一是在不人有'.repeat(20)]);
  });

  test('a page in UTF-16 is a page', async () => {
    const page = '<html><body><p>各位代表</p></body></html>';
    const wide = new Uint8Array(2 + page.length * 2);
    wide.set([0xff, 0xfe]);
    for (const [index, character] of [...page].entries())
      wide.set([character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8], 2 + index * 2);
    expect(await linesOf(wide, 'a')).toEqual(['各位代表']);
  });
});
