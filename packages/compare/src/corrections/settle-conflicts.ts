import type { Diagnostic, PlacedCorrection } from '@tongbi/model';
import type { Bound } from './correction-kind.js';
import { diagnose, nameOf } from './placed-correction.js';

/** A correction with what it says of the texts. */
export type BoundCorrection = Bound & { readonly correction: PlacedCorrection };

/**
 * The assertions that no other one contradicts. Of two that do, neither is followed: who is right is not for a program to say. What is said twice
 * is followed once.
 */
export function settleConflicts(bound: readonly BoundCorrection[], diagnostics: Diagnostic[]): readonly BoundCorrection[] {
  const bySubject = new Map<string, { readonly value: string; readonly by: BoundCorrection }>();
  const contested = new Set<BoundCorrection>();
  const repeated = new Set<BoundCorrection>();
  for (const one of bound) {
    for (const [place, [subject, value]] of one.says.entries()) {
      const known = bySubject.get(subject);
      if (!known) bySubject.set(subject, { value, by: one });
      else if (known.value !== value) {
        if (!contested.has(one))
          diagnostics.push(diagnose(one.correction, 'correction-conflict', `it contradicts ${nameOf(known.by.correction)}`));
        contested.add(one).add(known.by);
      } else if (place === 0 && known.by.says[0]![0] === subject) {
        repeated.add(one);
        diagnostics.push(diagnose(one.correction, 'correction-repeated', `it says what ${nameOf(known.by.correction)} says`));
      }
    }
  }
  return bound.filter((one) => !contested.has(one) && !repeated.has(one));
}
