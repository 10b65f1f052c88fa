import type { Evidence } from '@tongbi/model';

/** Evidence that moves the odds less than this is not worth a reader's time. */
const WORTH_SAYING = 0.25;
const round = (value: number) => Math.round(value * 100) / 100;

/** Evidence of one kind summed, what is not worth saying left out, strongest first. */
export function sumEvidence(parts: readonly Evidence[]): readonly Evidence[] {
  const sums = new Map<Evidence['evidence'], number>();
  for (const { evidence, weight } of parts) sums.set(evidence, (sums.get(evidence) ?? 0) + weight);
  return [...sums]
    .map(([evidence, weight]) => ({ evidence, weight: round(weight) }))
    .filter(({ weight }) => Math.abs(weight) >= WORTH_SAYING)
    .sort((a, b) => b.weight - a.weight);
}
