import type { HighlightKind } from '@tongbi/model';
import { highlightWeights } from '../generated/highlight-weights.js';
import { type Feature, type Item, shareOne } from './item.js';

/** What each thing that speaks for a change is worth; `base` is what an item is worth for which nothing speaks. */
export type Weights = { readonly [name in Feature | 'base']: number };

const table: { readonly [name in keyof Weights]: { readonly prior: string; readonly weight: string } } = highlightWeights;
const columnOf = (column: 'prior' | 'weight') =>
  Object.fromEntries(Object.entries(table).map(([name, row]) => [name, Number(row[column])])) as Weights;

/** In log-odds of an editor's naming it among the 25 that matter most (docs/rank.md). Judged together they are good; one alone may be a point off. */
export const WEIGHTS = columnOf('weight');
/** What one would say without any marked pair: what the weights are drawn from. */
export const PRIOR = columnOf('prior');

const MOST = 25;
const FIRST = 10;
/** Each earlier one of its kind makes an item so much less news. */
const REPEATED = 0.15;
/** In the first ten no more of a kind than this. */
const MOST_IN_FIRST: { readonly [kind in HighlightKind]?: number } = { structure: 2, figure: 2 };

export interface ScoredItem {
  readonly item: Item;
  readonly score: number;
}

/** Picks of all that may be shown what is shown, best first. */
export type ItemSelector = (items: readonly Item[]) => readonly ScoredItem[];

/** All that is weighed of an item; what the table says without a hedge was read, and counts as sure. */
export const evidenceOf = ({ features, rows, sure }: Item): ReadonlyMap<keyof Weights, number> => {
  const isRead = rows.length > 0 && sure.grade === 'certain';
  return new Map<keyof Weights, number>([...features, ['base', 1], ['unsure', isRead ? 0 : 1 - sure.confidence]]);
};

const scoreOf = (item: Item, weights: Weights): number =>
  [...evidenceOf(item)].reduce((sum, [name, value]) => sum + weights[name] * value, 0);

const isRepeat = (item: Item, other: Item): boolean => (item.family !== undefined && item.family === other.family) || shareOne(item, other);

/** The items most worth reading, best first, each about another thing; `readings` are log-odds that a second reader gives. */
export function selectItems(
  items: readonly Item[],
  weights: Weights = WEIGHTS,
  readings: (item: Item) => number = () => 0,
  most = MOST,
): readonly ScoredItem[] {
  const left = items.map((item) => ({ item, score: scoreOf(item, weights) + readings(item) })).sort((a, b) => b.score - a.score);
  const picked: ScoredItem[] = [];
  const seen = new Map<HighlightKind, number>();
  const countOf = ({ kind }: Pick<Item, 'kind'>) => seen.get(kind) ?? 0;
  const open = new Set(left);
  while (picked.length < most && open.size > 0) {
    const isFull = (item: Item) => picked.length < FIRST && countOf(item) >= (MOST_IN_FIRST[item.kind] ?? FIRST);
    let best: ScoredItem | undefined;
    for (const one of open) {
      const score = one.score - REPEATED * countOf(one.item);
      if (best && one.score <= best.score) break;
      if (!isFull(one.item) && (!best || score > best.score)) best = { item: one.item, score };
    }
    if (!best) break;
    const chosen = best.item;
    // Of what says the same the best by itself, whatever kinds stand before.
    const first = [...open].find((one) => one.item === chosen || isRepeat(one.item, chosen))!;
    const { item } = first;
    picked.push(first);
    seen.set(item.kind, countOf(item) + 1);
    for (const one of open) if (one.item === item || isRepeat(one.item, item)) open.delete(one);
  }
  return picked;
}
