import { LIMITS } from '../format-limits.js';
import { refuseSize } from '../refuse.js';
import type { HtmlNode } from './html-node.js';

/** @throws {UserError} where elements stand inside each other deeper than any page has them */
export function checkDepth(root: HtmlNode, file: string): void {
  const stack: { readonly node: HtmlNode; readonly depth: number }[] = [{ node: root, depth: 0 }];
  while (stack.length) {
    const { node, depth } = stack.pop()!;
    if (depth > LIMITS.depth) throw refuseSize(file, 'is nested too deep', `${LIMITS.depth} elements inside each other`, 'more');
    for (const child of node.childNodes ?? []) stack.push({ node: child, depth: depth + 1 });
  }
}
