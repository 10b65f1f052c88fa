import type { Role } from '@tongbi/model';
import { namesYear } from '../headings/bare-heading.js';
import { type DocumentItem, type HeadingItem, type HeadingStyle, styleRanks } from '../headings/document-item.js';
import { roleOfHeading } from './role-of-heading.js';

/** What a part is for that may be named by a line alone. */
const ownParts: ReadonlySet<Role | null> = new Set<Role>(['government', 'tasks', 'review', 'outline']);
const plans: ReadonlySet<Role | null> = new Set<Role>(['tasks', 'requirements', 'outline']);
/** What parts are numbered with, and what their sections are. */
const partStyles: ReadonlySet<HeadingStyle> = new Set<HeadingStyle>(['part', 'ideographic']);
const series: ReadonlySet<HeadingStyle> = new Set<HeadingStyle>([...partStyles, 'bracketed']);
const unnumberedStyles: ReadonlySet<HeadingStyle> = new Set<HeadingStyle>(['bare-part', 'bare', 'ordinal', 'appendix', 'closing']);
/** Below the part that a line opens, above （一）. */
const oneDeeper = 5;

/**
 * Sets right what single lines are: a heading without a number is a part, or a line inside one.
 *
 *     2023年工作回顾  一、 二、  2024年工作安排  一、 二、    both are parts: below the second the numbers begin anew
 *     一、2023年工作回顾  2024年工作安排  三、自身建设       the second is the part whose number was lost, and so is
 *     2023年工作回顾  二、2024年工作安排                     the first
 *     首先报告2023年的工作  一、 二、                        a part beside 一、, the only one that has no number
 *     二、2024年工作安排  2024年主要目标  （一）             a line inside 二、
 */
export function promoteLines(items: readonly DocumentItem[]): DocumentItem[] {
  const headings = items.filter((item): item is HeadingItem => item.kind === 'heading');
  const opening = findOpening(headings);
  const [first, second] = headings;
  const unnumbered = first && isYearLine(first) ? first : undefined;
  const parts = new Set([...headings.filter(({ style }) => style === 'bare-part'), ...opening]);
  if (unnumbered && (opening.size || (partStyles.has(second?.style ?? 'bare') && second!.ordinal > 1))) parts.add(unnumbered);
  const alone = parts.size <= 1;
  const isNumbered = headings.some(({ style }) => !unnumberedStyles.has(style));
  let rank = rankOfParts(headings, parts);
  if (alone && !opening.size) {
    // 首先报告去年的工作, above 一、
    if (unnumbered && second?.ordinal === 1 && partStyles.has(second.style))
      return items.map((item) => (item === first ? { ...item, rank: second.rank } : item));
    if (rank === styleRanks['bare-part'] && headings.length > 1) rank = styleRanks.bare;
  }
  if (!parts.size && isNumbered) return [...items];
  return place(items, headings, { parts, opening, rank, alone, isNumbered });
}

/** 未来的挑战 names no year, nor anything that a part is for. */
function isYearLine({ style, heading }: HeadingItem): boolean {
  if (style !== 'bare') return style === 'bare-part';
  return namesYear(heading) && (roleOfHeading(heading) !== null || /年/u.test(heading));
}

/** The lines that name a year below which the numbers of an open series begin anew, or the one after the next goes on. */
function findOpening(headings: readonly HeadingItem[]): ReadonlySet<HeadingItem> {
  const numbered = headings.filter(({ style }) => partStyles.has(style));
  // The only plan of a report whose numbered parts all look back.
  const lacksPlan = numbered.length > 0 && numbered.every(({ heading }) => roleOfHeading(heading) === 'review');
  // 2023年工作回顾 heads the first half, 2024年工作安排 the second, though the numbers of the sections go on.
  const isHalved = headings[0] !== undefined && isYearLine(headings[0]) && roleOfHeading(headings[0].heading) === 'review';
  const found = new Set<HeadingItem>();
  let waiting: HeadingItem[] = [];
  let last: HeadingItem | undefined;
  for (const heading of headings) {
    if (isYearLine(heading)) {
      waiting.push(heading);
      if (((lacksPlan && heading.style === 'bare-part') || isHalved) && last && plans.has(roleOfHeading(heading.heading)))
        found.add(heading);
    }
    if (!series.has(heading.style)) continue;
    const isOpen = last?.style === heading.style;
    if (isOpen && (heading.ordinal === 1 || (partStyles.has(heading.style) && heading.ordinal === last!.ordinal + 2)))
      for (const line of waiting) found.add(line);
    waiting = [];
    // （一） below 二、 is another series than the one below 一、.
    if (!last || styleRanks[heading.style] <= styleRanks[last.style] || !partStyles.has(heading.style)) last = heading;
  }
  return found;
}

/** Beside the numbered parts where one stands before them or the first has lost its number; else above all numbers. */
function rankOfParts(headings: readonly HeadingItem[], parts: ReadonlySet<HeadingItem>): number {
  const from = headings.findIndex((one) => parts.has(one));
  const ranks = headings.slice(0, from).flatMap(({ style, rank }) => (series.has(style) ? [rank] : []));
  const firstNumber = headings.find(({ style }) => style === 'ideographic')?.ordinal ?? 0;
  if (ranks.length) return ranks.reduce((least, rank) => Math.min(least, rank));
  return firstNumber >= 2 ? styleRanks.ideographic : styleRanks['bare-part'];
}

interface Lines {
  readonly parts: ReadonlySet<HeadingItem>;
  readonly opening: ReadonlySet<HeadingItem>;
  readonly rank: number;
  readonly alone: boolean;
  readonly isNumbered: boolean;
}

function place(
  items: readonly DocumentItem[],
  headings: readonly HeadingItem[],
  { parts, opening, rank, alone, isNumbered }: Lines,
): DocumentItem[] {
  const seen = new Set<HeadingStyle>();
  const lastNumber = headings.findLastIndex(({ ordinal }) => ordinal > 0);
  /** Below a part that a line opens numbers begin anew: those that are no further in stand inside it. */
  let isOpened = false;
  let deeper: HeadingStyle | undefined;
  let index = 0;
  return items.map((item) => {
    if (item.kind !== 'heading') return item;
    const next = headings[++index];
    const before = headings[index - 2];
    seen.add(item.style);
    if (parts.has(item)) {
      isOpened = opening.has(item);
      deeper = undefined;
      return { ...item, rank };
    }
    if (isOpened && item.ordinal === 1 && partStyles.has(item.style)) deeper ??= item.style;
    if (item.style === deeper && item.rank <= rank) return { ...item, rank: rank + oneDeeper };
    // Where nothing else is numbered 第一， stands inside what a line heads.
    if (!isNumbered && item.style === 'ordinal') return { ...item, rank: styleRanks.bare + oneDeeper };
    // 加强政府自身建设 is a part too if the numbers begin anew below it, or if it ends the last series.
    const role = item.style === 'bare' && !alone ? roleOfHeading(item.heading) : null;
    const opens = ownParts.has(role) && next?.ordinal === 1 && seen.has(next.style);
    const ends = role === 'government' && before?.style === 'ideographic' && index > lastNumber;
    return opens || ends ? { ...item, rank } : item;
  });
}
