import { type DocumentItem, type HeadingItem, styleRanks } from './document-item.js';

const isHeading = (item: DocumentItem): item is HeadingItem => item.kind === 'heading';

/** Ranks of numbered headings where their numbers contradict the usual order of the styles, in which 一、 holds （一）. */
export function orderSeries(items: readonly DocumentItem[]): DocumentItem[] {
  return withInnerSeries(withOuterBrackets(items));
}

/** （一）当前形势 （二）今后方针 一、农业 … 十、人民生活 （三）前景: what begins before 一、 and goes on behind it, without counting anew, holds it. */
function withOuterBrackets(items: readonly DocumentItem[]): readonly DocumentItem[] {
  const headings = items.filter(isHeading);
  const first = headings.findIndex(({ style }) => style === 'ideographic');
  const [before, after] = [headings.slice(0, first), headings.slice(first + 1)].map((list) =>
    list.filter(({ style }) => style === 'bracketed'),
  );
  const isOuter =
    first > 0 && before!.length > 0 && after!.length > 0 && after!.every(({ ordinal }, at) => ordinal === before!.at(-1)!.ordinal + 1 + at);
  return isOuter ? items.map((item) => (isHeading(item) && item.style === 'bracketed' ? { ...item, rank: styleRanks.stem } : item)) : items;
}

/**
 * Parts that count back until the series goes on are sections of the last one before them: 四、技术改造 … 三、综合利用资源 … 五、整顿企业. Where they may as well
 * be what goes on (一、二、一、二、三), all are parts.
 */
function withInnerSeries(items: readonly DocumentItem[]): DocumentItem[] {
  const outer = items.filter(isHeading).filter(({ rank }) => rank <= styleRanks.ideographic);
  const counts = outer.map(({ style, ordinal }) => (style === 'ideographic' ? ordinal : Number.NaN));
  const inner = new Set<DocumentItem>();
  for (let at = 0, next = 1; next < outer.length; at = next++) {
    while (counts[next]! <= counts[at]!) next++;
    if (counts[next] === counts[at]! + 1 && counts[next - 1] !== counts[at]) for (const one of outer.slice(at + 1, next)) inner.add(one);
    else next = at + 1;
  }
  return items.map((item) => (inner.has(item) ? { ...(item as HeadingItem), rank: styleRanks.decimal } : item));
}
