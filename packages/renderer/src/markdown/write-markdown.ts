import { countUses } from '@tongbi/model';
import type { Block, Item, Line, Mark, Run } from '../document/document.js';

/** Characters that could begin markup, a link, a formula or an entity somewhere in a line, each of which a backslash makes plain. */
const MARKUP = /[\\`*_[\]<>|~&#@$]|:(?=\S)/gu;
/** What begins a list, a rule or an underlined heading at the head of a line. */
const LINE_START = /^(?:[+-](?=\s|$)|-{2,}|=+|\d+[.)](?=\s|$))/u;
/** www. is made a link without a scheme. */
const BARE_LINK = /\bwww\./giu;

/** One line of text that Markdown shows as it is: report text comes from files that anyone may have written. */
function markdownText(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line
    .replace(MARKUP, '\\$&')
    .replace(BARE_LINK, (word) => `${word.slice(0, -1)}\\.`)
    .replace(LINE_START, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

/** A table; its head is text, its cells are Markdown already. */
function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell || ' ').join(' | ')} |\n`;
  return `${line(head.map(markdownText))}${line(head.map(() => '---'))}${rows.map(line).join('')}`;
}

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

/**
 * Links to the chapters and their parts, by the anchors that GitHub, GitLab and editors give to headings, those below them too: lower case, without
 * punctuation, blanks as hyphens, a number where one was given before. 一、目标与兑现 → 一目标与兑现, the second time 一目标与兑现-1.
 */
function writeContents(blocks: readonly Block[]): string {
  const timeOf = countUses();
  const anchorOf = (heading: string): string => {
    const words = heading.toLowerCase().replace(/[^\p{Letter}\p{Mark}\p{Number}\p{Connector_Punctuation}\- ]/gu, '');
    const anchor = words.replaceAll(' ', '-');
    const time = timeOf(anchor);
    return time === 1 ? anchor : `${anchor}-${time - 1}`;
  };
  return blocks
    .map((block) => {
      if (block.kind !== 'heading') return '';
      const link = `- [${markdownText(block.text)}](#${anchorOf(block.text)})\n`;
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
    writeTable(
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
