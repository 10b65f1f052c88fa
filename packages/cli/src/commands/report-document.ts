import type { ReadReport } from '@tongbi/archive/node';
import type { ReportDocument } from '@tongbi/model';

/** A report as `tongbi normalize --json` prints it, with its file and what is odd about it. */
export function reportDocument({ report, file, diagnostics }: ReadReport): ReportDocument {
  return { ...report, file, diagnostics };
}
