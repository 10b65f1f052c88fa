import { type Kind, type RemovedRange, sliceSpan } from '@tongbi/model';
import { addresses } from '../headings/salutation.js';
import type { TextLine } from '../lines/split-lines.js';
import { forms } from '../text/line-forms.js';

/** Shorter turns (a date for the debate, thanks to the chair) are no part of a speech. */
const shortestTurn = 120;
const speaker = 'time or speaker of a transcript';

/**
 * The speech that a transcript holds: its labels go, and so do the turns of the chair whom the speech addresses, those of a line, and what stands above the first
 * one but the title; a paragraph that stands there twice in a row stays once. A text without labels is left as it is, but for lines that hold no word.
 */
export function readTranscript(kind: Kind, text: string, blocks: readonly TextLine[]): { kept: TextLine[]; removed: RemovedRange[] } {
  const removed: RemovedRange[] = [];
  const turns: { readonly isChair: boolean; readonly blocks: TextLine[] }[] = [{ isChair: false, blocks: [] }];
  for (const block of blocks) {
    const { start, end } = block.span;
    const source = text.slice(start, end);
    const name = forms.turnLabel.exec(source);
    const isLabel = name !== null && forms.turnPerson.test(name[1]!) && block.depth === undefined;
    if (isLabel) turns.push({ isChair: addresses(kind, name[1]!), blocks: [] });
    const length = (isLabel ? name : forms.turnColon.exec(source))?.[0].length ?? 0;
    if (length) removed.push({ span: { start, end: start + length }, reason: speaker });
    const isField = forms.turnField.test(source);
    if (isField || !/[\p{L}\p{N}]/u.test(source)) removed.push({ span: block.span, reason: isField ? speaker : 'stray sign' });
    else if (length < source.length) turns.at(-1)!.blocks.push({ ...block, span: { start: start + length, end } });
  }
  const spoken = turns.flatMap(({ isChair, blocks: own }, index) => {
    const size = own.reduce((sum, { span }) => sum + span.end - span.start, 0);
    if (!isChair && (index === 0 || size >= shortestTurn)) return own;
    removed.push(...own.map(({ span }) => ({ span, reason: 'frame of a transcript' })));
    return [];
  });
  const isTwice = ({ span }: TextLine, index: number) => index > 0 && sliceSpan(text, span) === sliceSpan(text, spoken[index - 1]!.span);
  removed.push(...spoken.filter(isTwice).map(({ span }) => ({ span, reason: 'the report once more' })));
  return { kept: spoken.filter((block, index) => !isTwice(block, index)), removed };
}
