import { redline } from '@tongbi/aligner';
import { type RedlinePart, type Segment, type Span, sliceSpan } from '@tongbi/model';
import { tokensAt } from '../prepare/cut-report.js';
import type { PreparedReport, ReportPair, SideName } from '../prepare/prepared-report.js';

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
