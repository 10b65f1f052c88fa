import { type Report, remembered, type Segment, type Span, sliceSpan, type Token } from '@tongbi/model';

/** A report's words, and the number of the word that begins at each offset. */
interface CutReport {
  readonly tokens: readonly Token[];
  readonly from: ReadonlyMap<number, number>;
}

const cut = new WeakMap<Segment, WeakMap<Report, CutReport>>();

function cutReport({ text }: Report, segment: Segment): CutReport {
  const tokens = segment(text);
  const from = new Map(tokens.map(({ span }, index) => [span.start, index]));
  return { tokens, from: from.set(text.length, tokens.length) };
}

/** The words at a place of a report, which is cut once however many places are asked for; a place that begins or ends inside a word is cut by itself. */
export function tokensAt(report: Report, span: Span, segment: Segment): readonly Token[] {
  const bySegment = remembered(cut, segment, () => new WeakMap<Report, CutReport>());
  const { tokens, from } = remembered(bySegment, report, () => cutReport(report, segment));
  const [first, last] = [from.get(span.start), from.get(span.end)];
  return first === undefined || last === undefined ? segment(sliceSpan(report.text, span)) : tokens.slice(first, last);
}
