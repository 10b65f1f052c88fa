import { z } from 'zod';
import { Diagnostic } from './diagnostic.js';
import { Report } from './report.js';

/** A report as it was read from a file: what `tongbi normalize FILE --json` prints. */
export const ReportDocument = z
  .object({
    ...Report.unwrap().shape,
    file: z.string(),
    diagnostics: z.array(Diagnostic).readonly().describe('What is odd about the text, in its order'),
  })
  .readonly();
export type ReportDocument = z.infer<typeof ReportDocument>;

/** Several files, and those that hold no report: what `tongbi normalize FILES… --json` prints. */
export const ReportSet = z
  .object({
    schema: z.literal('tongbi/report-set@1'),
    reports: z.array(ReportDocument).readonly(),
    unread: z
      .array(z.object({ file: z.string(), reason: z.string() }).readonly())
      .readonly()
      .describe('Files that could not be read, and why'),
  })
  .readonly();
export type ReportSet = z.infer<typeof ReportSet>;
