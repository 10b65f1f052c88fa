import type { PlacedCorrection } from '@tongbi/model';
import type { PreparedReport } from '../prepare-report.js';
import { NO_CORRECTIONS, type PairCorrections } from './pair-corrections.js';
import { resolvePair } from './resolve-pair.js';

/** What persons say of any two of the reports, each pair bound to its texts once. */
export class CorrectionBook {
  readonly #known = new Map<PreparedReport, Map<PreparedReport, PairCorrections>>();

  constructor(private readonly corrections: readonly PlacedCorrection[] = []) {}

  of(previous: PreparedReport, current: PreparedReport): PairCorrections {
    if (this.corrections.length === 0) return NO_CORRECTIONS;
    const row = this.#known.get(previous) ?? new Map<PreparedReport, PairCorrections>();
    this.#known.set(previous, row);
    const known = row.get(current) ?? resolvePair({ previous, current }, this.corrections);
    row.set(current, known);
    return known;
  }
}
