import type { Metric, Span } from '@tongbi/model';
import { clauseMark } from '../numbers/number-context.js';
import type { ReadReport } from '../read/read-report.js';

/** From where and to where a text has none of some marks around a place: its clause, or its sentence. */
export function clauseAround(text: string, { start, end }: Span, marks: ReadonlySet<string>): Span {
  let [from, to] = [start, end];
  while (from > 0 && !marks.has(text[from - 1]!)) from--;
  while (to < text.length && !marks.has(text[to]!)) to++;
  return { start: from, end: to };
}

/** The words before a number and after it, in its clause. */
export interface Surroundings {
  readonly left: string;
  readonly right: string;
}

/** The clause of a figure as it is read, at most `reach` characters of it to either side. */
export function surroundings({ report }: ReadReport, { span: { start, end } }: Metric, reach: number): Surroundings {
  const text = report.reading ?? report.text;
  const [before, after] = [text.slice(Math.max(0, start - reach), start).split(clauseMark), text.slice(end, end + reach).split(clauseMark)];
  // Where the clause begins further back, what is at hand of it does not begin with its first word.
  return { left: `${before.length > 1 || start <= reach ? '' : '…'}${before.at(-1)!.trim()}`, right: after[0]! };
}
