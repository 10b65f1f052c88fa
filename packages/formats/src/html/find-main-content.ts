import type { HtmlNode } from './html-node.js';
import { isUnseen, type PageWeight } from './page-weights.js';

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
export function findMainContent(root: HtmlNode, weights: ReadonlyMap<HtmlNode, PageWeight>): HtmlNode {
  const marksOf = (node: HtmlNode): number => weights.get(node)?.marks ?? 0;
  const whole = marksOf(root);
  const around = Math.max(mostMarksAround, whole * mostShareAround);
  let current = root;
  for (;;) {
    const next: HtmlNode | undefined = current.childNodes?.find(
      (child) => child.tagName !== undefined && !isUnseen(child) && marksOf(child) > whole / 2 && whole - marksOf(child) <= around,
    );
    // A page that is one paragraph: its container is the text.
    if (!next || isText(next)) return withNeighbours(current, root, weights);
    current = next;
  }
}

/** What stands beside the text without a link, as the title above it or the last line below, is read with it; menus and headlines are links. */
function withNeighbours(main: HtmlNode, root: HtmlNode, weights: ReadonlyMap<HtmlNode, PageWeight>): HtmlNode {
  let current = main;
  while (current !== root && current.parentNode) {
    const more = weights.get(current.parentNode);
    if (!more || more.linked > (weights.get(current)?.linked ?? 0)) break;
    current = current.parentNode;
  }
  return current;
}

const texts: ReadonlySet<string> = new Set(['p', 'pre', 'span', 'font', 'b', 'strong', 'tbody', 'tr', 'ul', 'ol', 'li', 'a']);

/** Rows and items are read with what holds them; a span may be all of the text, or one piece of it. */
function isText(node: HtmlNode): boolean {
  return texts.has(node.tagName ?? '') && !node.childNodes?.some((child) => child.tagName === 'p' || child.tagName === 'div');
}
