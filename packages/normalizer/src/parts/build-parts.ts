import { type Kind, type Paragraph, type Section, type Sentence, type Span, sliceSpan } from '@tongbi/model';
import { type DocumentItem, type HeadingItem, styleRanks, unheaded } from '../headings/document-item.js';
import { addresses, salutationWidth } from '../headings/salutation.js';
import { headOf } from '../lines/text-block.js';
import { forms } from '../text/line-forms.js';
import { writingOf } from '../writing.js';
import { assignRoles } from './assign-roles.js';
import { promoteLines } from './promote-lines.js';
import type { SectionDraft } from './section-draft.js';
import { splitMixedPart, splitUnheaded } from './split-mixed-part.js';

/** Items → the tree of parts with ids, roles and spans; sentences hold the text as `written`. */
export function buildParts(kind: Kind, text: string, written: string, items: readonly DocumentItem[]): Section[] {
  const roots = nest(kind, text, written, withClosing(kind, text, promoteLines(kind, items)));
  for (const root of roots) splitMixedPart(kind, root);
  const [only] = roots;
  return assignRoles(kind, roots.length === 1 && only?.item === null ? splitUnheaded(kind, only) : roots);
}

/** Opening and parts; every deeper heading under the nearest outer one. */
function nest(kind: Kind, text: string, written: string, items: readonly DocumentItem[]): SectionDraft[] {
  const outer = outermostRank(items);
  const endings = findEndings(kind, text, items, outer);
  const roots: SectionDraft[] = [];
  const stack: { readonly draft: SectionDraft; readonly rank: number }[] = [];
  const open = (item: HeadingItem | null, rank: number): SectionDraft => {
    const draft: SectionDraft = { item, paragraphs: [], children: [] };
    (stack.at(-1)?.draft.children ?? roots).push(draft);
    stack.push({ draft, rank });
    return draft;
  };
  for (const item of items) {
    if (item.kind === 'paragraph') {
      const ending = endings.get(item);
      // What 各位代表 opened, 我们也清醒地看到 goes on.
      const isEnd = ending === 'salutation' || (ending === 'verdict' && stack.at(-1)?.rank !== endingRank);
      if (isEnd && stack[0]?.draft.children.length) {
        stack.length = 1;
        open(null, endingRank);
      }
      (stack.at(-1)?.draft ?? open(null, outer)).paragraphs.push(readParagraph(kind, text, written, item.span));
      continue;
    }
    const rank = isOutside(item) ? outer : item.rank;
    while (stack.length && stack.at(-1)!.rank >= rank) stack.pop();
    if (!stack.length && rank > outer) open(null, outer);
    open(item, rank);
  }
  return roots;
}

type Ending = 'salutation' | 'verdict';
/** Below all headings: of a section without one at the end of the part, where the part has sections. */
const endingRank = Number.MAX_SAFE_INTEGER;
const verdictWidth = 80;

/** Paragraphs that open the end of a part: 各位代表！成绩来之不易… below the last section is spoken of the whole part, and no more of （八）城市更新. */
function findEndings(kind: Kind, text: string, items: readonly DocumentItem[], outer: number): ReadonlyMap<DocumentItem, Ending> {
  const found = new Map<DocumentItem, Ending>();
  let below = false;
  for (const item of [...items].reverse()) {
    if (item.kind === 'heading') below = !isOutside(item) && item.rank > outer;
    else if (!below) {
      const head = headOf(text, item.span, verdictWidth);
      if (addresses(kind, head)) found.set(item, 'salutation');
      else if (forms.verdict.test(head)) found.set(item, 'verdict');
    }
  }
  return found;
}

const isOutside = (item: HeadingItem): boolean => item.style === 'appendix' || item.style === 'closing';

function outermostRank(items: readonly DocumentItem[]): number {
  const ranks = items.flatMap((item) => (item.kind === 'heading' && !isOutside(item) && item.style !== 'group' ? [item.rank] : []));
  return ranks.length ? ranks.reduce((least, rank) => Math.min(least, rank)) : styleRanks.bare;
}

/** The closing call is one or two paragraphs. */
const longestClosing = 1000;
/** So short an end is a closing call whatever its words. */
const shortClosing = 400;

/** Marks where the closing call begins: the last 各位代表 that no heading follows (but an appendix may). */
function withClosing(kind: Kind, text: string, items: readonly DocumentItem[]): readonly DocumentItem[] {
  const appendix = items.findIndex((item) => item.kind === 'heading' && item.style === 'appendix');
  const end = appendix < 0 ? items.length : appendix;
  const start = findClosing(kind, text, items, end);
  const from = items[start]?.span?.start;
  const to = items[end - 1]?.span?.end;
  if (from === undefined || to === undefined || to - from > longestClosing) return items;
  const isCall = to - from <= shortClosing || forms.closingCall.test(text.slice(from, to));
  if (!isCall || !items.slice(0, start).some((item) => item.kind === 'heading')) return items;
  const mark: HeadingItem = { ...unheaded, style: 'closing', rank: styleRanks.closing };
  return [...items.slice(0, start), mark, ...items.slice(start)];
}

/** Index of the first paragraph of the closing call; -1 when there is none. */
function findClosing(kind: Kind, text: string, items: readonly DocumentItem[], end: number): number {
  for (let index = end - 1; index > 0; index--) {
    const item = items[index]!;
    if (item.kind === 'heading') break;
    if (!addresses(kind, text.slice(item.span.start, item.span.start + salutationWidth))) continue;
    // 结束语 above makes the part already, also where the call has several paragraphs.
    const above = items.slice(0, index).findLast((one) => one.kind === 'heading');
    return items[index - 1]?.kind === 'heading' || above?.style === 'closing' ? -1 : index;
  }
  const last = items[end - 1];
  return last?.kind === 'paragraph' &&
    items[end - 2]?.kind === 'paragraph' &&
    forms.lastCall.test(text.slice(last.span.start, last.span.end))
    ? end - 1
    : -1;
}

function readParagraph(kind: Kind, text: string, written: string, span: Span): Paragraph {
  const { splitSentences, normalise } = writingOf(kind);
  const sentences = splitSentences(text, span.start, span.end).map((own): Sentence => {
    return { span: own, text: sliceSpan(written, own), normalised: normalise(sliceSpan(text, own)) };
  });
  return { span, sentences };
}
