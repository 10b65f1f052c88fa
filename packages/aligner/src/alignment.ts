import type { LinkThresholds } from './choose-links.js';
import type { Alone, LinkStanding } from './claim-features.js';
import type { IndexPair } from './index-pair.js';
import type { LinkEvidence, LinkModels } from './link-model.js';
import type { Knowledge, Unit } from './pair-features.js';

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

/** `current` carries on `previous`; indices into the lists given. */
export interface Link extends IndexPair {
  /** Probability, 0 to 1. */
  readonly confidence: number;
  /** Cosine of the two texts, 0 to 1; 0 for a pinned pair with nothing in common. */
  readonly similarity: number;
  readonly because: readonly LinkEvidence[];
  /** How it stands among all that were judged; null where nothing was: identical texts, a person's word on what is no candidate. */
  readonly standing: LinkStanding | null;
  /** True for a rival that no probability could make a link, since `conflict` refuses it. */
  readonly refused?: true;
}

/** Two groups by their indices, with nothing said of why. */
export type WeakLink = Pick<Link, 'previous' | 'current' | 'confidence'>;

export interface Alignment {
  readonly groups: readonly Link[];
  /** Pairs of groups that are no links but no strangers: where a section has no links at all, they say where it comes from. */
  readonly weakGroups: readonly WeakLink[];
  readonly items: readonly Link[];
  /** The items that have no partner, with what came near. */
  readonly alone: { readonly previous: readonly Alone[]; readonly current: readonly Alone[] };
  /** The best pairs that were not linked, `nearest` for each item that has any: what a person would check. Those that were refused are among them. */
  readonly rivals: readonly Link[];
}

export interface AlignOptions extends Knowledge {
  /** Weights of the judgement; the shipped ones unless given. */
  readonly models?: LinkModels;
  readonly thresholds?: LinkThresholds;
  /** True forbids a link of these two items, by index: two different indicators, two differently named things. */
  readonly conflict?: (previous: number, current: number) => boolean;
  /** True lowers what a link of these two items needs: they name the same thing, and hardly any others do. */
  readonly namesake?: (previous: number, current: number) => boolean;
  /**
   * Pairs of items that a person says belong together: links, and sure rivals of all others. Either may keep partners that are likely beside them;
   * who wants those gone forbids them.
   */
  readonly pinned?: readonly IndexPair[];
  /** Pairs of items that a person says do not: they are not even rivals of others. */
  readonly forbidden?: readonly IndexPair[];
  /** What others than these weights say of pairs of items: log-odds that are added to theirs. */
  readonly readings?: readonly (IndexPair & { readonly odds: number })[];
  /** How many `rivals` are given of each item; one unless given. */
  readonly nearest?: number;
  /** False for who wants the links alone, of many pairs of years: `because` stays empty, and a third of the memory is saved. */
  readonly evidence?: boolean;
}
