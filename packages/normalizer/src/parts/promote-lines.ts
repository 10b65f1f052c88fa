import type { Kind, Role } from '@tongbi/model';
import { type DocumentItem, type HeadingItem, type HeadingStyle, partStyles, styleRanks } from '../headings/document-item.js';
import { forms } from '../text/line-forms.js';
import { planRoles, roleOfHeading } from './role-of-heading.js';

/** What a part is for that may be named by a line alone. */
const ownParts: ReadonlySet<Role | null> = new Set<Role>(['government', 'tasks', 'review', 'outline']);
const series: ReadonlySet<HeadingStyle> = new Set<HeadingStyle>([...partStyles, 'bracketed']);
const unnumberedStyles: ReadonlySet<HeadingStyle> = new Set<HeadingStyle>(['bare-part', 'bare', 'ordinal', 'appendix', 'closing']);
type Lines = ReadonlySet<HeadingItem>;
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
export function promoteLines(kind: Kind, items: readonly DocumentItem[]): DocumentItem[] {
  const headings = items.filter((item): item is HeadingItem => item.kind === 'heading');
  const opening = findOpening(kind, headings);
  const [first, second] = headings;
  const unnumbered = first && isTitle(kind, first) ? first : undefined;
  const parts = new Set([...headings.filter(({ style }) => style === 'bare-part'), ...opening]);
  if (unnumbered && (opening.size || (partStyles.has(second?.style ?? 'bare') && second!.ordinal > 1))) parts.add(unnumbered);
  let rank = rankOfParts(headings, parts);
  if (parts.size <= 1 && !opening.size) {
    // 首先报告去年的工作, above 一、
    if (unnumbered && second?.ordinal === 1 && partStyles.has(second.style))
      return items.map((item) => (item === first ? { ...item, rank: second.rank } : item));
    if (rank === styleRanks['bare-part'] && headings.length > 1) rank = styleRanks.bare;
  }
  const ranks = ranksOf(kind, headings, { parts, opening }, rank);
  return items.map((item) => (item.kind === 'heading' ? { ...item, rank: ranks.get(item)! } : item));
}

/** 未来的挑战 names no year, nor anything that a part is for. */
function isTitle(kind: Kind, { style, heading }: HeadingItem): boolean {
  if (style !== 'bare') return style === 'bare-part';
  return forms.topic.test(heading) || (forms.namesTime.test(heading) && (roleOfHeading(kind, heading) !== null || /年/u.test(heading)));
}

/** The lines that name a year below which the numbers of an open series begin anew, or the one after the next goes on. */
function findOpening(kind: Kind, headings: readonly HeadingItem[]): Lines {
  const numbered = headings.filter(({ style }) => partStyles.has(style));
  // The only plan of a report whose numbered parts all look back.
  const lacksPlan = numbered.length > 0 && numbered.every(({ heading }) => roleOfHeading(kind, heading) === 'review');
  // 2023年工作回顾 heads the first half, 2024年工作安排 the second, though the numbers of the sections go on.
  const isHalved = headings[0] !== undefined && isTitle(kind, headings[0]) && roleOfHeading(kind, headings[0].heading) === 'review';
  const found = new Set<HeadingItem>();
  let waiting: HeadingItem[] = [];
  let last: HeadingItem | undefined;
  for (const heading of headings) {
    if (isTitle(kind, heading)) {
      waiting.push(heading);
      if (((lacksPlan && heading.style === 'bare-part') || isHalved) && last && planRoles.has(roleOfHeading(kind, heading.heading)))
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
function rankOfParts(headings: readonly HeadingItem[], parts: Lines): number {
  const from = headings.findIndex((one) => parts.has(one));
  const ranks = headings.slice(0, from).flatMap(({ style, rank }) => (series.has(style) ? [rank] : []));
  const firstNumber = headings.find(({ style }) => style === 'ideographic')?.ordinal ?? 0;
  if (ranks.length) return ranks.reduce((least, rank) => Math.min(least, rank));
  return firstNumber >= 2 ? styleRanks.ideographic : styleRanks['bare-part'];
}

/** The rank of each heading where `parts`, some of them `opening` new numbers, have `rank`. */
function ranksOf(kind: Kind, headings: readonly HeadingItem[], { parts, opening }: Record<'parts' | 'opening', Lines>, rank: number) {
  const isNumbered = headings.some(({ style }) => !unnumberedStyles.has(style));
  const seen = new Set<HeadingStyle>();
  const lastNumber = headings.findLastIndex(({ ordinal }) => ordinal > 0);
  /** Below a part that a line opens numbers begin anew: those that are no further in stand inside it. */
  let isOpened = false;
  let deeper: HeadingStyle | undefined;
  const rankAt = (item: HeadingItem, index: number): number => {
    const next = headings[index + 1];
    seen.add(item.style);
    if (parts.has(item)) {
      isOpened = opening.has(item);
      deeper = undefined;
      return rank;
    }
    if (isOpened && item.ordinal === 1 && partStyles.has(item.style)) deeper ??= item.style;
    if (item.style === deeper && item.rank <= rank) return rank + oneDeeper;
    // Where nothing else is numbered 第一， stands inside what a line heads.
    if (!isNumbered && item.style === 'ordinal') return styleRanks.bare + oneDeeper;
    // 加强政府自身建设 is a part too if the numbers begin anew below it, or if it ends the last series; so does 关于外事工作.
    const isLine = item.style === 'bare' && parts.size > 1;
    const role = isLine ? roleOfHeading(kind, item.heading) : null;
    const opens = ownParts.has(role) && next?.ordinal === 1 && seen.has(next.style);
    const isEnd = headings[index - 1]?.style === 'ideographic' && index >= lastNumber;
    const ends = isEnd && (role === 'government' || (isLine && isTitle(kind, item)));
    return opens || ends ? rank : item.rank;
  };
  return new Map(headings.map((item, index) => [item, rankAt(item, index)]));
}
