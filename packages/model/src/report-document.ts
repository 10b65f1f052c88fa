import { z } from 'zod';
import { Diagnostic } from './diagnostic.js';
import { Report } from './report.js';
import { data, list } from './schema.js';

/** A report as it was read from a file: what `tongbi normalize FILE --json` prints. */
export const ReportDocument = data({
  ...Report.unwrap().shape,
  file: z.string(),
  diagnostics: list(Diagnostic).describe('What is odd about the text, in its order'),
});
export type ReportDocument = z.infer<typeof ReportDocument>;

/** Several files, and those that hold no report: what `tongbi normalize FILES… --json` prints. */
export const ReportSet = data({
  schema: z.literal('tongbi/report-set@1'),
  reports: list(ReportDocument),
  unread: list(data({ file: z.string(), reason: z.string() })).describe('Files that could not be read, and why'),
});
export type ReportSet = z.infer<typeof ReportSet>;
