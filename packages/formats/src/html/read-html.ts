import { parse } from 'parse5';
import { decodeBytes, reportBroken } from '../decode-bytes.js';
import type { ReadText } from '../extracted-text.js';
import { listLosses } from '../list-losses.js';
import { refuse } from '../refuse.js';
import type { HtmlNode } from './html-node.js';
import { isUnseen, type PageWeights, weighPage } from './page-weights.js';
import { LineWriter } from './write-lines.js';

/**
 * The lines of the main content of a page, and its title.
 *
 * @throws {UserError} where it cannot be decoded, has no text, or is nested too deep
 */
export function readHtml(bytes: Uint8Array, file: string): ReadText {
  const { text: source, broken } = decodeBytes(bytes, file);
  if (ownPage.test(source)) throw refuse(file, 'is-own-page', 'give-the-reports');
  const root = parse(source, { scriptingEnabled: false }) as unknown as HtmlNode;
  const weightOf = weighPage(root, file);
  const main = findMainContent(root, weightOf);
  const writer = new LineWriter(weightOf);
  writer.write(main);
  const { lines } = writer;
  if (!lines.length) throw refuse(file, 'is-page-without-text', 'save-page-complete');
  const title = findTitle(root, main, lines);
  if (title !== undefined) lines.unshift(title);
  const around = weightOf(root).chinese - weightOf(main).chinese + writer.linked;
  return {
    text: `${lines.join('\n\n')}\n`,
    lost: listLosses({ 'characters-around': around, pictures: writer.pictures }),
    doubts: reportBroken(broken),
  };
}

/** How the body of a page begins that a comparison was written as. */
const ownPage = /<body data-words="[^"]*" data-themes="/u;
const names = /政府工作报告|政府工作報告|施政报告|施政報告/u;
/** The name of a report with place, year and meeting; longer is a sentence. */
const longestTitle = 60;
/** A report that brings its title has it at its head. */
const headLength = 200;

/** The title that a page shows above the text, or has in its head, where the text does not bring its own. */
function findTitle(root: HtmlNode, main: HtmlNode, lines: readonly string[]): string | undefined {
  if (names.test(lines.slice(0, 5).join('').slice(0, headLength))) return undefined;
  const titles = [...titlesIn(root, main)].filter(({ text }) => names.test(text) && text.length <= longestTitle);
  const inHead = titles.find(({ isHead }) => isHead)?.text;
  return titles.find(({ isHead }) => !isHead)?.text ?? (inHead && withoutSite(inHead));
}

/** The headings of a page around its text, and what its head calls it. */
function* titlesIn(node: HtmlNode, main: HtmlNode): Generator<{ readonly text: string; readonly isHead: boolean }> {
  if (node === main) return;
  const isHead = node.tagName === 'title';
  if (isHead || /^h[1-3]$/u.test(node.tagName ?? '')) yield { text: textOf(node), isHead };
  else if (node.tagName === 'head' || !isUnseen(node)) for (const child of node.childNodes ?? []) yield* titlesIn(child, main);
}

/** 2024年政府工作报告_某市人民政府 */
function withoutSite(title: string): string {
  const named = title.split(/[_|｜]|\s[-–—]+\s/u).find((piece) => names.test(piece));
  return named?.trim() ?? title;
}

function textOf(node: HtmlNode): string {
  if (node.nodeName === '#text') return node.value ?? '';
  return (node.childNodes ?? []).map(textOf).join('').replace(/\s+/gu, ' ').trim();
}

/**
 * What stands around a text has few marks of sentences: 来源： 主办单位： in a page of a short report, and few for its length in that of a long one.
 * More may be a part of the report that stands in another element, and losing that would be worse than reading a notice.
 */
const mostMarksAround = 12;
const mostShareAround = 0.05;

/**
 * The smallest element that holds nearly all sentences of a page. A report is longer than all that stands around it, and what stands around it has
 * few marks of sentences for its length.
 */
function findMainContent(root: HtmlNode, weightOf: PageWeights): HtmlNode {
  const whole = weightOf(root).marks;
  const around = Math.max(mostMarksAround, whole * mostShareAround);
  let current = root;
  for (;;) {
    const next: HtmlNode | undefined = current.childNodes?.find(
      (child) =>
        child.tagName !== undefined && !isUnseen(child) && weightOf(child).marks > whole / 2 && whole - weightOf(child).marks <= around,
    );
    // A page that is one paragraph: its container is the text.
    if (!next || isText(next)) return withNeighbours(current, root, weightOf);
    current = next;
  }
}

/** What stands beside the text without a link, as the title above it or the last line below, is read with it; menus and headlines are links. */
function withNeighbours(main: HtmlNode, root: HtmlNode, weightOf: PageWeights): HtmlNode {
  let current = main;
  while (current !== root && current.parentNode && weightOf(current.parentNode).linked <= weightOf(current).linked)
    current = current.parentNode;
  return current;
}

const texts: ReadonlySet<string> = new Set(['p', 'pre', 'span', 'font', 'b', 'strong', 'tbody', 'tr', 'ul', 'ol', 'li', 'a']);

/** Rows and items are read with what holds them; a span may be all of the text, or one piece of it. */
const isText = (node: HtmlNode): boolean =>
  texts.has(node.tagName ?? '') && !node.childNodes?.some((child) => child.tagName === 'p' || child.tagName === 'div');
