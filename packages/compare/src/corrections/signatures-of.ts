import type { CorrectedBy } from '@tongbi/model';
import { type PairCorrections, pairSignature, signatureKey } from './pair-corrections.js';
import { type StatementAt, statementKey } from './statement-at.js';

/** The statements of one record. */
export interface RecordEnds {
  readonly previous: readonly StatementAt[];
  readonly current: StatementAt | null;
}

/** Whose words a record rests on, on its links and status (`step`), on what became of its promises (`result`), or on all. */
export function signaturesOf(
  { signatures }: PairCorrections,
  { previous, current }: RecordEnds,
  what: 'step' | 'result' | 'all' = 'all',
): readonly CorrectedBy[] {
  if (signatures.size === 0) return [];
  const step = current
    ? [...previous.map((one) => pairSignature(statementKey(one), statementKey(current))), signatureKey('current', statementKey(current))]
    : previous.map((one) => signatureKey('previous', statementKey(one)));
  const result = previous.flatMap((one) => ('item' in one ? [signatureKey('promise', one.item)] : []));
  const keys = { step, result, all: [...step, ...result] }[what];
  return keys.flatMap((key) => signatures.get(key) ?? []);
}
