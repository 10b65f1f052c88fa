/**
 * The user can mend it: a missing file, a text that is no report, a bad option. Printed without a stack, exit code 2.
 *
 * Says what failed, what was expected, what was received, and what to do.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly expected: string | undefined;
  readonly received: string | undefined;
  readonly advice: string | undefined;

  constructor(failed: string, details: { expected?: string; received?: string; advice?: string } = {}) {
    super(failed);
    this.expected = details.expected;
    this.received = details.received;
    this.advice = details.advice;
  }
}
