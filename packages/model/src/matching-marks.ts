/** By the units of the characters. */
const partners = new Map(
  ['“”', '‘’', '「」', '『』', '《》', '〈〉', '（）', '()'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);
const closers = new Set(partners.values());
/** A longer stretch is not a quotation but two marks that miss their partners. */
const longestQuotation = 300;
/** Quotes inside brackets inside quotes: deeper nesting does not occur, and the search stays linear. */
const deepest = 8;

/**
 * Where each opening mark of a quotation or bracket is closed, by their offsets: of `发展“A（B）”` that of “ with that of ”, and that of （ with that of ）.
 * A mark that is never closed opens nothing, so that one lost quote does not swallow a paragraph; pairs that cross are read from the inside.
 */
export function matchingMarks(text: string, start = 0, end = text.length): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly at: number; readonly close: number }[] = [];
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const close = partners.get(unit);
    if (close) open.push({ at, close });
    else if (closers.has(unit)) {
      const depth = open
        .slice(-deepest)
        .reverse()
        .findIndex((one) => one.close === unit);
      if (depth < 0) continue;
      const { at: opened } = open.at(-1 - depth)!;
      if (at - opened <= longestQuotation) pairs.set(opened, at);
      open.length -= depth + 1;
    }
  }
  return pairs;
}
