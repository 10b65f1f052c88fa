import type { Link } from '@tongbi/aligner';
import type { Evidence } from '@tongbi/model';
import { evidenceOf } from '../generated/evidence-of.js';

/** Confidences and similarities are given in thousandths: more digits would claim more than is known, make the data longer, and be another one where another engine computes them. */
export const roundConfidence = (value: number): number => Math.round(value * 1000) / 1000;

/** Further out probabilities say no more. */
const CERTAIN = 1e-6;
/** A probability as log-odds, never infinite. */
export function oddsOf(confidence: number): number {
  const within = Math.min(1 - CERTAIN, Math.max(CERTAIN, confidence));
  return Math.log(within / (1 - within));
}

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

/** What spoke for a link, strongest first. */
export function explainLink({ because }: Link): readonly Evidence[] {
  return sumEvidence(because.map(({ feature, weight }) => ({ evidence: evidenceOf[feature], weight })));
}
