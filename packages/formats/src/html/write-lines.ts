import { onceEach } from '@tongbi/model';
import { formatOrdinal, readCount } from '../docx/format-ordinal.js';
import { joinCells } from '../join-cells.js';
import { attribute, type HtmlNode } from './html-node.js';
import { isUnseen, type PageWeights } from './page-weights.js';

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);
/** A block of links has more of its characters in links; a report names few of its sources. */
const linkShare = 0.6;
/** Fewer are one linked word of a sentence. */
const fewestLinked = 8;

/** The lines of an element, a paragraph each, tables row by row; what is a block of links is counted and left out. */
export class LineWriter {
  readonly lines: string[] = [];
  pictures = 0;
  linked = 0;
  #line = '';

  constructor(readonly weightOf: PageWeights) {}

  /** The depth of a page is limited before this, so that recursion is safe. */
  write(node: HtmlNode): void {
    for (const child of node.childNodes ?? []) this.#writeNode(child);
    this.#endLine();
  }

  #writeNode(node: HtmlNode): void {
    const { tagName } = node;
    if (node.nodeName === '#text') this.#writeText(node);
    else if (tagName === undefined || isUnseen(node)) return;
    else if (tagName === 'br') this.#endLine();
    else if (tagName === 'img') this.pictures++;
    else if (this.#isLinks(node)) this.linked += this.weightOf(node).chinese;
    else if (tagName === 'tr') this.#writeRow(node);
    else if (tagName === 'li') this.#writeItem(node);
    else if (blocks.has(tagName)) {
      this.#endLine();
      this.write(node);
    } else for (const child of node.childNodes ?? []) this.#writeNode(child);
  }

  #writeText(node: HtmlNode): void {
    const text = node.value ?? '';
    const [first = '', ...others] = isPreformatted(node) ? text.split(/\r?\n/u) : [text];
    this.#line += first;
    for (const line of others) {
      this.#endLine();
      this.#line = line;
    }
  }

  #writeRow(row: HtmlNode): void {
    this.#endLine();
    const cells = (row.childNodes ?? []).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    this.lines.push(...joinCells(cells.map((cell) => this.#linesOf(cell))));
  }

  #writeItem(item: HtmlNode): void {
    this.#endLine();
    const [first, ...others] = this.#linesOf(item);
    if (first !== undefined) this.lines.push(`${listMark(item, first)}${first}`, ...others);
  }

  #linesOf(node: HtmlNode): string[] {
    const inner = new LineWriter(this.weightOf);
    inner.write(node);
    this.pictures += inner.pictures;
    this.linked += inner.linked;
    return inner.lines;
  }

  #isLinks(node: HtmlNode): boolean {
    const { linked, chinese, marks } = this.weightOf(node);
    return blocks.has(node.tagName ?? '') && linked >= fewestLinked && linked > chinese * linkShare && !marks;
  }

  #endLine(): void {
    const line = collapse(this.#line);
    if (/[\p{L}\p{N}]/u.test(line)) this.lines.push(line); // a lone | or [ is left of a menu or a script
    this.#line = '';
  }
}

/** Set by editors in place of p; its own line breaks count. */
function isPreformatted({ parentNode }: HtmlNode): boolean {
  if (!parentNode) return false;
  return parentNode.tagName === 'pre' || /white-space\s*:\s*pre/iu.test(attribute(parentNode, 'style') ?? '');
}

/** White space as a browser shows it; a break of the source between two Chinese characters is none. */
const collapse = (text: string): string =>
  text
    .replace(
      /(?<=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’—…])[ \t]*[\r\n][ \t\r\n]*(?=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’—…])/gu,
      '',
    )
    .replace(/[ \t\r\n]+/gu, ' ')
    .replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/gu, '');

/** By the style and the type of a list: how its numbers are written, and the mark behind them. */
const numberForms: readonly (readonly [RegExp, string, string])[] = [
  [/list-style[^;]*(?:cjk-ideographic|(?:simp|trad)-chinese-informal)/iu, 'chineseCounting', '、'],
  [/list-style[^;]*(?:simp|trad)-chinese-formal/iu, 'chineseLegalSimplified', '、'],
  [/list-style[^;]*cjk-decimal/iu, 'decimal', '、'],
  [/ type=a$/u, 'lowerLetter', '. '],
  [/ type=A$/u, 'upperLetter', '. '],
  [/ type=i$/u, 'lowerRoman', '. '],
  [/ type=I$/u, 'upperRoman', '. '],
  [/$/u, 'decimal', '. '],
];
/** The text of an item that brings its own number: 1. 一、 （一） ①. */
const numbered = /^\s*(?:[（(]?[0-9０-９一二三四五六七八九十百]{1,4}[)）.．、]|[①-⑳]|第[0-9一二三四五六七八九十]{1,4}[条项章]|——)/u;

/** The number that a browser shows before an item of a numbered list; '' where it shows none, or the text brings its own. */
function listMark(item: HtmlNode, text: string): string {
  const list = item.parentNode;
  if (list?.tagName !== 'ol' || numbered.test(text)) return '';
  const style = attribute(list, 'style') ?? '';
  if (/list-style[^;]*none/iu.test(style)) return '';
  const [, format, mark] = numberForms.find(([pattern]) => pattern.test(`${style} type=${attribute(list, 'type')}`))!;
  return `${formatOrdinal(ordinalsOf(list).get(item) ?? 1, format)}${mark}`;
}

/** Counted once a list: a page may have a list of a million items. */
const ordinalsOf = onceEach((list: HtmlNode): ReadonlyMap<HtmlNode, number> => {
  const ordinals = new Map<HtmlNode, number>();
  let ordinal = readCount(attribute(list, 'start')?.trim()) ?? 1;
  for (const child of list.childNodes ?? []) {
    if (child.tagName !== 'li') continue;
    ordinal = readCount(attribute(child, 'value')?.trim()) ?? ordinal;
    ordinals.set(child, ordinal++);
  }
  return ordinals;
});
