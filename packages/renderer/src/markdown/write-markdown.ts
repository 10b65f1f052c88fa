import type { Block, Item, Line, Mark, Run } from '../document/document.js';
import { createAnchors, markdownTable, markdownText } from './markdown-text.js';

/** Marks hold only where a blank stands outside and none inside: **，** between two characters would be four asterisks. */
const between = (sign: string) => (words: string) => (words ? ` ${sign}${words}${sign} ` : '');

/** What went is ~~struck out~~, what came is **bold**. */
const marks: Readonly<Partial<Record<Mark, (words: string) => string>>> = {
  strong: (words) => `**${words}**`,
  aside: (words) => `*${words}*`,
  insert: between('**'),
  delete: between('~~'),
};

const writeRun = ({ text, mark }: Run): string => {
  if (mark === 'fixed') return text;
  const words = markdownText(text);
  return (mark && marks[mark]?.(words)) ?? words;
};

/** 建设 ~~十~~ **十二** 个助餐点 */
function writeLine(line: Line): string {
  const written = line.map(writeRun).join('');
  const isRedline = line.some(({ mark }) => mark === 'insert' || mark === 'delete');
  return isRedline ? written.replace(/ {2,}/gu, ' ').trim() : written;
}

function writeItem({ line, notes }: Item, mark: string, indent: string): string {
  return [`${mark} ${writeLine(line)}\n`, ...notes.map((note) => `${indent}- ${writeLine(note)}\n`)].join('');
}

/** Links to the chapters and their parts, by the anchors that their headings get; each heading below them gets one too. */
function writeContents(blocks: readonly Block[]): string {
  const anchor = createAnchors();
  return blocks
    .map((block) => {
      if (block.kind !== 'heading') return '';
      const link = `- [${markdownText(block.text)}](#${anchor(block.text)})\n`;
      return block.level === 2 ? link : block.level === 3 ? `  ${link}` : '';
    })
    .join('');
}

type WriterOf<Kind extends Block['kind']> = (block: Extract<Block, { readonly kind: Kind }>, all: readonly Block[]) => string;

const writers: { readonly [Kind in Block['kind']]: WriterOf<Kind> } = {
  heading: ({ level, text }) => `${'#'.repeat(level)} ${markdownText(text)}\n`,
  text: ({ line }) => `${writeLine(line)}\n`,
  label: ({ text }) => `**${markdownText(text)}**\n`,
  notices: ({ lines }) => lines.map((line) => `> ${writeLine(line)}\n`).join('>\n'),
  list: ({ ordered, items }) => items.map((item, at) => writeItem(item, ordered ? `${at + 1}.` : '-', ordered ? '    ' : '  ')).join(''),
  table: ({ head, rows }) =>
    markdownTable(
      head,
      rows.map((cells) => cells.map(writeLine)),
    ),
  contents: (_, all) => writeContents(all),
  rule: () => '---\n',
};

/** A document as GitHub-flavoured Markdown, without HTML, all texts escaped. */
export function writeMarkdown(blocks: readonly Block[]): string {
  return blocks.map((block) => (writers[block.kind] as WriterOf<Block['kind']>)(block, blocks)).join('\n');
}
