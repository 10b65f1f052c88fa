import { type DocumentItem, type HeadingItem, styleRanks } from './document-item.js';

const isHeading = (item: DocumentItem): item is HeadingItem => item.kind === 'heading';

/** Ranks of numbered headings where their numbers contradict the usual order of the styles, in which 一、 holds （一）. */
export const orderSeries = (items: readonly DocumentItem[]): DocumentItem[] => withInnerSeries(withInterrupted(items));

/**
 * （一）当前形势 （二）今后方针 一、农业 … 十、人民生活 （三）前景: what begins with 1 between two numbers of a series, and is usually no further in than they, stands
 * inside the first of them. What counts back there without a 1 is a list of sentences, some of which look like headings.
 */
function withInterrupted(items: readonly DocumentItem[]): readonly DocumentItem[] {
  const headings = items.filter(isHeading);
  const set = new Map<DocumentItem, DocumentItem>();
  for (const [at, outer] of headings.entries()) {
    const next = headings.findIndex(({ style }, index) => index > at && style === outer.style);
    if (outer.ordinal === 0 || outer.style === 'markdown' || next < 0 || headings[next]!.ordinal <= outer.ordinal) continue;
    const odd = headings.slice(at + 1, next).filter(({ rank }) => rank <= outer.rank);
    /** The first of each style, and how far its series had come. */
    const begins = [...new Map(odd.toReversed().map((one) => [one.style, one])).values()];
    const lastOf = (one: HeadingItem) => headings.slice(0, at).findLast(({ style }) => style === one.style)?.ordinal ?? 0;
    if (!begins.every((one) => one.ordinal === 1 || (one.ordinal > 0 && one.ordinal <= lastOf(one)))) continue;
    for (const one of odd) {
      const isList = begins.some(({ style, ordinal }) => style === one.style && ordinal > 1);
      // The order of those inside stays as it is.
      if (!isList) set.set(one, { ...one, rank: outer.rank + one.rank / styleRanks.bare / 2 });
      else if (one.span) set.set(one, { kind: 'paragraph', span: one.span });
    }
  }
  return items.map((item) => set.get(item) ?? item);
}

/**
 * Parts that count back until the series goes on are sections of the last one before them: 四、技术改造 … 三、综合利用资源 … 五、整顿企业; 二、方针 一、速度 二、投资 三、出口 三、改革. Where
 * the numbers can be read in more than one way (一、二、一、二、三), all are parts.
 */
function withInnerSeries(items: readonly DocumentItem[]): DocumentItem[] {
  const outer = items.filter(isHeading).filter(({ rank }) => rank <= styleRanks.ideographic);
  const inner = new Set<DocumentItem>();
  for (let from = 0, to = 0; from < outer.length; from = to + 1) {
    to = outer.findIndex(({ style }, index) => index >= from && style !== 'ideographic');
    if (to < 0) to = outer.length;
    const [only, ...more] = readSeries(outer.slice(from, to).map(({ ordinal }) => ordinal));
    if (only && !only.isOpen && !more.length) for (const index of only.inside) inner.add(outer[from + index]!);
  }
  return items.map((item) => (inner.has(item) ? { ...(item as HeadingItem), rank: styleRanks.ideographic + 1 } : item));
}

/** Which of some numbers count what stands inside one of the others; `isOpen`: the last of them do, so that nothing shows where they end. */
interface Reading {
  readonly inside: readonly number[];
  readonly isOpen: boolean;
}

/** More parts than a report has. */
const longestSeries = 200;

/** The ways to read numbers as one series, between whose numbers others begin with 1, or with one that was there before, and go on; two of them where there are more. */
function readSeries(counts: readonly number[]): readonly Reading[] {
  const known = new Map<string, readonly Reading[]>();
  const read = (at: number, outer: number, inner: number, isAnew: boolean): readonly Reading[] => {
    const key = `${at} ${outer} ${inner} ${isAnew}`;
    const count = counts[at];
    // One that never had a 1 is a list only where it ends.
    if (count === undefined) return inner === 0 || isAnew ? [{ inside: [], isOpen: inner > 0 }] : [];
    if (!known.has(key)) {
      const goesOn = count === outer + 1 ? read(at + 1, count, 0, false) : [];
      const isInside = inner > 0 ? count === inner + 1 : count <= outer;
      const inside = isInside ? read(at + 1, outer, count, inner > 0 ? isAnew : count === 1) : [];
      known.set(key, [...goesOn, ...inside.map((one) => ({ ...one, inside: [at, ...one.inside] }))].slice(0, 2));
    }
    return known.get(key)!;
  };
  return counts.length > longestSeries ? [] : read(0, (counts[0] ?? 0) - 1, 0, false);
}
