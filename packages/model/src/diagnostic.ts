import { z } from 'zod';
import { diagnosticTexts } from './generated/diagnostic-texts.js';
import { data } from './schema.js';
import { Span } from './span.js';

export const Severity = z.enum(['info', 'warning', 'error']);
export type Severity = z.infer<typeof Severity>;

export type DiagnosticCode = keyof typeof diagnosticTexts;

/** Something odd about a document or a comparison; work goes on. What is wrong with the *call* is a `UserError`. */
export const Diagnostic = data({
  code: z.enum(Object.keys(diagnosticTexts) as [DiagnosticCode, ...DiagnosticCode[]]),
  severity: Severity,
  reason: z.string().describe('One English sentence: what is odd here'),
  report: z.string().exactOptional().describe('Id of the report it is about'),
  span: Span.exactOptional(),
  expected: z.string().exactOptional(),
  actual: z.string().exactOptional(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;

/** A diagnostic with the severity that the table gives its code. */
export function diagnostic(code: DiagnosticCode, reason: string, more: Partial<Omit<Diagnostic, 'code' | 'reason'>> = {}): Diagnostic {
  return { code, severity: diagnosticTexts[code].severity, reason, ...more };
}
