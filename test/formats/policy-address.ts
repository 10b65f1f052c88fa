import { listed, makeDocx, p, part } from './make-docx.js';
import { layOut, makePdf, type Piece } from './make-pdf.js';

type Line = readonly ['title' | 'part' | 'section' | 'paragraph' | 'item' | 'plain', string];

const measures = [
  '政府會在各區的街市加設升降機和斜道，方便長者買餸，預計2031年年底前全部完成，開支約2億元',
  '我們會把渡輪碼頭的候船室改建為閱讀角，並以「先到先得」的方式讓地區團體免費借用',
  '我們會檢視單車徑的照明，在2031年第二季公布結果，涉及全長約36公里的路段',
  '政府已預留1 200個單位，讓住在「劏房」的家庭早日上樓，輪候時間會縮短至四年半',
  '我會成立督導小組，由政務司司長主持，每季向立法會提交《民生工程進度表》',
];

/** A policy address as Hong Kong has them, in Traditional characters: paragraphs numbered through, parts by （一）, sections without numbers, 「」. */
const lines: readonly Line[] = [
  ['title', '行政長官2030年施政報告'],
  ['plain', '主席女士、各位議員、各位市民：'],
  ['part', '(一)　引言'],
  ['item', '今天我向各位議員和市民報告未來一年的計劃。我會從市民最關心的房屋說起，然後談民生和經濟。'],
  ['item', '過去一年，經濟增長3.2%，失業率回落至2.8%，是疫後最低的水平。'],
  ['part', '(二)　安居樂業'],
  ['section', '加快建屋'],
  ...measures.map((text): Line => ['item', `${text}。這項工作由房屋局統籌。`]),
  ['section', '優化舊區'],
  ...measures.map((text): Line => ['item', `在舊區，${text}。`]),
  ['part', '(三)　關顧市民'],
  ['section', '支援長者'],
  ...measures.map((text): Line => ['item', `為支援長者，${text}。有關安排會因應各區的情況調整。`]),
  ['part', '(四)　結語'],
  ['item', '各位市民，讓我們同心協力，迎難而上，為香港開創更美好的明天。'],
];

/** A paragraph a string, with the numbers that the paper shows. */
export const paragraphs: readonly string[] = numberItems();

function numberItems(): string[] {
  let number = 0;
  return lines.map(([kind, text]) => (kind === 'item' ? `${++number}. ${text}` : text));
}

/** As Word has it: the numbers of the paragraphs are those of a list. */
export const asDocx = (): Uint8Array =>
  makeDocx(lines.map(([kind, text]) => (kind === 'item' ? listed(text, 1) : p(text))).join(''), {
    'word/numbering.xml': part(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ),
  });

/** As a PDF: a page of contents (目錄), then the pages, in a font for Traditional characters. */
export const asPdf = (): Uint8Array => {
  const entries = lines.filter(([kind]) => kind === 'part' || kind === 'section');
  const contents: Piece[] = [
    { text: '行政長官2030年施政報告', x: 180, y: 80, size: 20 },
    { text: '目錄', x: 280, y: 120, size: 16 },
    ...entries.flatMap(([, text], index): Piece[] => [
      { text, x: 100, y: 160 + index * 20 },
      { text: `${index * 3 + 1}–${index * 3 + 3}`, x: 470, y: 160 + index * 20 },
    ]),
  ];
  return makePdf([contents, ...layOut(paragraphs.slice(1))], { traditional: true });
};
