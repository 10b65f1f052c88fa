import type { FileChild, IParagraphOptions, ParagraphChild, XmlComponent } from 'docx';
import type { Block, Item, Level, Line, Mark, Run, TableBlock } from '../document/document.js';
import { textWidth } from '../text/pad-text.js';
import type { Docx } from './docx-library.js';
import { BULLETED, NUMBERED, TEXT_WIDTH } from './pack-document.js';
import type { StyleName, WordStyles } from './word-styles.js';

/** What a paragraph may hold beside runs: what the library has no class of. */
export type Element = ParagraphChild | XmlComponent;

/** Makes elements of one document. */
export interface WordWriter {
  paragraph(style: StyleName, children: readonly Element[], more?: Pick<IParagraphOptions, 'numbering' | 'run'>): FileChild;
  runs(line: Line): readonly Element[];
  /** An element that the library has no class of, by its name in the standard. */
  element(name: string, attributes?: Readonly<Record<string, string | number>>, children?: readonly (Element | string)[]): XmlComponent;
}

const runMarks = {
  strong: () => ({ bold: true }),
  insert: (idOf) => ({ style: idOf('Tongbi Insert') }),
  delete: (idOf) => ({ style: idOf('Tongbi Delete') }),
  fixed: () => ({}),
} as const satisfies Readonly<Record<Mark, (idOf: WordStyles['idOf']) => { readonly bold?: true; readonly style?: string }>>;

/** Runs that look alike as one: the fewer there are, the faster is a document written and read. */
function joinRuns(line: Line): Line {
  const joined: Run[] = [];
  for (const { text, mark } of line) {
    const words = text.replace(/\s+/gu, ' ');
    const look = mark === 'fixed' ? undefined : mark;
    const last = joined.at(-1);
    if (last && last.mark === look) joined[joined.length - 1] = { ...last, text: last.text + words };
    else joined.push({ text: words, ...(look && { mark: look }) });
  }
  return joined;
}

export function createWriter(docx: Docx, { idOf }: WordStyles): WordWriter {
  const { BuilderElement, Paragraph, TextRun } = docx;
  return {
    paragraph: (style, children, more) => new Paragraph({ style: idOf(style), children: children as readonly ParagraphChild[], ...more }),
    runs: (line) => joinRuns(line).map(({ text, mark }) => new TextRun({ text, ...(mark && runMarks[mark](idOf)) })),
    element: (name, attributes = {}, children = []) =>
      new BuilderElement({
        name,
        attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key: `w:${key}`, value }])),
        children: children as readonly XmlComponent[],
      }),
  };
}

const headingStyles = { 1: 'Title', 2: 'heading 1', 3: 'heading 2', 4: 'heading 3' } as const satisfies Readonly<Record<Level, StyleName>>;

/** Where the contents lead: to the headings of chapters and their parts, by their number in the document. */
type HeadingBlock = Extract<Block, { readonly kind: 'heading' }>;
const isListed = (block: Block): block is HeadingBlock => block.kind === 'heading' && (block.level === 2 || block.level === 3);
const anchorOf = (number: number): string => `_Toc${number}`;

function writeHeading({ level, text }: HeadingBlock, number: number, writer: WordWriter): FileChild {
  const runs = writer.runs([{ text }]);
  const marked =
    number < 0
      ? runs
      : [
          writer.element('w:bookmarkStart', { id: number, name: anchorOf(number) }),
          ...runs,
          writer.element('w:bookmarkEnd', { id: number }),
        ];
  return writer.paragraph(headingStyles[level], marked);
}

/** A field that Word makes anew with page numbers when asked to, and that leads to the headings as it is. */
function writeContents(headings: readonly HeadingBlock[], writer: WordWriter): readonly FileChild[] {
  const mark = (type: string) => writer.element('w:r', {}, [writer.element('w:fldChar', { fldCharType: type })]);
  const begin = [mark('begin'), writer.element('w:r', {}, [writer.element('w:instrText', {}, ['TOC \\o "1-2" \\h'])]), mark('separate')];
  return headings.map(({ level, text }, number) =>
    writer.paragraph(level === 2 ? 'toc 1' : 'toc 2', [
      ...(number === 0 ? begin : []),
      writer.element('w:hyperlink', { anchor: anchorOf(number), history: 1 }, writer.runs([{ text }])),
      ...(number === headings.length - 1 ? [mark('end')] : []),
    ]),
  );
}

/** Columns share the width as their longest cells need it, none so little that a figure breaks, none so much that it starves another. */
const NARROWEST = 9;
const WIDEST = 24;
/** Between the words of a cell and its sides. */
const PADDING = 3;

function columnWidths({ head, rows }: TableBlock): readonly number[] {
  const needs = head.map((title, column) => {
    const cells = rows.map((cells) => textWidth((cells[column] ?? []).map(({ text }) => text).join('')));
    const longest = cells.reduce((most, width) => Math.max(most, width), Math.max(NARROWEST, textWidth(title)));
    return PADDING + Math.min(WIDEST, longest);
  });
  const all = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => Math.floor((TEXT_WIDTH * need) / all));
}

/** A row stands on one page, and the head on each. */
function writeTable(block: TableBlock, docx: Docx, writer: WordWriter): FileChild {
  const { Table, TableCell, TableRow } = docx;
  const widths = columnWidths(block);
  const row = (lines: readonly Line[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      children: lines.map(
        (line, column) =>
          new TableCell({
            width: { size: widths[column]!, type: 'dxa' },
            ...(isHead && { shading: { type: 'clear', fill: 'F2F2F2' } }),
            children: [writer.paragraph('Tongbi Cell', writer.runs(line))] as InstanceType<Docx['Paragraph']>[],
          }),
      ),
    });
  const line = { style: 'single', size: 4, color: 'A6A6A6' } as const;
  return new Table({
    width: { size: TEXT_WIDTH, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      row(
        block.head.map((text) => [{ text, mark: 'strong' }]),
        true,
      ),
      ...block.rows.map((cells) => row(cells, false)),
    ],
  });
}

const writeItem = ({ line, notes }: Item, list: { readonly reference: string; readonly instance: number }, writer: WordWriter) => [
  writer.paragraph('Tongbi Item', writer.runs(line), { numbering: { ...list, level: 0 } }),
  ...notes.map((note) => writer.paragraph('Tongbi Note', writer.runs(note))),
];

/** What a block needs to know of the document it stands in. */
interface Surroundings {
  readonly docx: Docx;
  readonly writer: WordWriter;
  readonly listed: readonly HeadingBlock[];
  readonly at: number;
  /** Between the title and the contents. */
  readonly isHead: boolean;
}

type WriterOf<Kind extends Block['kind']> = (block: Extract<Block, { readonly kind: Kind }>, around: Surroundings) => readonly FileChild[];

const writers: { readonly [Kind in Block['kind']]: WriterOf<Kind> } = {
  heading: (block, { listed, writer }) => [writeHeading(block, listed.indexOf(block), writer)],
  text: ({ line }, { isHead, writer }) => [writer.paragraph(isHead ? 'Subtitle' : 'Normal', writer.runs(line))],
  label: ({ text }, { writer }) => [writer.paragraph('Tongbi Label', writer.runs([{ text }]))],
  notices: ({ lines }, { writer }) => lines.map((line) => writer.paragraph('Tongbi Notice', writer.runs(line))),
  // Each instance of a list begins at 1, and costs the library a pass over the whole: bullets share one.
  list: ({ ordered, items }, { at, writer }) =>
    items.flatMap((item) =>
      writeItem(item, ordered ? { reference: NUMBERED, instance: at } : { reference: BULLETED, instance: 0 }, writer),
    ),
  // Two tables without a paragraph between them are one.
  table: (block, { docx, writer }) => [writeTable(block, docx, writer), writer.paragraph('Tongbi Cell', [])],
  contents: (_, { listed, writer }) => writeContents(listed, writer),
  rule: () => [],
};

/** A document as paragraphs and tables of Word. */
export function writeBlocks(blocks: readonly Block[], docx: Docx, styles: WordStyles): readonly FileChild[] {
  const around = { docx, writer: createWriter(docx, styles), listed: blocks.filter(isListed) };
  const head = blocks.findIndex(({ kind }) => kind === 'contents');
  return blocks.flatMap((block, at) => (writers[block.kind] as WriterOf<Block['kind']>)(block, { ...around, at, isHead: at < head }));
}
