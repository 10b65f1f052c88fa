import { findQuantities } from '@tongbi/metric-differ';
import { forms } from './genre-words.js';
import { placesOutside } from './plain-text.js';
import type { Clause } from './read-clause.js';
import { nouns } from './read-opening.js';

/** Least characters beside the figure for an item to be a thing of its own: 绿地1000公顷 is one, the 14.5万吨 of “达920万人次、14.5万吨” is not. */
const leastName = 2;

/**
 * Where a list inside a clause is cut: between two neighbours that each carry a figure and a name of their own. Gives the offsets of the 、.
 *
 *   新增森林4万亩、绿地1000公顷、绿道200公里  →  cut at both
 *   建设A泵站、B管网、48座雨水调蓄池          →  no cut: only one item is counted
 */
function countedItemCuts(clause: string): readonly number[] {
  if (!/\d/.test(clause)) return [];
  const commas = listCommas(clause);
  if (commas.length === 0) return [];
  const items = [...commas, clause.length].map((end, index) => readItem(clause.slice((commas[index - 1] ?? -1) + 1, end)));
  return commas.filter((_, index) => isCutBetween(items[index] as Item, items[index + 1] as Item));
}

interface Item {
  readonly counted: boolean;
  readonly startsWithFigure: boolean;
  readonly endsWithFigure: boolean;
  /** Has a count behind its noun, besides a figure before it: “1亿元以上项目90个”. */
  readonly countsItself: boolean;
}

function readItem(item: string): Item {
  const figures = findQuantities(item);
  const rest = figures
    .reduceRight((text, figure) => text.slice(0, figure.start) + text.slice(figure.end), item)
    .replace(forms.boundsAndSizes, '');
  const first = figures[0];
  const last = figures.at(-1);
  return {
    counted: first !== undefined && rest.length >= leastName && !forms.comparison.test(item),
    startsWithFigure: first?.start === 0,
    endsWithFigure: last !== undefined && item.slice(last.end).replace(forms.boundsAndSizes, '') === '',
    countsItself: first !== undefined && last !== first && !forms.reaching.test(item.slice(first.end, last?.start)),
  };
}

/**
 * “投资超50亿元、100亿元产业项目” is one: both figures measure the last noun. In “1亿元以上项目90个、10亿元以上项目20个” each has a count behind its
 * noun as well, so it is two.
 */
function isCutBetween(left: Item, right: Item): boolean {
  const sharesNoun = left.endsWithFigure && right.startsWithFigure && !(right.endsWithFigure && right.countsItself);
  return left.counted && right.counted && !sharesNoun;
}

function listCommas(clause: string): readonly number[] {
  const isWork = nouns.has(clause.slice(-2));
  return placesOutside(clause, (index) => clause[index] === '、' || (!isWork && forms.countedAnd.test(clause.slice(index, index + 2))));
}

/** The pieces that a group of joined clauses makes: one, or several where its lists are counted. Offsets into the plain sentence. */
export function cutCountedItems(sentence: string, group: readonly Clause[]): readonly { readonly start: number; readonly end: number }[] {
  const first = group[0] as Clause;
  const last = group.at(-1) as Clause;
  const cuts = group.flatMap((clause) => countedItemCuts(sentence.slice(clause.start, clause.end)).map((cut) => cut + clause.start));
  return [...cuts, last.end].map((end, index) => ({ start: index ? cuts[index - 1]! + 1 : first.start, end }));
}
