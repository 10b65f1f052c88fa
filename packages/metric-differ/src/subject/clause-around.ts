import type { Span } from '@tongbi/model';

/** From where and to where a text has none of some marks around a place: its clause, or its sentence. */
export function clauseAround(text: string, { start, end }: Span, marks: ReadonlySet<string>): Span {
  let [from, to] = [start, end];
  while (from > 0 && !marks.has(text[from - 1]!)) from--;
  while (to < text.length && !marks.has(text[to]!)) to++;
  return { start: from, end: to };
}
