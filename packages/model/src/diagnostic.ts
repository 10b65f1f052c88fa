import { z } from 'zod';
import { diagnosticTexts } from './generated/diagnostic-texts.js';
import { type Message, MessageData, wordMessage } from './message.js';
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
  says: MessageData.describe('The same, to be put into words of either language'),
  report: z.string().exactOptional().describe('Id of the report it is about'),
  span: Span.exactOptional(),
  expected: z.string().exactOptional(),
  actual: z.string().exactOptional(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;

/** A diagnostic with the severity that the table gives its code; what was expected and received, its message may say as well. */
export function diagnostic(
  code: DiagnosticCode,
  says: Message,
  more: Partial<Omit<Diagnostic, 'code' | 'reason' | 'says'>> = {},
): Diagnostic {
  const { failed: reason, expected, received: actual } = wordMessage(says, 'en');
  return {
    code,
    severity: diagnosticTexts[code].severity,
    reason,
    says,
    ...(expected && { expected }),
    ...(actual && { actual }),
    ...more,
  };
}
