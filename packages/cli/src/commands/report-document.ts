import type { ReportDocument } from '@tongbi/model';
import type { ReadReportFile } from '../files/read-report.js';

/** A report as `tongbi normalize --json` prints it, with its file and what is odd about it. */
export function reportDocument({ report, file, diagnostics }: ReadReportFile): ReportDocument {
  return { ...report, file, diagnostics };
}
