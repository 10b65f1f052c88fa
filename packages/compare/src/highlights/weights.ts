import { highlightWeights } from '../generated/highlight-weights.js';
import type { Feature } from './item.js';

/** What each thing that speaks for a change is worth; `base` is what an item is worth for which nothing speaks. */
export type Weights = { readonly [name in Feature | 'base']: number };

const table: { readonly [name in keyof Weights]: { readonly prior: string; readonly weight: string } } = highlightWeights;
const columnOf = (column: 'prior' | 'weight') =>
  Object.fromEntries(Object.entries(table).map(([name, row]) => [name, Number(row[column])])) as Weights;

/** In log-odds of an editor's naming it among the 25 that matter most (docs/rank.md). Judged together they are good; one alone may be a point off. */
export const WEIGHTS = columnOf('weight');
/** What one would say without any marked pair: what the weights are drawn from. */
export const PRIOR = columnOf('prior');
