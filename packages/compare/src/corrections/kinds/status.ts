import { type ChangeKind, type Diagnostic, diagnostic, type Record, type StatusCorrection, said } from '@tongbi/model';
import type { PreparedReport } from '../../prepare/prepared-report.js';
import type { Change } from '../../records/decide-change.js';
import type { CorrectionKind } from '../correction-kind.js';
import { type PairCorrections, signatureKey, statementKey } from '../pair-corrections.js';

/** A commitment is new, dropped, kept or changed. */
export const statusKind: CorrectionKind<'status'> = {
  propose: (quoter, { status, of, kinds }) => {
    const [own, other] = status === 'dropped' ? (['previous', 'current'] as const) : (['current', 'previous'] as const);
    return { kind: 'status', status, of: quoter.of(own, of, 'commitment'), against: quoter.id(other), ...(kinds && { kinds }) };
  },
  ofPair: {
    // What is new is so from one side only.
    concerns: ({ areReports }, { status, of, against }) =>
      status === 'dropped' ? areReports(of.report, against) : areReports(against, of.report),
    bind: (binder, correction) => {
      const side = correction.status === 'dropped' ? 'previous' : 'current';
      const item = binder.item(side, correction.of);
      if (item === undefined) return undefined;
      const isAlone = correction.status === 'new' || correction.status === 'dropped';
      const says: [string, string][] = [[`status ${side} ${item}`, `${correction.status} ${correction.kinds ?? ''}`]];
      says.push([`alone ${side} ${statementKey({ item })}`, String(isAlone)]);
      return {
        says,
        apply: (draft) => {
          if (isAlone) draft.alone[side].add(item);
          else draft.statuses.set(item, correction);
          draft.sign(signatureKey(side, statementKey({ item })), binder.sign('status'));
        },
      };
    },
  },
};

/** What changed as a person has it; of a change without kinds those that were found, or its wording. */
export function correctChange(decided: Change, correction: StatusCorrection | undefined): Change {
  if (correction?.status === 'kept') return { ...decided, status: 'kept', ...withKinds(decided, []) };
  if (correction?.status !== 'changed') return decided;
  return {
    ...decided,
    status: 'changed',
    ...withKinds(decided, correction.kinds ?? (decided.kinds.length > 0 ? decided.kinds : ['wording'])),
  };
}

/** The kinds, and with them whether the strength changed. */
export function withKinds({ strength }: Change, kinds: readonly ChangeKind[]): Pick<Change, 'kinds' | 'strength'> {
  if (!strength) return { kinds, strength };
  const { change = 'other', ...words } = strength;
  return { kinds, strength: kinds.includes('strength') ? { ...words, change } : words };
}

/** “Kept” or “changed” of a commitment that has no partner says nothing: it is reported, not followed. */
export function unfitStatuses({ statuses }: PairCorrections, current: PreparedReport, records: readonly Record[]): readonly Diagnostic[] {
  if (statuses.size === 0) return [];
  const alone = new Set(records.filter(({ status }) => status === 'new').map(({ current: place }) => place!.span.start));
  return [...statuses].flatMap(([item, { status }]) => {
    const { span } = current.commitments[item]!;
    if (!alone.has(span.start)) return [];
    return [diagnostic('correction-unfit', said('status-without-partner', status), { report: current.report.id, span })];
  });
}
