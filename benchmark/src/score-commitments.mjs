// One report: where its commitments begin and end, and which sentences promise anything. A program is run on the report beside itself.
import { countLetters, f1, itemAt, overlap, tally } from './tally.mjs';

/** A span is a marked commitment when so much of their union is common. */
const ENOUGH = 0.6;

/** Pairs of a found and a marked span, the likest first, each used once. */
function matchSpans(found, marked, size) {
  const pairs = found.flatMap((span, index) =>
    marked.flatMap((one, other) => {
      if (overlap(span, one) <= 0) return [];
      const shared = size({ start: Math.max(span.start, one.start), end: Math.min(span.end, one.end) });
      const share = shared / (size(span) + size(one) - shared);
      return share >= ENOUGH ? [{ share, index, other }] : [];
    }),
  );
  const [usedFound, usedMarked] = [new Set(), new Set()];
  for (const { index, other } of pairs.sort((a, b) => b.share - a.share || a.index - b.index || a.other - b.other)) {
    if (usedFound.has(index) || usedMarked.has(other)) continue;
    usedFound.add(index);
    usedMarked.add(other);
  }
  return usedMarked;
}

export function scoreCommitments({ marks, text }, { commitments: records }) {
  if (!records) return [];
  const { sentences, commitments } = marks;
  const [first, last] = [sentences[0].start, sentences.at(-1).end];
  const isMarked = (span) => span.start >= first && span.end <= last + 1 && sentences.some((sentence) => overlap(sentence, span) > 0);
  const inside = records.flatMap(({ current }) => (current && isMarked(current.span) ? [current.span] : []));
  const found = [...new Map(inside.map((span) => [`${span.start}-${span.end}`, span])).values()];
  const matched = matchSpans(found, commitments, countLetters(text, sentences));
  const counts = tally(['spans', 'promising'], sentences.length);
  for (const [index, { start }] of commitments.entries()) counts.add(itemAt(sentences, start), 'spans', matched.has(index), 0, 1);
  for (const { start } of found) counts.add(itemAt(sentences, start), 'spans', 0, 1, 0);
  sentences.forEach((sentence, item) => {
    const marked = commitments.some((one) => overlap(one, sentence) > 0);
    const said = found.some((span) => overlap(span, sentence) > 0);
    counts.add(item, 'promising', marked && said, said, marked);
  });
  return [counts.panel({ spans: (sum) => f1(sum('spans')), 'sentences that promise': (sum) => f1(sum('promising')) })];
}
