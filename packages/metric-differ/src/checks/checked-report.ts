import { type Diagnostic, type DiagnosticCode, diagnostic, type Metric, type Report } from '@tongbi/model';

/** A report with the figures that were read from it. */
export interface CheckedReport {
  /** Whose figures these are. */
  readonly report: Report;
  /** Of `readMetrics`, in text order. */
  readonly metrics: readonly Metric[];
}

/** A diagnostic of one figure of a report. */
export function oddFigure(
  code: DiagnosticCode,
  reason: string,
  { report }: CheckedReport,
  { span, text }: Metric,
  { expected, actual = text }: { readonly expected: string; readonly actual?: string },
): Diagnostic {
  return diagnostic(code, reason, { report: report.id, span, expected, actual });
}

/** The text of a metric's sentence before it, at most `length` characters. */
export function sentenceBefore({ report }: CheckedReport, { span }: Metric, length: number): string {
  const before = report.text.slice(Math.max(0, span.start - length), span.start);
  return before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
}
