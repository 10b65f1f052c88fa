import type { Correction } from './correction.js';
import type { Report } from './report.js';

/** The ids of the reports that a correction is about; one, where it is about one. */
export function reportsOfCorrection(correction: Correction): readonly string[] {
  switch (correction.kind) {
    case 'link':
    case 'section':
      return [correction.previous.report, correction.current.report];
    case 'status':
      return [correction.of.report, correction.against];
    case 'result':
      return [correction.promise.report, correction.told];
    case 'telling':
      return [correction.promise.report, correction.sentence.report];
    case 'figure':
      return [correction.number.report];
    case 'role':
      return [correction.heading.report];
  }
}

/** Whether a correction's id of a report is of this one. Of two texts of one place and year the second is called 苏州-2024#2, and both are meant. */
export function isOfReport({ id }: Pick<Report, 'id'>, quoted: string): boolean {
  return id === quoted || id.replace(/#\d+$/u, '') === quoted;
}

/** Whether a correction is about one of these reports. */
export function isCorrectionOf(correction: Correction, reports: readonly Pick<Report, 'id'>[]): boolean {
  return reportsOfCorrection(correction).some((id) => reports.some((report) => isOfReport(report, id)));
}
