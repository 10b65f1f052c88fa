import { type Comparison, type Diagnostic, said, UserError } from '@tongbi/model';

/** A correction that does not go with the texts or with the others; nothing was written. */
export class CorrectionRefused extends UserError {
  readonly code: Diagnostic['code'];

  constructor({ code, says }: Diagnostic) {
    super(said('correction-refused', says, code, said(code === 'correction-repeated' ? 'nothing-to-do' : 'take-other-out')));
    this.code = code;
  }
}

/**
 * What is to be added must be followed: what it makes odd is reported instead of written.
 *
 * @throws {CorrectionRefused} where the second comparison, the one with it, has a diagnostic of a correction that the first has not
 */
export function refuseTrouble(before: Pick<Comparison, 'diagnostics'>, after: Pick<Comparison, 'diagnostics'>): void {
  const known = new Set(before.diagnostics.map(({ reason }) => reason));
  const trouble = after.diagnostics.find(({ code, reason }) => code.startsWith('correction-') && !known.has(reason));
  if (trouble) throw new CorrectionRefused(trouble);
}
