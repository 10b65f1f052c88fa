import type { Commitment, Metric, Report } from '@tongbi/model';

/** A report of the archive with what was read of it. */
export interface ExportedReport {
  /** Its name in all tables: 苏州-2024; of a second text of one year 苏州-2024-2. */
  readonly key: string;
  /** Path in the archive. */
  readonly file: string;
  /** Of several texts of one year the fullest is compared with its neighbours. */
  readonly isCompared: boolean;
  readonly report: Report;
  /** In the order of the text. */
  readonly commitments: readonly Commitment[];
  readonly figures: readonly Metric[];
}
