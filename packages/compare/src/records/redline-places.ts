import type { RedlinePart, Segment, Span } from '@tongbi/model';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { redlineAsWritten } from './redline-as-written.js';

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
