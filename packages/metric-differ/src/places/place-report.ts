import type { Report } from '@tongbi/model';
import type { ReadReport } from '../read/read-report.js';

/** A report with what `readMetrics` read from it, and the name of its file. */
export interface PlaceReport extends ReadReport {
  readonly report: Report;
  readonly file: string;
}
