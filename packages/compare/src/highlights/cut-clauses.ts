import type { Span } from '@tongbi/model';

/** A place is a clause that can be quoted at a glance. */
const LONGEST = 64;
/** As long as that in English, whose words have more letters. */
const LONGEST_LATIN = 150;
/** A comma between digits (4,000) parts nothing, nor does one between English words. */
const MARK = /[，；。！？：]|(?!(?<=[a-z)%\d]),\s[A-Za-z$])(?:(?<!\d)[,;]|[,;](?!\d))|[.?!](?=\s)/gu;
const EDGE_START = /^[\s、]*/u;
const EDGE_END = /[\s、]*$/u;
/** Shorter ones do not stand alone. */
const SHORTEST = 7;

function trimmed(text: string, start: number, end: number): Span {
  const [before] = text.slice(start, end).match(EDGE_START)!;
  const from = start + before.length;
  return { start: from, end: from + text.slice(from, end).replace(EDGE_END, '').length };
}

/** A clause without a mark for longer than a place may be ends at the last 、 that it can. */
function cutLong(text: string, { start, end }: Span): readonly Span[] {
  const isLatin = /[A-Za-z] [a-z]/u.test(text.slice(start, Math.min(end, start + LONGEST)));
  const longest = isLatin ? LONGEST_LATIN : LONGEST;
  if (end - start <= longest) return [{ start, end }];
  const mark = text.lastIndexOf(isLatin ? ' ' : '、', start + longest - 1);
  const cut = mark > start ? mark : start + longest;
  return [trimmed(text, start, cut), ...cutLong(text, trimmed(text, cut, end))];
}

/** The stretches between the marks, without the marks. */
function cutAtMarks(text: string, { start, end }: Span): readonly Span[] {
  const cuts = [...text.slice(start, end).matchAll(MARK)].map(({ index }) => start + index);
  const spans = [...cuts, end].map((cut, index) => trimmed(text, index === 0 ? start : cuts[index - 1]! + 1, cut));
  return spans.filter((span) => span.end > span.start);
}

const isShort = ({ start, end }: Span): boolean => end - start < SHORTEST;
/** Whether both make one place. */
const fit = (last: Span, next: Span): boolean => next.end - last.start <= LONGEST;

function joinNeighbours(spans: readonly Span[], areOne: (last: Span, next: Span) => boolean): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && areOne(last, span)) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** The clauses of a stretch of text, none longer than a place may be; a short one leans on the next: 稳住渔价，防范风险. */
export const cutClauses = (text: string, stretch: Span): readonly Span[] =>
  joinNeighbours(cutAtMarks(text, stretch), (last, next) => isShort(last) && fit(last, next)).flatMap((span) => cutLong(text, span));

/** The same, neighbours joined as long as both together make one place. */
export const cutPlaces = (text: string, span: Span): readonly Span[] => joinNeighbours(cutClauses(text, span), fit);

/**
 * The clause around a figure, with the one before it where it is too short to name what it measures (预算收入达到300亿元，增长5%), or with the one
 * behind it where `follows` says that it belongs to it: 增长5%左右，努力争取更好结果.
 */
export function clauseAround(text: string, paragraph: Span, figure: Span, follows: (clause: string) => boolean): Span {
  const clauses = cutAtMarks(text, paragraph).flatMap((span) => cutLong(text, span));
  const at = clauses.findIndex(({ end }) => end > figure.start);
  const own = clauses[at] ?? figure;
  const [before, behind] = [clauses[at - 1], clauses[at + 1]];
  const start = before && isShort(own) && fit(before, own) ? before.start : own.start;
  const end = behind && behind.end - start <= LONGEST && follows(text.slice(behind.start, behind.end)) ? behind.end : own.end;
  return { start, end };
}
