import { readRevision, readWordStyles } from '@tongbi/formats';
import { describe, expect, test } from 'vitest';
import { linesOf, reasonsOf } from './lines-of.js';
import { listed, makeDocx, p, part, run } from './make-docx.js';

const level = (depth: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = (levels: string, lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'): Record<string, string> => ({
  'word/numbering.xml': part('numbering', `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${lists}`),
});
const outline = level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.');

describe('labels of lists', () => {
  test('are written as Word writes them, and inner levels begin again', async () => {
    const body = [
      listed('回顾', 1),
      listed('抓渔业', 1, 1),
      listed('修码头', 1, 1),
      listed('安排', 1),
      listed('建灯塔', 1, 1),
      listed('点灯', 1, 2),
    ].join('');
    expect(await linesOf(makeDocx(body, numbering(outline)), 'a.docx')).toEqual([
      '一、回顾',
      '（一）抓渔业',
      '（二）修码头',
      '二、安排',
      '（一）建灯塔',
      '1. 点灯',
    ]);
  });

  test('an empty paragraph of a list says nothing, and takes no number', async () => {
    expect(await linesOf(makeDocx(listed('甲事', 1) + listed('', 1) + listed('乙事', 1), numbering(outline)), 'a.docx')).toEqual([
      '一、甲事',
      '二、乙事',
    ]);
  });

  test('a level may never begin again, or only after an outer one', async () => {
    const levels = level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '第%2件', '<w:lvlRestart w:val="0"/>');
    const body = [listed('上', 1), listed('甲', 1, 1), listed('下', 1), listed('乙', 1, 1)].join('');
    expect(await linesOf(makeDocx(body, numbering(levels)), 'a.docx')).toEqual(['一、上', '第1件甲', '二、下', '第2件乙']);
  });

  test('a second list goes on with the numbers of its definition, unless it has a start of its own', async () => {
    const lists =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = [listed('甲', 1), listed('乙', 2), listed('丙', 3), listed('丁', 3)].join('');
    expect(await linesOf(makeDocx(body, numbering(outline, lists)), 'a.docx')).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
  });

  test('a paragraph is numbered by its style, and taken out of the list by numId 0', async () => {
    const styles = part(
      'styles',
      '<w:style w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="H2"><w:basedOn w:val="H"/></w:style>',
    );
    const body =
      p('头', '<w:pStyle w:val="H"/>') +
      p('次', '<w:pStyle w:val="H2"/>') +
      p('外', '<w:pStyle w:val="H"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await linesOf(makeDocx(body, { ...numbering(outline), 'word/styles.xml': styles }), 'a.docx')).toEqual([
      '一、头',
      '二、次',
      '外',
    ]);
  });

  test.each([
    ['chineseCountingThousand', 12, '十二'],
    ['chineseCounting', 105, '一百零五'],
    ['chineseCounting', 20, '二十'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircle', 4, '④'],
    ['decimalFullWidth', 12, '１２'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['unheardOf', 7, '7'],
  ])('%s %i is %s', async (format, start, label) => {
    const levels = level(0, format, '%1、').replace('w:val="1"/><w:numFmt', `w:val="${start}"/><w:numFmt`);
    expect(await linesOf(makeDocx(listed('事', 1), numbering(levels)), 'a.docx')).toEqual([`${label}、事`]);
  });

  test('a bullet of a symbol font is written as one', async () => {
    expect(await linesOf(makeDocx(listed('事', 1), numbering(level(0, 'bullet', '\uf06c'))), 'a.docx')).toEqual(['•事']);
  });
});

describe('what else a Word file holds', () => {
  test('tracked changes can be read as rejected', async () => {
    const mark = (name: string) => `<w:pPr><w:rPr><w:${name}/></w:rPr></w:pPr>`;
    const gone = '<w:del><w:r><w:delText>三</w:delText></w:r></w:del>';
    const body = `<w:p>${run('新修')}${gone}<w:ins>${run('五')}</w:ins>${run('座桥。')}<w:moveTo>${run('来的')}</w:moveTo></w:p><w:p>${mark('ins')}<w:ins>${run('新的一句。')}</w:ins></w:p><w:p>${mark('del')}<w:moveFrom>${run('来的')}</w:moveFrom></w:p>`;
    expect(await readRevision(makeDocx(body), 'a.docx', 'accepted')).toEqual(['新修五座桥。来的', '新的一句。']);
    expect(await readRevision(makeDocx(body), 'a.docx', 'rejected')).toEqual(['新修三座桥。', '来的']);
  });

  test('styles are handed on as they are written', async () => {
    const styles = part('styles', '<w:style w:styleId="a"/>');
    expect(await readWordStyles(makeDocx(p('甲'), { 'word/styles.xml': styles }), 'a.docx')).toBe(styles);
    await expect(readWordStyles(makeDocx(p('甲')), 'a.docx')).rejects.toMatchObject({ received: 'a Word file without styles' });
  });

  test('tracked changes are read as accepted', async () => {
    const body = `<w:p>${run('新修')}<w:del>${run('三')}</w:del><w:ins>${run('五')}</w:ins>${run('座桥。')}</w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半')}</w:p>${p('后半。')}<w:moveFrom>${p('搬走')}</w:moveFrom>`;
    expect(await linesOf(makeDocx(body), 'a.docx')).toEqual(['新修五座桥。', '前半后半。']);
    expect(await reasonsOf(makeDocx(body), 'a.docx')).toContain('2 tracked deletions');
  });

  test('footnotes stand at the end, by the numbers of their references', async () => {
    const notes = part(
      'footnotes',
      `<w:footnote w:type="separator" w:id="0">${p('—')}</w:footnote><w:footnote w:id="7">${p('灯塔税：按船征收。')}</w:footnote>`,
    );
    const body = `<w:p>${run('开征灯塔税')}<w:r><w:footnoteReference w:id="7"/></w:r>${run('。')}</w:p>`;
    expect(await linesOf(makeDocx(body, { 'word/footnotes.xml': notes }), 'a.docx')).toEqual([
      '开征灯塔税。',
      '注释',
      '1. 灯塔税：按船征收。',
    ]);
  });

  test('a text box is read once, behind the paragraph that holds it', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p>${run('前文')}<w:r><mc:AlternateContent><mc:Choice>${box('框中文字')}</mc:Choice><mc:Fallback>${box('框中文字')}</mc:Fallback></mc:AlternateContent></w:r>${run('后文')}</w:p>`;
    expect(await linesOf(makeDocx(body), 'a.docx')).toEqual(['前文后文', '框中文字']);
  });

  test('a table is read row by row; one that holds paragraphs is a frame', async () => {
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
    const body = `<w:tbl>${row(p('指标'), p('2031年'))}${row(p('灯塔'), p('9座'))}${row(p('甲段。') + p('乙段。'), p('旁注'))}<w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('删去')}</w:tc></w:tr></w:tbl>`;
    expect(await linesOf(makeDocx(body), 'a.docx')).toEqual(['指标\u30002031年', '灯塔\u30009座', '甲段。', '乙段。', '旁注']);
  });

  test('a table in a text box is read row by row, and what stands behind the box is as hidden as its run', async () => {
    const table = `<w:tbl><w:tr><w:tc>${p('指标')}</w:tc><w:tc>${p('9座')}</w:tc></w:tr></w:tbl>`;
    const body = `<w:p>${run('前文')}<w:r><w:rPr><w:vanish/></w:rPr><w:txbxContent>${table}</w:txbxContent><w:t>暗</w:t></w:r></w:p>`;
    expect(await linesOf(makeDocx(body), 'a.docx')).toEqual(['前文', '指标\u30009座']);
  });

  test('hidden text, codes of fields and older properties are no text', async () => {
    const body = `<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>明</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`;
    expect(await linesOf(makeDocx(body, numbering(outline)), 'a.docx')).toEqual(['明']);
    expect(await reasonsOf(makeDocx(body), 'a.docx')).toContain('1 hidden character');
  });

  test('the prefix of the namespace may be any', async () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>灯塔</x:t></x:r></x:p></x:body></x:document>';
    expect(await linesOf(makeDocx('', { 'word/document.xml': xml }), 'a.docx')).toEqual(['灯塔']);
  });
});
