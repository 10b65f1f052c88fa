import { type PlacedCorrection, remembered } from '@tongbi/model';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { NO_CORRECTIONS, type PairCorrections } from './pair-corrections.js';
import { resolvePair } from './resolve-pair.js';

/** What persons say of any two of the reports, each pair bound to its texts once. */
export class CorrectionBook {
  readonly #known = new Map<PreparedReport, Map<PreparedReport, PairCorrections>>();

  constructor(readonly corrections: readonly PlacedCorrection[] = []) {}

  of(previous: PreparedReport, current: PreparedReport): PairCorrections {
    if (this.corrections.length === 0) return NO_CORRECTIONS;
    const row = remembered(this.#known, previous, () => new Map<PreparedReport, PairCorrections>());
    return remembered(row, current, () => resolvePair({ previous, current }, this.corrections));
  }
}
