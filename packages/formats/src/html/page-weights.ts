import { said } from '@tongbi/model';
import { LIMITS } from '../limits.js';
import { refuseSize } from '../refuse.js';
import { attribute, type HtmlNode } from './html-node.js';

/** What no reader of the page sees, or works with. */
const unseen: ReadonlySet<string> = new Set(
  'script style noscript template head select option textarea svg iframe object rt rp nav dialog'.split(' '),
);

export function isUnseen(node: HtmlNode): boolean {
  const { tagName } = node;
  if (tagName === undefined) return false;
  if (unseen.has(tagName) || attribute(node, 'hidden') !== undefined) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attribute(node, 'style') ?? '');
}

/** What an element holds, with all inside it. */
interface PageWeight {
  /** Chinese characters. */
  chinese: number;
  /** Of them, in links. */
  linked: number;
  /** Marks of sentences. A list of headlines has none. */
  marks: number;
}

export type PageWeights = (node: HtmlNode) => Readonly<PageWeight>;

/**
 * Weighs all elements of a tree, from the leaves up, without recursion.
 *
 * @throws {UserError} where elements stand inside each other deeper than any page has them
 */
export function weighPage(root: HtmlNode, file: string): PageWeights {
  const weights = new Map<HtmlNode, PageWeight>();
  const order: { readonly node: HtmlNode; readonly inLink: boolean; readonly depth: number }[] = [{ node: root, inLink: false, depth: 0 }];
  for (let at = 0; at < order.length; at++) {
    const { node, inLink, depth } = order[at]!;
    if (depth > LIMITS.depth) throw refuseSize(file, 'nested-too-deep', said('elements-deep', LIMITS.depth), said('more'));
    weights.set(node, { chinese: 0, linked: 0, marks: 0 });
    if (isUnseen(node)) continue;
    for (const child of node.childNodes ?? []) order.push({ node: child, inLink: inLink || node.tagName === 'a', depth: depth + 1 });
  }
  for (const { node, inLink } of order.reverse()) {
    const weight = weights.get(node)!;
    if (node.value !== undefined && node.nodeName === '#text') {
      weight.chinese = node.value.match(/[\u3400-\u9fff]/gu)?.length ?? 0;
      weight.linked = inLink ? weight.chinese : 0;
      weight.marks = inLink ? 0 : (node.value.match(/[。；，：]/gu)?.length ?? 0);
    }
    const parent = weights.get(node.parentNode as HtmlNode);
    if (!parent || node === root) continue;
    parent.chinese += weight.chinese;
    parent.linked += weight.linked;
    parent.marks += weight.marks;
  }
  return (node) => weights.get(node) ?? { chinese: 0, linked: 0, marks: 0 };
}
