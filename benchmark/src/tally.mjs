// Counts by item, and what is made of their sums. One item is one sentence, promise, claim or line of a list: what is drawn with replacement.
//
//   tally(['links'], 3).add(0, 'links', 1, 2, 1)     item 0: 1 hit, 2 claimed, 1 marked
//   measures: { links: (sum) => f1(sum('links')) }   of the sums over all items, or over a draw of them

export const f1 = ([hits, got, want]) => (2 * hits) / (got + want);
/** Hits of those claimed. */
export const precision = ([hits, got]) => hits / got;
/** Hits of those marked. */
export const recall = ([hits, , want]) => hits / want;
/** The mean of several scores; one of which nothing is said or marked counts as 0. */
export const mean = (values) => values.reduce((sum, value) => sum + (value || 0), 0) / values.length;

export function tally(names, items) {
  const column = new Map(names.map((name, index) => [name, 3 * index]));
  const rows = Array.from({ length: items }, () => new Float64Array(3 * names.length));
  return {
    rows,
    add(item, name, hits, got, want) {
      const [row, at] = [rows[item], column.get(name)];
      row[at] += hits;
      row[at + 1] += got;
      row[at + 2] += want;
    },
    /** A panel of measures, each a function of `sum(name)` → [hits, got, want]. */
    panel: (measures) => ({
      rows,
      measures,
      read: (drawn) => {
        const sums = new Float64Array(3 * names.length);
        for (const row of drawn) for (let at = 0; at < sums.length; at++) sums[at] += row[at];
        return (name) => sums.subarray(column.get(name), column.get(name) + 3);
      },
    }),
  };
}

/** The item of a list of spans in order that a place belongs to: the last one that begins at it or before it. */
export function itemAt(spans, place) {
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle].start <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Everything of a text, cut behind 。！？； and at line ends: the items where marks lie anywhere in it. */
export function cutSentences(text) {
  return [...text.matchAll(/[^。！？；\n]+[。！？；\n]*|[。！？；\n]+/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** How many characters of two spans are the same ones; below 0 where they are apart. */
export const overlap = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The marked sentences that a span lies on: it shares a third of the shorter of the two. */
export function sentencesUnder(sentences, span) {
  return sentences.filter((sentence) => {
    const shared = overlap(sentence, span);
    return shared > 0 && 3 * shared >= Math.min(sentence.end - sentence.start, span.end - span.start);
  });
}

/** Letters, digits and Chinese characters of marked sentences, counted between two places. */
export function countLetters(text, sentences) {
  const before = new Uint32Array(text.length + 1);
  for (const { start, end } of sentences) for (let at = start; at < end; at++) before[at + 1] = /[\p{L}\p{N}]/u.test(text[at]) ? 1 : 0;
  for (let at = 1; at <= text.length; at++) before[at] += before[at - 1];
  return ({ start, end }) =>
    end > start ? before[Math.min(Math.max(end, 0), text.length)] - before[Math.min(Math.max(start, 0), text.length)] : 0;
}

/** Of a list what lies in the marked ranges of a text; all of it where the whole text is marked. */
export const within = (ranges, list, spanOf) =>
  ranges.length ? list.filter((one) => ranges.some((range) => overlap(range, spanOf(one)) > 0)) : list;
