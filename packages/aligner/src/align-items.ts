import { checkInput } from './check-input.js';
import { bestUnlinked, chooseLinks, type Judged, LINK_THRESHOLDS, type LinkThresholds, settle } from './choose-links.js';
import { type Alone, aloneFeatures, calibrated, type ToldFeatures, toAlone, toldFeatures } from './confidence.js';
import { judgePairs } from './judge-pairs.js';
import { contributions, type FeatureName, type LinkModels, probability, shippedModels, type TwoPasses } from './link-model.js';
import { matchIdentical } from './match-identical.js';
import { findCandidatePairs, type Knowledge, type PairFeatures, type Unit } from './pair-features.js';

/** A text to be linked by itself, standing in a group (a commitment in its sentence). */
export interface Item extends Unit {
  /** Index into `groups`. */
  readonly group: number;
}

/** One side: all groups in document order, the texts of their sections, and the items inside the groups. */
export interface AlignInput {
  readonly groups: readonly Unit[];
  readonly sections: readonly string[];
  readonly items: readonly Item[];
}

export interface LinkEvidence {
  readonly feature: FeatureName | 'identical';
  /** Contribution to the log-odds, against an average candidate. */
  readonly weight: number;
}

/** `current` carries on `previous`; indices into the lists given. */
export interface Link {
  readonly previous: number;
  readonly current: number;
  /** Probability, 0 to 1. */
  readonly confidence: number;
  /** Cosine of the two texts, 0 to 1. */
  readonly similarity: number;
  readonly because: readonly LinkEvidence[];
  /** What its confidence comes from; null where nothing was judged: identical texts, a person's word. */
  readonly judged: ToldFeatures | null;
  /** True for a rival that no probability could make a link, since `conflict` or `forbidden` refuses it. */
  readonly refused?: true;
}

/** Two groups by their indices, with nothing said of why. */
export type WeakLink = Pick<Link, 'previous' | 'current' | 'confidence'>;

export interface Alignment {
  readonly groups: readonly Link[];
  /** Pairs of groups that are no links but no strangers: where a section has no links at all, they say where it comes from. */
  readonly weakGroups: readonly WeakLink[];
  readonly items: readonly Link[];
  /** The items that have no partner, with how likely they have none. */
  readonly alone: { readonly previous: readonly Alone[]; readonly current: readonly Alone[] };
  /** The best pairs that were not linked, for each item that has any: what a person would check. Those that were refused are among them. */
  readonly rivals: readonly Link[];
}

export interface AlignOptions extends Knowledge {
  /** Weights of the judgement; the shipped ones unless given. */
  readonly models?: LinkModels;
  readonly thresholds?: LinkThresholds;
  /** True forbids a link of these two items, by index: two different indicators, two differently named things. */
  readonly conflict?: (previous: number, current: number) => boolean;
  /** Pairs of items that a person says belong together. */
  readonly pinned?: readonly { readonly previous: number; readonly current: number }[];
  /** Pairs of items that a person says do not. */
  readonly forbidden?: readonly { readonly previous: number; readonly current: number }[];
  /** False for who wants the links alone, of many pairs of years: `because` stays empty, and a third of the memory is saved. */
  readonly evidence?: boolean;
}

/** Below this a pair of groups says nothing of its sections either. */
const WEAK_GROUP = 0.15;
/** Pairs that no feature suggests still have odds of about a thousandth. */
const UNSEEN_ODDS = Math.log(1e-3);
/** Both indices in one exact number, for lists of up to a million texts. */
const pairKey = (previous: number, current: number): number => previous * 2 ** 20 + current;

const IDENTICAL: readonly LinkEvidence[] = [{ feature: 'identical', weight: 1 }];

function toLink(judged: Judged, model: TwoPasses, evidence: boolean): Link {
  const { previous, current, confidence } = judged;
  if (!judged.features) return { previous, current, confidence, similarity: 1, because: IDENTICAL, judged: null };
  const { features, rivals, group } = judged;
  const because = evidence ? contributions(model, { ...features, ...rivals, group }) : [];
  return { previous, current, confidence, similarity: Math.min(1, features.cosine), because, judged: toldFeatures(judged) };
}

const inOrder = (a: WeakLink, b: WeakLink) => a.current - b.current || b.confidence - a.confidence || a.previous - b.previous;

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
 * @throws RangeError for a group, a pinned or a forbidden item that is not there; TypeError for a text that is no string. Nothing else throws.
 */
export function alignItems(previous: AlignInput, current: AlignInput, options: AlignOptions = {}): Alignment {
  checkInput(previous, current, options);
  const { models = shippedModels, thresholds = LINK_THRESHOLDS, evidence = true } = options;
  const candidatesOf = (list: 'groups' | 'items') =>
    findCandidatePairs(
      { units: previous[list], sections: previous.sections },
      { units: current[list], sections: current.sections },
      options,
    );
  const groupPairs = candidatesOf('groups');
  const groups = judgeGroups(previous, current, groupPairs, models);
  const groupOdds = new Map(groups.map((pair) => [pairKey(pair.previous, pair.current), pair.odds]));
  const odds = ({ previous: p, current: c }: { previous: number; current: number }) =>
    groupOdds.get(pairKey(previous.items[p]!.group, current.items[c]!.group)) ?? UNSEEN_ODDS;

  const pairs = isEachItemAGroup(previous) && isEachItemAGroup(current) ? groupPairs : candidatesOf('items');
  const lists = { previous: previous.items, current: current.items };
  const judged = judgePairs(models.items, pairs, lists, (pair) => Math.min(odds(pair), CERTAIN_ODDS));
  const forbidden = new Set((options.forbidden ?? []).map((pair) => pairKey(pair.previous, pair.current)));
  const isRefused = (pair: Judged) =>
    forbidden.has(pairKey(pair.previous, pair.current)) || options.conflict?.(pair.previous, pair.current) === true;
  const refused = new Set<Judged>(judged.filter(isRefused));
  const fixed = fixedPairs(previous.items, current.items, options.pinned ?? [], forbidden);
  const competing = settle(judged, fixed);
  const settled = competing.filter((pair) => !refused.has(pair));
  const linkedGroups = (pair: Judged) =>
    probability(odds(pair)) < thresholds.group ? null : pairKey(previous.items[pair.previous]!.group, current.items[pair.current]!.group);
  const linked = chooseLinks(settled, thresholds, linkedGroups);
  const asTold = (pair: Judged): Judged =>
    pair.features ? { ...pair, confidence: calibrated(models.confidence.told, toldFeatures(pair)) } : pair;
  const findAlone = (side: 'previous' | 'current'): readonly Alone[] => {
    const groupOf = lists[side].map(({ group }) => group);
    const features = aloneFeatures({ side, groupOf, linked: new Set(linked.map((pair) => pair[side])) }, judged, groups);
    return [...features].map(([index, one]) => toAlone(models.confidence.alone, index, one));
  };
  const tell = (list: readonly Judged[], model: TwoPasses) => list.map((pair) => toLink(pair, model, evidence)).sort(inOrder);
  const asRival = (pair: Judged): Link => ({ ...toLink(pair, models.items, evidence), ...(refused.has(pair) ? { refused: true } : {}) });
  return {
    groups: tell(
      groups.filter((pair) => pair.confidence >= thresholds.group),
      models.groups,
    ),
    weakGroups: groups
      .filter((pair) => pair.confidence < thresholds.group && pair.confidence >= WEAK_GROUP)
      .map(({ previous: p, current: c, confidence }) => ({ previous: p, current: c, confidence }))
      .sort(inOrder),
    items: tell(linked.map(asTold), models.items),
    alone: { previous: findAlone('previous'), current: findAlone('current') },
    rivals: bestUnlinked(competing, new Set(linked)).map(asRival).sort(inOrder),
  };
}

/** A pair of identical groups counts as very sure, not as infinitely sure, in its items' odds. */
const CERTAIN_ODDS = 8;

/** Lists of texts that hold no items of their own: what was found of the groups holds for the items. */
function isEachItemAGroup({ groups, items }: AlignInput): boolean {
  return (
    items.length === groups.length &&
    items.every((item, index) => {
      const group = groups[index]!;
      return item.group === index && item.text === group.text && item.section === group.section && item.figures === group.figures;
    })
  );
}

/** Pairs of groups with their odds, those below the threshold included: items ask for them. */
function judgeGroups(previous: AlignInput, current: AlignInput, pairs: readonly PairFeatures[], models: LinkModels): readonly Judged[] {
  const fixed = matchIdentical(
    previous.groups.map(({ text }) => text),
    current.groups.map(({ text }) => text),
  );
  return settle(judgePairs(models.groups, pairs, { previous: previous.groups, current: current.groups }), fixed);
}

type IndexPair = { readonly previous: number; readonly current: number };

/** Pairs by a person's word, and identical texts that no such word is about. */
function fixedPairs(
  previous: readonly Item[],
  current: readonly Item[],
  pinned: readonly IndexPair[],
  forbidden: ReadonlySet<number>,
): readonly IndexPair[] {
  const held = { previous: new Set(pinned.map((pair) => pair.previous)), current: new Set(pinned.map((pair) => pair.current)) };
  const identical = matchIdentical(
    previous.map(({ text }) => text),
    current.map(({ text }) => text),
  );
  const isFree = (pair: IndexPair) =>
    !held.previous.has(pair.previous) && !held.current.has(pair.current) && !forbidden.has(pairKey(pair.previous, pair.current));
  return [...pinned, ...identical.filter(isFree)];
}
