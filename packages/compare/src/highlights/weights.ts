import type { Feature } from './item.js';

/**
 * How much each thing that speaks for a change is worth, in log-odds of an editor's naming it among the 25 that matter most: fitted to lists made
 * by hand of eleven pairs of reports, then rounded to halves (docs/rank.md). Judged together they are good; one alone may be a point off.
 */
export const WEIGHTS = {
  'missed-target': 4.5,
  'below-target': 3,
  'exceeded-target': 1.5,
  'not-judged': 0.5,
  'target-raised': 3,
  'target-lowered': 5,
  'target-reworded': 2.5,
  'target-new': 3,
  'target-gone': 3,
  growth: 2.5,
  'core-rate': 1,
  'known-indicator': 1,
  'figure-moved': 2.5,
  'figure-stated': 1.5,
  'figure-left-out': 1.5,
  'new-figure': 1.5,
  'dropped-figure': 1.5,
  'new-named': 0.5,
  'dropped-named': 0.5,
  'strength-moved': 0.5,
  'goal-of-years': 2.5,
  'policy-turn': 1.5,
  'new-formula': 2,
  'first-time': 0.5,
  'new-term': 0.5,
  'heading-changed': 2.5,
  'first-task': 2.5,
  'before-tasks': 0.5,
  routine: -1.5,
  length: 1.5,
  unsure: -0.5,
} as const satisfies { readonly [feature in Feature]: number };
export type Weights = { readonly [feature in Feature]: number };
