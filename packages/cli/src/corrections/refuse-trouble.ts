import type { Comparison, Diagnostic } from '@tongbi/model';
import { CorrectionRefused } from './correction-refused.js';

/**
 * What is to be added must be followed: what it makes odd is told instead of written.
 *
 * @throws {CorrectionRefused} where the second comparison, the one with it, tells of a correction what the first did not
 */
export function refuseTrouble(before: Pick<Comparison, 'diagnostics'>, after: Pick<Comparison, 'diagnostics'>): void {
  const known = new Set(before.diagnostics.map(({ reason }) => reason));
  const trouble = after.diagnostics.find((one: Diagnostic) => one.code.startsWith('correction-') && !known.has(one.reason));
  if (trouble) throw new CorrectionRefused(trouble);
}
