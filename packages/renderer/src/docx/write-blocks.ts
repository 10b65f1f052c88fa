import type { FileChild, ParagraphChild } from 'docx';
import type { Block, Item, Level, Line, Mark, Run, TableBlock } from '../document/document.js';
import { textWidth } from '../text/pad-text.js';
import { BULLETED, type List, NUMBERED, TEXT_WIDTH, type WordDocument } from './pack-document.js';
import type { Docx, StyleName, WordStyles } from './word-styles.js';

/** An element by its name in the standard, as the library itself hands it to what writes XML: of an object of its own for each run it would make ten. */
export interface Element {
  readonly [name: string]: string | readonly (Element | string | { readonly _attr: Attributes })[];
}

type Attributes = Readonly<Record<string, string | number>>;

/** Names of attributes without a prefix are those of Word's own namespace. */
export function element(name: string, attributes: Attributes | null = null, children: readonly (Element | string)[] = []): Element {
  if (!attributes) return { [name]: children };
  const _attr: Record<string, string | number> = {};
  for (const key in attributes) _attr[key.includes(':') ? key : `w:${key}`] = attributes[key]!;
  return { [name]: [{ _attr }, ...children] };
}

/** Where a program would drop blanks: it keeps single ones between characters. */
const unkept = /^\s|\s$|\s\s/u;
/** A run of this text; `name` is other for a text that was deleted. */
export function textRun(text: string, properties: readonly Element[] = [], name: 'w:t' | 'w:delText' = 'w:t'): Element {
  const words = unkept.test(text) ? element(name, { 'xml:space': 'preserve' }, [text]) : { [name]: text };
  return element('w:r', null, properties.length > 0 ? [element('w:rPr', null, properties), words] : [words]);
}

const runMarks = {
  strong: () => [element('w:b')],
  aside: () => [element('w:i')],
  insert: (idOf) => [element('w:rStyle', { val: idOf('Tongbi Insert') })],
  delete: (idOf) => [element('w:rStyle', { val: idOf('Tongbi Delete') })],
  fixed: () => [],
} as const satisfies Readonly<Record<Mark, (idOf: WordStyles['idOf']) => readonly Element[]>>;

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

export const createWriter = ({ idOf }: WordStyles) => ({
  runs: (line: Line): readonly Element[] => joinRuns(line).map(({ text, mark }) => textRun(text, mark && runMarks[mark](idOf))),
  /** Its properties come in the order of the standard: the list it is an item of, what a tracked change says of its end. */
  paragraph: (style: StyleName, children: readonly Element[], ...properties: readonly Element[]): FileChild => {
    const own = element('w:pPr', null, [element('w:pStyle', { val: idOf(style) }), ...properties]);
    return element('w:p', null, [own, ...children]) as unknown as FileChild;
  },
});

type WordWriter = ReturnType<typeof createWriter>;

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
      : [element('w:bookmarkStart', { id: number, name: anchorOf(number) }), ...runs, element('w:bookmarkEnd', { id: number })];
  return writer.paragraph(headingStyles[level], marked);
}

/** A field that Word makes anew with page numbers when asked to, and that leads to the headings as it is. */
function writeContents(headings: readonly HeadingBlock[], writer: WordWriter): readonly FileChild[] {
  const mark = (type: string) => element('w:r', null, [element('w:fldChar', { fldCharType: type })]);
  const begin = [mark('begin'), element('w:r', null, [element('w:instrText', null, ['TOC \\o "1-2" \\h'])]), mark('separate')];
  return headings.map(({ level, text }, number) =>
    writer.paragraph(level === 2 ? 'toc 1' : 'toc 2', [
      ...(number === 0 ? begin : []),
      element('w:hyperlink', { anchor: anchorOf(number), history: 1 }, writer.runs([{ text }])),
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
function writeTable(block: TableBlock, { Paragraph, Table, TableCell, TableRow }: Docx, writer: WordWriter, style: string): FileChild {
  const widths = columnWidths(block);
  const row = (isHead: boolean, lines: readonly Line[]) =>
    new TableRow({
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      children: lines.map(
        (line, column) =>
          new TableCell({
            width: { size: widths[column]!, type: 'dxa' },
            ...(isHead && { shading: { type: 'clear', fill: 'F2F2F2' } }),
            // The library itself asks whether a cell ends in a paragraph.
            children: [new Paragraph({ style, children: writer.runs(line) as readonly unknown[] as readonly ParagraphChild[] })],
          }),
      ),
    });
  const head = block.head.map((text): Line => [{ text, mark: 'strong' }]);
  const line = { style: 'single', size: 4, color: 'A6A6A6' } as const;
  return new Table({
    width: { size: TEXT_WIDTH, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [row(true, head), ...block.rows.map((cells) => row(false, cells))],
  });
}

function writeItem({ line, notes }: Item, [reference, instance]: List, writer: WordWriter): readonly FileChild[] {
  const list = [element('w:ilvl', { val: 0 }), element('w:numId', { val: `{${reference}-${instance}}` })];
  return [
    writer.paragraph('Tongbi Item', writer.runs(line), element('w:numPr', null, list)),
    ...notes.map((note) => writer.paragraph('Tongbi Note', writer.runs(note))),
  ];
}

/** Each instance of a list begins at 1, and costs the library a pass over the whole: bullets share one. */
const listOf = ({ ordered }: Extract<Block, { readonly kind: 'list' }>, at: number): List => (ordered ? [NUMBERED, at] : [BULLETED, 0]);

/** What a block needs to know of the document it stands in. */
interface Surroundings {
  readonly docx: Docx;
  readonly styles: WordStyles;
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
  list: (block, { at, writer }) => block.items.flatMap((item) => writeItem(item, listOf(block, at), writer)),
  // Two tables without a paragraph between them are one.
  table: (block, { docx, styles, writer }) => [
    writeTable(block, docx, writer, styles.idOf('Tongbi Cell')),
    writer.paragraph('Tongbi Cell', []),
  ],
  contents: (_, { listed, writer }) => writeContents(listed, writer),
  rule: () => [],
};

/** A document as paragraphs and tables of Word. */
export function writeBlocks(blocks: readonly Block[], docx: Docx, styles: WordStyles): Pick<WordDocument, 'children' | 'lists'> {
  const around = { docx, styles, writer: createWriter(styles), listed: blocks.filter(isListed) };
  const head = blocks.findIndex(({ kind }) => kind === 'contents');
  return {
    children: blocks.flatMap((block, at) => (writers[block.kind] as WriterOf<Block['kind']>)(block, { ...around, at, isHead: at < head })),
    lists: blocks.flatMap((block, at) => (block.kind === 'list' ? [listOf(block, at)] : [])),
  };
}
