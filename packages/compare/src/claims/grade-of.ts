import { claimGrades, type Grade, type HowSure } from '@tongbi/model';
import type { ClaimKind } from './claim-features.js';

const limits = new Map<string, readonly { readonly grade: Grade; readonly from: number }[]>(
  [...new Set(claimGrades.map(({ claim }) => claim))].map((kind) => [
    kind,
    claimGrades.flatMap(({ claim, grade, from }) => (claim === kind ? [{ grade: grade as Grade, from: Number(from) }] : [])),
  ]),
);

/** How a claim of a kind is worded: its limits stand in the order of the grades (data/claim-grades.tsv of the model). */
export function gradeOf(kind: ClaimKind, confidence: number): Grade {
  return limits.get(kind)?.find(({ from }) => confidence >= from)?.grade ?? 'unsure';
}

/** A confidence with its grade. */
export const howSure = (kind: ClaimKind, confidence: number): HowSure => ({ confidence, grade: gradeOf(kind, confidence) });
