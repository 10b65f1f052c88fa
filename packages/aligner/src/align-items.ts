import type { AlignInput, Alignment, AlignOptions, Link, WeakLink } from './alignment.js';
import { checkInput } from './check-input.js';
import { bestUnlinked, chooseLinks, fixedPair, type Judged, LINK_THRESHOLDS, type LinkThresholds, settle } from './choose-links.js';
import { findAlone, Leads } from './claim-features.js';
import { lettersOf } from './cut-clauses.js';
import { type IndexPair, pairInOrder, pairKey } from './index-pair.js';
import { type JudgedPair, judgePairs } from './judge-pairs.js';
import { contributions, type LinkEvidence, type LinkModels, shippedModels, type TwoPasses } from './link-model.js';
import { candidateFinder, type PairFeatures, type Unit, type UnitList } from './pair-features.js';
import { probability } from './probability.js';

/** Below this a pair of groups says nothing of its sections either. */
const WEAK_GROUP = 0.15;
/** Pairs that no feature suggests still have odds of about a thousandth. */
export const UNSEEN_ODDS = Math.log(1e-3);

const IDENTICAL: readonly LinkEvidence[] = [{ feature: 'identical', weight: 1 }];
const VOUCHED: readonly LinkEvidence[] = [{ feature: 'pinned', weight: 1 }];

function toLink(judged: Judged, model: TwoPasses, { evidence, leads }: { readonly evidence: boolean; readonly leads?: Leads }): Link {
  const { previous, current, confidence } = judged;
  if (!judged.features) {
    const isIdentical = judged.odds === Number.POSITIVE_INFINITY;
    return { previous, current, confidence, similarity: isIdentical ? 1 : 0, because: isIdentical ? IDENTICAL : VOUCHED, standing: null };
  }
  const { features, rivals, group } = judged;
  const because = evidence ? contributions(model, { ...features, ...rivals, group }) : [];
  return { previous, current, confidence, similarity: Math.min(1, features.cosine), because, standing: leads?.standing(judged) ?? null };
}

const inOrder = (a: WeakLink, b: WeakLink) => a.current - b.current || b.confidence - a.confidence || a.previous - b.previous;

/**
 * Log-odds of groups of which a person says that something of the one carries on something of the other: about .9. What else stands in them may go elsewhere; as
 * sure as identical groups, their other items were linked with .99, of which half were wrong.
 */
const VOUCHED_GROUP_ODDS = 2.2;
/** A pair of identical groups counts as very sure, not as infinitely sure, in its items' odds. */
export const CERTAIN_ODDS = 8;

/** Everything that is known of a pair of documents before links are chosen. */
interface Task extends Readonly<Record<keyof IndexPair, AlignInput>> {
  readonly options: AlignOptions;
  readonly models: LinkModels;
  readonly thresholds: LinkThresholds;
  readonly groupPairs: readonly PairFeatures[];
  readonly itemPairs: readonly PairFeatures[];
  readonly forbidden: ReadonlySet<number>;
}

const groupsOf = ({ previous, current }: Task, pair: IndexPair): IndexPair => ({
  previous: previous.items[pair.previous]!.group,
  current: current.items[pair.current]!.group,
});

/** What came out of it with some pairs of items pinned. */
interface Outcome {
  readonly groups: readonly Judged[];
  readonly judged: readonly Judged[];
  /** Pairs that no other's fixed partner took out, those that are refused among them. */
  readonly competing: readonly Judged[];
  readonly refused: ReadonlySet<Judged>;
  readonly linked: readonly Judged[];
}

/**
 * Which item of `current` carries on which of `previous`, and the same for the groups they stand in.
 *
 *   previous  新建养老驿站30个。 推进旧房改造，办好菜篮子。        current  改造旧房50处。 新建养老驿站40个。
 *   links     驿站30个 ↔ 驿站40个 (groups and items)   旧房改造 ↔ 改造旧房50处       no partner: 菜篮子
 *
 * Identical texts are paired first. The others become candidates (sparse: only pairs that share something), each judged by one
 * logistic regression over its features; groups first, since a sentence says more than a clause, then items with their groups'
 * odds as one feature. One item may have several partners (split, merged).
 *
 * Time grows with the number of shared character pairs, about linear in practice; no dictionary and no language is needed.
 *
 * @throws RangeError for a group, a pinned or a forbidden item that is not there; TypeError for what is of another shape. Nothing else throws.
 */
export function alignItems(previous: AlignInput, current: AlignInput, options: AlignOptions = {}): Alignment {
  checkInput(previous, current, options);
  const task = prepareTask(previous, current, options);
  const pins = options.pinned ?? [];
  const free = linkItems(task, []);
  // A pair that would be linked anyway is confirmed, and nothing else is judged anew.
  const changing = without(pins, free.linked);
  const outcome = changing.length > 0 ? linkItems(task, changing) : free;
  // One that was confirmed may not be found again beside one that was not.
  const missing = without(pins, outcome.linked).map(fixedPair);
  return toAlignment(task, { ...outcome, linked: [...outcome.linked, ...missing] });
}

const keysOf = (pairs: readonly IndexPair[]): ReadonlySet<number> => new Set(pairs.map(pairKey));

function without(pairs: readonly IndexPair[], others: readonly IndexPair[]): readonly IndexPair[] {
  const known = keysOf(others);
  return pairs.filter((pair) => !known.has(pairKey(pair)));
}

function prepareTask(previous: AlignInput, current: AlignInput, options: AlignOptions): Task {
  const { models = shippedModels, thresholds = LINK_THRESHOLDS } = options;
  const [before, after] = [previous, current].map(({ groups, sections }) => ({ units: groups, sections })) as [UnitList, UnitList];
  const find = candidateFinder(before, after, options);
  const forbidden = keysOf(options.forbidden ?? []);
  const groupPairs = find(previous.groups, current.groups);
  const all = isEachItemAGroup(previous) && isEachItemAGroup(current) ? groupPairs : find(previous.items, current.items);
  const itemPairs = forbidden.size > 0 ? all.filter((pair) => !forbidden.has(pairKey(pair))) : all;
  return { previous, current, options, models, thresholds, groupPairs, itemPairs, forbidden };
}

function linkItems(task: Task, pinned: readonly IndexPair[]): Outcome {
  const { previous, current, models, options, thresholds } = task;
  const groups = judgeGroups(task, pinned);
  const groupOdds = new Map(groups.map((pair) => [pairKey(pair), pair.odds]));
  const odds = (pair: IndexPair) => groupOdds.get(pairKey(groupsOf(task, pair))) ?? UNSEEN_ODDS;
  const lists = { previous: previous.items, current: current.items };
  const isPinned = keysOf(pinned);
  const own = judgePairs(
    models.items,
    task.itemPairs,
    lists,
    (pair) => Math.min(odds(pair), CERTAIN_ODDS),
    (pair) => isPinned.has(pairKey(pair)),
  );
  const judged = withReadings(own, options.readings);
  const refused = new Set<Judged>(judged.filter((pair) => options.conflict?.(pair.previous, pair.current) === true));
  const rest = settle(judged, identicalItems(task, pinned)).filter((pair) => !isPinned.has(pairKey(pair)));
  const competing = [...pinned.map(fixedPair), ...rest];
  const settled = competing.filter((pair) => !refused.has(pair));
  const linkedGroups = (pair: Judged) => (probability(odds(pair)) < thresholds.group ? null : pairKey(groupsOf(task, pair)));
  const isNamesake = (pair: Judged) => task.options.namesake?.(pair.previous, pair.current) === true;
  return { groups, judged, competing, refused, linked: chooseLinks(settled, thresholds, linkedGroups, isNamesake) };
}

/** What others say of a pair, added to what the weights say of it. */
function withReadings(judged: readonly JudgedPair[], readings: AlignOptions['readings'] = []): readonly JudgedPair[] {
  if (readings.length === 0) return judged;
  const said = new Map(readings.map((pair) => [pairKey(pair), pair.odds]));
  return judged.map((pair) => {
    const odds = pair.odds + (said.get(pairKey(pair)) ?? 0);
    return odds === pair.odds ? pair : { ...pair, odds, confidence: probability(odds) };
  });
}

function toAlignment(task: Task, { groups, judged, competing, refused, linked }: Outcome): Alignment {
  const { previous, current, models, thresholds } = task;
  const { evidence = true, nearest } = task.options;
  const leads = new Leads(judged);
  const alone = (side: 'previous' | 'current') =>
    findAlone(side, { count: { previous, current }[side].items.length, linked: new Set(linked.map((pair) => pair[side])), pairs: judged });
  const toLinks = (list: readonly Judged[], model: TwoPasses) => list.map((pair) => toLink(pair, model, { evidence, leads })).sort(inOrder);
  const asRival = (pair: Judged): Link => ({
    ...toLink(pair, models.items, { evidence }),
    ...(refused.has(pair) ? { refused: true } : {}),
  });
  return {
    groups: toLinks(
      groups.filter((pair) => pair.confidence >= thresholds.group),
      models.groups,
    ),
    weakGroups: groups
      .filter((pair) => pair.confidence < thresholds.group && pair.confidence >= WEAK_GROUP)
      .map(({ previous: p, current: c, confidence }) => ({ previous: p, current: c, confidence }))
      .sort(inOrder),
    items: vouchFor(toLinks(linked, models.items), task),
    alone: { previous: alone('previous'), current: alone('current') },
    rivals: bestUnlinked(competing, new Set(linked), nearest).map(asRival).sort(inOrder),
  };
}

/** Links that a person says are links are sure; among the partners of one item they stand as they were judged. */
function vouchFor(links: readonly Link[], { options: { pinned = [] }, itemPairs }: Task): readonly Link[] {
  if (pinned.length === 0) return links;
  const pins = keysOf(pinned);
  const cosines = new Map(itemPairs.map((pair) => [pairKey(pair), pair.cosine]));
  return links.map((link) => {
    if (!pins.has(pairKey(link))) return link;
    return { ...link, confidence: 1, similarity: Math.min(1, cosines.get(pairKey(link)) ?? 0), because: VOUCHED };
  });
}

/** Lists of texts that hold no items of their own: what was found of the groups holds for the items. */
const isEachItemAGroup = ({ groups, items }: AlignInput): boolean =>
  items.length === groups.length &&
  items.every((item, index) => {
    const group = groups[index]!;
    return item.group === index && item.text === group.text && item.section === group.section && item.figures === group.figures;
  });

/**
 * Pairs of groups with their odds, those below the threshold included: items ask for them. Groups of which a person says that something
 * of the one carries on something of the other go together.
 */
function judgeGroups(task: Task, pinned: readonly IndexPair[]): readonly Judged[] {
  const lists = { previous: task.previous.groups, current: task.current.groups };
  const judged = settle(judgePairs(task.models.groups, task.groupPairs, lists), matchIdentical(lists.previous, lists.current));
  if (pinned.length === 0) return judged;
  const vouched = new Map(pinned.map((pair) => groupsOf(task, pair)).map((groups) => [pairKey(groups), groups]));
  const surer = (pair: Judged): Judged => ({ ...pair, odds: Math.max(pair.odds, VOUCHED_GROUP_ODDS), confidence: 1 });
  const unknown = without([...vouched.values()], judged).map((pair) => ({ ...fixedPair(pair), odds: VOUCHED_GROUP_ODDS }));
  return [...unknown, ...judged.map((pair) => (vouched.has(pairKey(pair)) ? surer(pair) : pair))];
}

/** Identical texts, but those that a person's word is about: they are judged like all others. */
function identicalItems({ previous, current, forbidden, options }: Task, pinned: readonly IndexPair[]): readonly IndexPair[] {
  const held = { previous: new Set(pinned.map((pair) => pair.previous)), current: new Set(pinned.map((pair) => pair.current)) };
  return matchIdentical(previous.items, current.items, options.conflict).filter(
    (pair) => !held.previous.has(pair.previous) && !held.current.has(pair.current) && !forbidden.has(pairKey(pair)),
  );
}

/**
 * Texts that say the same to the letter, punctuation aside, belong together before anything is weighed. Repeated ones pair in
 * order: the first 统筹发展和安全 with the first, the second with the second. One that may not carry on the next in order (a goal of five years, of a
 * target of one) leaves it to the next.
 */
function matchIdentical(
  previous: readonly Unit[],
  current: readonly Unit[],
  refuses: (previous: number, current: number) => boolean = () => false,
): readonly IndexPair[] {
  const keys = (units: readonly Unit[]) => units.map(({ text }) => lettersOf(text));
  return pairInOrder(keys(previous), keys(current), refuses);
}
