import type { Diagnostic, PlacedCorrection } from '@tongbi/model';
import { nameOf, tell } from './placed-correction.js';

/** A correction bound to the texts, as what it says of which subjects: one subject can have one value. */
export interface Assertion {
  readonly correction: PlacedCorrection;
  /** Subject → value; the first is what the correction is about. */
  readonly says: readonly (readonly [subject: string, value: string])[];
}

/**
 * The assertions that no other one contradicts. Of two that do, neither is followed: who is right is not for a program to say. What is said twice
 * is followed once.
 */
export function settleConflicts<Bound extends Assertion>(
  bound: readonly Bound[],
): { readonly agreed: readonly Bound[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const bySubject = new Map<string, { readonly value: string; readonly by: Bound }>();
  const contested = new Set<Bound>();
  const repeated = new Set<Bound>();
  for (const one of bound) {
    for (const [place, [subject, value]] of one.says.entries()) {
      const known = bySubject.get(subject);
      if (!known) bySubject.set(subject, { value, by: one });
      else if (known.value !== value) {
        if (!contested.has(one))
          diagnostics.push(tell('correction-conflict', one.correction, `it contradicts ${nameOf(known.by.correction)}`));
        contested.add(one).add(known.by);
      } else if (place === 0 && known.by.says[0]![0] === subject) {
        repeated.add(one);
        diagnostics.push(tell('correction-repeated', one.correction, `it says what ${nameOf(known.by.correction)} says`));
      }
    }
  }
  return { agreed: bound.filter((one) => !contested.has(one) && !repeated.has(one)), diagnostics };
}
