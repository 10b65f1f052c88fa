import { type Comparison, type Diagnostic, UserError } from '@tongbi/model';

/**
 * What is to be added must be followed: what it makes odd is told instead of written.
 *
 * @throws {UserError} where the second comparison, the one with it, tells of a correction what the first did not
 */
export function refuseTrouble(before: Pick<Comparison, 'diagnostics'>, after: Pick<Comparison, 'diagnostics'>): void {
  const known = new Set(before.diagnostics.map(({ reason }) => reason));
  const trouble = after.diagnostics.find((one: Diagnostic) => one.code.startsWith('correction-') && !known.has(one.reason));
  if (!trouble) return;
  throw new UserError(`${trouble.reason}. Nothing was written.`, {
    expected: trouble.expected ?? 'a correction that goes with the others and with the texts',
    received: trouble.code,
    advice: trouble.code === 'correction-repeated' ? 'There is nothing to do.' : 'Take the other one out first, or leave this one.',
  });
}
