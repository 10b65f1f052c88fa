import type { FileChild, IPropertiesOptions } from 'docx';
import { escapeXml } from '../view/visible-text.js';
import { type Docx, fontTable, HANGING, type WordStyles } from './word-styles.js';

/** Which of `NUMBERED` and `BULLETED` it is, and which of those: a paragraph names both, in braces, for the library to put a number there. */
export type List = readonly [reference: string, instance: number];

/** What a document is made of, beside its pages' chrome. */
export interface WordDocument {
  readonly title: string;
  /** At the head of every page. */
  readonly header: string;
  readonly children: readonly FileChild[];
  readonly lists?: readonly List[];
  readonly comments?: NonNullable<IPropertiesOptions['comments']>['children'];
}

/** The lists that paragraphs name. The mark in it stands in no text, where it is spelled out, for the library looks for these names in all of the document. */
export const NUMBERED = 'numbered\u200b';
export const BULLETED = 'bulleted\u200b';

/** A4, in twentieths of a point. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1440, bottom: 1300, left: 1474, right: 1474, header: 720, footer: 720 },
};
/** Between the margins. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

const level = (format: 'decimal' | 'bullet', text: string, reference: string) => ({
  reference,
  levels: [{ level: 0, format, text, style: { paragraph: { indent: { left: HANGING, hanging: HANGING } } } }],
});

/** A document carries the time it was made; ours carries one moment for ever, so that the same result gives the same bytes. */
export const MADE = '2000-01-01T00:00:00Z';
const coreProperties = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>tongbi</dc:creator><cp:lastModifiedBy>tongbi</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${MADE}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${MADE}</dcterms:modified></cp:coreProperties>`;

/** The pages with their header and numbers, as bytes; the same document gives the same bytes. */
export async function packDocument(docx: Docx, styles: WordStyles, document: WordDocument): Promise<Uint8Array> {
  const { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } = docx;
  const header = new Paragraph({ style: styles.idOf('header'), children: [new TextRun(document.header)] });
  const number = new Paragraph({ style: styles.idOf('footer'), children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] });
  const made = new Document({
    styles: styles.options,
    numbering: { config: [level('decimal', '%1.', NUMBERED), level('bullet', '•', BULLETED)] },
    ...(document.comments && { comments: { children: document.comments } }),
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: new Header({ children: [header] }) },
        footers: { default: new Footer({ children: [number] }) },
        children: document.children,
      },
    ],
  });
  for (const list of document.lists ?? []) made.Numbering.createConcreteNumberingInstance(...list);
  const parts = [
    { path: 'docProps/core.xml', data: coreProperties(document.title) },
    { path: 'word/fontTable.xml', data: fontTable },
  ];
  return stampEntries(await Packer.pack(made, 'uint8array', undefined, parts));
}

/** Of the ZIP format (APPNOTE 4.3): records that end the directory, and list a file, with where each says when it was written. */
const END = { signature: 0x06054b50, count: 10, directory: 16, size: 22 };
const ENTRY = { size: 46, time: 12, name: 28, extra: 30, comment: 32, file: 42 };
const FILE_TIME = 10;
/** 1 January 2000, as DOS counts: years from 1980. */
const STAMP = ((20 << 9) | (1 << 5) | 1) << 16;

/** Sets the time at which every file of the archive is said to have been written. */
function stampEntries(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const at = (offset: number, field: number): number => view.getUint16(offset + field, true);
  const end = archive.length - END.size;
  if (view.getUint32(end, true) !== END.signature) throw new Error('The archive does not end as one without a comment does');
  let entry = view.getUint32(end + END.directory, true);
  for (let left = at(end, END.count); left > 0; left--) {
    view.setUint32(entry + ENTRY.time, STAMP, true);
    view.setUint32(view.getUint32(entry + ENTRY.file, true) + FILE_TIME, STAMP, true);
    entry += ENTRY.size + at(entry, ENTRY.name) + at(entry, ENTRY.extra) + at(entry, ENTRY.comment);
  }
  return archive;
}
