import { evidenceOf, HIGHLIGHT_PRIOR, type HighlightWeights } from '@tongbi/compare/training';
import type { BriefExamples } from './brief-examples.js';
import { trainFromPrior } from './train-logistic.js';

/** What an item is worth that is about a lead (A), one of a dozen (B) or of the rest of a list (C). */
const WORTH = { A: 1, B: 0.7, C: 0.4 } as const;
/** How much judgement weighs against what ten pairs say: with a twentieth of it lists of pairs left out lose five points of leads. */
const RIDGE = 25;
/** Finer differences than halves are chance with so few pairs. */
const STEPS = 2;

const rounded = (weights: HighlightWeights, only: (name: string) => boolean): HighlightWeights =>
  Object.fromEntries(
    Object.entries(weights).map(([name, value]) => [name, only(name) ? Math.round(value * STEPS) / STEPS : value]),
  ) as HighlightWeights;

/** Weights of the brief, from items that editors named or did not; a score then is the log-odds of being named at all. */
export function trainHighlights(examples: readonly BriefExamples[]): HighlightWeights {
  const rows = examples.flatMap(({ items, tiers }) => items.map((item, at) => ({ evidence: evidenceOf(item), tier: tiers[at] })));
  const worth = rows.map(({ evidence, tier }) => ({ evidence, label: tier ? WORTH[tier] : 0 }));
  const drawn = trainFromPrior(worth, HIGHLIGHT_PRIOR, (name) => (name === 'base' ? 0 : RIDGE));
  const weights = rounded(drawn, (name) => name !== 'base');
  const named = rows.map(({ evidence, tier }) => ({ evidence, label: tier ? 1 : 0 }));
  const held = 1e6;
  const leveled = trainFromPrior(named, weights, (name) => (name === 'base' ? 0 : held));
  return rounded(leveled, () => true);
}
