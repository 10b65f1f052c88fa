import type { HtmlNode } from './html-node.js';
import { isUnseen } from './page-weights.js';

const names = /政府工作报告|政府工作報告|施政报告|施政報告/u;
/** The name of a report with place, year and meeting; longer is a sentence. */
const longestTitle = 60;
/** A report that brings its title has it at its head. */
const headLength = 200;

/** The title that a page shows above the text, or has in its head, where the text does not bring its own. */
export function findTitle(root: HtmlNode, main: HtmlNode, lines: readonly string[]): string | undefined {
  if (names.test(lines.slice(0, 5).join('').slice(0, headLength))) return undefined;
  let inHead: string | undefined;
  const stack: HtmlNode[] = [root];
  while (stack.length) {
    const node = stack.pop()!;
    if (node === main) continue;
    const isTitle = node.tagName === 'title';
    if (isTitle || /^h[1-3]$/u.test(node.tagName ?? '')) {
      const text = textOf(node);
      if (names.test(text) && text.length <= longestTitle) {
        if (!isTitle) return text;
        inHead ??= withoutSite(text);
      }
      continue;
    }
    if (node.tagName !== 'head' && isUnseen(node)) continue;
    stack.push(...[...(node.childNodes ?? [])].reverse());
  }
  return inHead;
}

/** 2024年政府工作报告_某市人民政府 */
function withoutSite(title: string): string {
  return (
    title
      .split(/[_|｜]|\s[-–—]+\s/u)
      .find((piece) => names.test(piece))
      ?.trim() ?? title
  );
}

function textOf(node: HtmlNode): string {
  if (node.nodeName === '#text') return node.value ?? '';
  return (node.childNodes ?? []).map(textOf).join('').replace(/\s+/gu, ' ').trim();
}
