import { type Diagnostic, diagnostic, type Record } from '@tongbi/model';
import type { PreparedReport } from '../prepare/prepare-report.js';
import type { PairCorrections } from './pair-corrections.js';

/** “Kept” or “changed” of a commitment that has no partner says nothing: it is told, not followed. */
export function unfitStatuses({ statuses }: PairCorrections, current: PreparedReport, records: readonly Record[]): readonly Diagnostic[] {
  if (statuses.size === 0) return [];
  const alone = new Set(records.filter(({ status }) => status === 'new').map(({ current: place }) => place!.span.start));
  return [...statuses].flatMap(([item, { status }]) => {
    const { span } = current.commitments[item]!;
    if (!alone.has(span.start)) return [];
    const reason = `A correction calls ${status} what has no partner in the other report`;
    return [diagnostic('correction-unfit', reason, { report: current.report.id, span, expected: 'a link of the two beside it' })];
  });
}
