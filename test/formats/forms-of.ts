import { listed, makeDocx, p, part } from './make-docx.js';
import { layOut, makePdf } from './make-pdf.js';

/** One text, a paragraph a string, as the files in which it may come. */
export function formsOf(paragraphs: readonly string[]): Readonly<Record<'html' | 'docx' | 'pdf', Uint8Array>> {
  return {
    html: new TextEncoder().encode(
      `<!doctype html><meta charset="utf-8"><div class="nav"><a href="/">首页</a><a href="/a">政务公开目录</a></div><div class="text">${paragraphs.map((one) => `<p>　　${one}</p>`).join('\n')}</div>`,
    ),
    docx: makeDocx(paragraphs.map(numbered).join(''), { 'word/numbering.xml': outline }),
    pdf: makePdf(layOut(paragraphs)),
  };
}

/** Word writes 一、 itself where a paragraph stands in a list. */
function numbered(paragraph: string): string {
  const found = /^[一二三四五六七八九十]{1,3}、/u.exec(paragraph);
  return found ? listed(paragraph.slice(found[0].length), 1) : p(paragraph);
}

const outline = part(
  'numbering',
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
);
