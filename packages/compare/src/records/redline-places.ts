import { redline } from '@tongbi/aligner';
import { type RedlinePart, type Report, remembered, type Segment, type Span, sliceSpan, type Token } from '@tongbi/model';
import type { PreparedReport, ReportPair, SideName } from '../prepare/prepared-report.js';

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
function tokensAt(report: Report, span: Span, segment: Segment): readonly Token[] {
  const bySegment = remembered(cut, segment, () => new WeakMap<Report, CutReport>());
  const { tokens, from } = remembered(bySegment, report, () => cutReport(report, segment));
  const [first, last] = [from.get(span.start), from.get(span.end)];
  return first === undefined || last === undefined ? segment(sliceSpan(report.text, span)) : tokens.slice(first, last);
}

/**
 * The redline of two places, found in the words as they are read and shown in those that are written, so that 發展 and 发展 do not differ:
 * equal and inserted runs spell the current report, deleted ones the previous. Several previous places are joined by `between`; what went to
 * other places of the current report, `elsewhere`, is moved and not gone.
 */
export function redlineAsWritten(
  { previous, current, segment }: ReportPair & { readonly segment: Segment },
  from: readonly Span[],
  to: Span,
  between: string,
  elsewhere: readonly Span[] = [],
): readonly RedlinePart[] {
  const join = (text: string) => from.map((span) => sliceSpan(text, span)).join(between);
  const written = { previous: join(previous.report.text), current: sliceSpan(current.report.text, to) };
  const read = { previous: join(previous.reading.text), current: sliceSpan(current.reading.text, to) };
  const others = elsewhere.map((span) => sliceSpan(current.reading.text, span));
  const comma = between === '' ? [] : segment(between);
  const before = from.flatMap((span, index) => [...(index > 0 ? comma : []), ...tokensAt(previous.reading, span, segment)]);
  const parts = redline(before, tokensAt(current.reading, to, segment), others);
  if (written.previous === read.previous && written.current === read.current) return parts;
  const left = { ...written };
  const take = (side: SideName, length: number) => {
    const taken = left[side].slice(0, length);
    left[side] = left[side].slice(length);
    return taken;
  };
  return parts.map(({ op, text, ...marks }) => {
    const before = op === 'insert' ? '' : take('previous', text.length);
    return { op, text: op === 'delete' ? before : take('current', text.length), ...marks };
  });
}

/**
 * The redline of two places of two reports, as of two years of one commitment; null where one of the texts is restated, whose words are not
 * those of the report.
 */
export function redlinePlaces(
  previous: { readonly of: PreparedReport; readonly span: Span },
  current: { readonly of: PreparedReport; readonly span: Span },
  segment: Segment,
): readonly RedlinePart[] | null {
  if (previous.of.report.edition !== 'full' || current.of.report.edition !== 'full') return null;
  return redlineAsWritten({ previous: previous.of, current: current.of, segment }, [previous.span], current.span, '');
}
