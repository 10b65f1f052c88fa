import type { TextLine } from '../lines/split-lines.js';
import type { TextBlock } from '../lines/text-block.js';
import { forms } from '../text/line-forms.js';

/** Where so many lines stand below an empty one, these part the paragraphs. */
const separatedShare = 0.05;
/** A line without a mark at its end goes on where it is no heading. */
const shortestBroken = 60;

/** Lines → paragraphs: a line goes on in the next where no empty line, indent or mark of an item stands between, and empty lines part the paragraphs or it ends inside a sentence. */
export function joinEnglishLines(text: string, lines: readonly TextLine[]): TextBlock[] {
  const isSeparated = lines.filter(({ afterBlank }) => afterBlank).length >= Math.max(2, lines.length * separatedShare);
  const blocks: TextBlock[] = [];
  for (const [index, line] of lines.entries()) {
    const { start, end } = line.span;
    const last = lines[index - 1];
    const before = last ? text.slice(last.span.start, last.span.end) : '';
    const isOpen =
      isSeparated || (!forms.enEnded.test(before) && (before.length >= shortestBroken || /^[a-z]/u.test(text.slice(start, end))));
    if (last && !line.afterBlank && !line.indented && isOpen && !forms.enItem.test(text.slice(start, start + 6)))
      blocks.push({ span: { start: blocks.pop()!.span.start, end } });
    else blocks.push({ span: line.span });
  }
  return blocks;
}
