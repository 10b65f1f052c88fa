import type { Kind } from '@tongbi/model';
import { headOf, type TextBlock } from '../lines/text-block.js';
import { partStyles } from './document-item.js';
import { endOfHeading } from './end-of-heading.js';
import type { Numberings } from './numbering.js';

const fewestItems = 3;
/** Of a row of sections nearly all have a heading; of a list some begin with a short sentence by chance. */
const mostHeaded = 0.5;

/**
 * Indexes of the blocks that are items of a list: （一） to （九） right below each other, few of which begin with what may be a heading, so that none is one:
 * `（一）要使茶叶增产。` `（二）在轮渡方面，…，…。` `（三）要节约用电。茶厂要…。`
 */
export function findLists(kind: Kind, text: string, blocks: readonly TextBlock[], numberings: Numberings): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0, next = at + 1; at < blocks.length; at = next++) {
    const first = numberings[at];
    if (first?.ordinal !== 1 || partStyles.has(first.style)) continue;
    while (numberings[next]?.style === first.style && numberings[next]!.ordinal === next - at + 1) next++;
    const row = Array.from({ length: next - at }, (_, index) => at + index);
    const headed = row.filter((index) => {
      const { span } = blocks[index]!;
      const { style, length } = numberings[index]!;
      const rest = headOf(text, span).slice(length);
      const end = endOfHeading(kind, rest, style);
      return end > 0 && length + end < span.end - span.start;
    });
    if (row.length >= fewestItems && headed.length > 0 && headed.length <= row.length * mostHeaded)
      for (const index of row) found.add(index);
  }
  return found;
}
