import type { RemovedRange, Span } from '@tongbi/model';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { trimSpan } from './split-lines.js';
import type { TextBlock } from './text-block.js';

/** What is read of an mdast node; positions are offsets into the source. */
interface MarkdownNode {
  readonly type: string;
  readonly depth?: number;
  readonly value?: string;
  readonly children?: readonly MarkdownNode[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']);
const comment = /^<!--[\s\S]*-->$/u;

/** Headings and paragraphs of a Markdown text; an item of a list is a paragraph that begins with its mark. */
export function readMarkdownBlocks(text: string) {
  const blocks: TextBlock[] = [];
  const removed: RemovedRange[] = [];
  /** YAML and its fences. */
  let frontMatter = null as Span | null;
  const add = (start: number, node: MarkdownNode): void => {
    const span = trimSpan(text, start, spanOf(node).end);
    if (span) blocks.push({ span, ...headingOf(node) });
  };
  const walk = (node: MarkdownNode, from: number, depth = 0): void => {
    const span = spanOf(node);
    if (node.type === 'yaml') frontMatter = span;
    else if (node.type === 'thematicBreak') removed.push({ span, reason: 'ruler' });
    else if (node.type === 'html' && comment.test(node.value ?? '')) removed.push({ span, reason: 'comment' });
    else if (containers.has(node.type) && depth < deepestNesting) {
      // The mark before the first child (-, 1., >) belongs to it, so that nothing is lost.
      for (const [index, child] of (node.children ?? []).entries())
        walk(child, index === 0 ? Math.min(from, span.start) : spanOf(child).start, depth + 1);
      if (!node.children?.length) add(from, node);
    } else add(from, node);
  };
  const root = parser.parse(text) as MarkdownNode;
  for (const child of root.children ?? []) walk(child, spanOf(child).start);
  return { frontMatter, blocks, removed };
}

/** Lists and quotations inside each other; what is nested deeper is one paragraph. */
const deepestNesting = 50;
const containers = new Set(['list', 'listItem', 'blockquote']);

function headingOf(node: MarkdownNode): Partial<TextBlock> {
  if (node.type !== 'heading') return {};
  const children = node.children ?? [];
  const words = children.length ? { start: spanOf(children[0]!).start, end: spanOf(children.at(-1)!).end } : spanOf(node);
  return { depth: node.depth ?? 1, words };
}

const spanOf = ({ position }: MarkdownNode): Span => ({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 });
