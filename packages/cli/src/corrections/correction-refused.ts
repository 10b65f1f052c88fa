import { type Diagnostic, UserError } from '@tongbi/model';

/** A correction that does not go with the texts or with the others; nothing was written. */
export class CorrectionRefused extends UserError {
  readonly code: Diagnostic['code'];

  constructor({ code, reason, expected }: Diagnostic) {
    super(`${reason}. Nothing was written.`, {
      expected: expected ?? 'a correction that goes with the others and with the texts',
      received: code,
      advice: code === 'correction-repeated' ? 'There is nothing to do.' : 'Take the other one out first, or leave this one.',
    });
    this.code = code;
  }
}
