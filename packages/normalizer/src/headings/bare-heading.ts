import { type Kind, type Span, sliceSpan } from '@tongbi/model';
import { headOf, type TextBlock } from '../lines/text-block.js';
import { roleOfHeading } from '../parts/role-of-heading.js';
import { forms } from '../text/line-forms.js';
import { readNumbering } from './numbering.js';
import { opensReport } from './salutation.js';

const longestBare = 36;
/** … and one that is not indented, above paragraphs that are. */
const longestApart = 64;
/** A heading stands above paragraphs; shorter ones may be other lines of a list. */
const shortestParagraph = 40;
/** More short lines in a row are a list, as of 民生实事. */
const longestRun = 3;

/** 名词解释, 附件1: what follows is not the report's text. */
export const isAppendixHeading = (line: string): boolean =>
  line.length <= 40 && forms.appendix.test(line.replace(/[︰∶]/gu, ':').normalize('NFKC').replaceAll(':', '：').trim());

/** What may stand below 附件1 as its name. */
export const isAppendixName = (line: string): boolean => line.length <= longestBare && isName(line);

const isName = (line: string): boolean => !forms.markAtEnd.test(line) && !forms.noHeading.test(line) && readNumbering(line) === null;

/** A line that names a part without a number: 2024年工作安排. */
export function isBarePart(kind: Kind, line: string): boolean {
  if (line.length < 4 || line.length > longestBare || forms.markAtEnd.test(line) || forms.noHeading.test(line)) return false;
  const role = roleOfHeading(kind, line);
  return role !== null && role !== 'appendix' && role !== 'closing' && forms.namesTime.test(line);
}

/** A short line without a mark at its end, above paragraphs: 爱护儿童. */
export function isBareHeading(kind: Kind, text: string, blocks: readonly TextBlock[], index: number): boolean {
  const block = blocks[index]!;
  const isApart = isIndented(text, blocks[index + 1]) && !isIndented(text, block);
  if (!isShortLine(text, block.span, isApart ? longestApart : longestBare)) return false;
  const before = blocks[index - 1];
  const tail = before ? text.slice(before.span.end - 3, before.span.end) : '';
  const isLong = before !== undefined && before.span.end - before.span.start > longestBare;
  // The end of a sentence, or another heading, must stand before it; after a colon comes a list, but for 主席女士，
  if ((isLong && !/[。！？!?…][”’」』）)]*$/u.test(tail)) || /[：:]$/u.test(tail)) return false;
  if (/[，、；]$/u.test(tail) && !opensReport(kind, sliceSpan(text, before!.span))) return false;
  let next = index + 1;
  while (next < blocks.length && next - index <= longestRun && isShortLine(text, blocks[next]!.span)) next++;
  let first = index;
  while (first > 0 && index - first <= longestRun && isShortLine(text, blocks[first - 1]!.span)) first--;
  const after = blocks[next];
  if (!after || next - first > longestRun) return false;
  // 强化用水保障 above 新建水厂2座。 : short as it is, a sentence.
  const isSentence = after.span.end - after.span.start >= shortestParagraph || /[。！]/u.test(text[after.span.end - 1] ?? '');
  return isSentence || readNumbering(text.slice(after.span.start, after.span.start + 12)) !== null;
}

function isShortLine(text: string, span: Span, longest = longestBare): boolean {
  const line = headOf(text, span, longest + 1);
  return line.length >= 2 && line.length <= longest && /[\u3400-\u9fff]/u.test(line) && !/[。！？]/u.test(line) && isName(line);
}

const isIndented = (text: string, block: TextBlock | undefined) =>
  block !== undefined && /[ \t\u3000]/u.test(text[block.span.start - 1] ?? '');
