import { checkPartners } from './check-input.js';
import type { SectionFlow, SectionNode, SectionPartner, SectionWords } from './find-section-partners.js';
import { findSectionPartners, isAside, rowsOf, SECTION_THRESHOLDS } from './find-section-partners.js';

/** What became of a section: `split` is one of several that carry on one, `merged` carries on several; `renamed` has another heading. */
export type SectionRelation = 'same' | 'renamed' | 'split' | 'merged' | 'new' | 'dropped';

/** A current section and what it carries on, or a previous one that nothing carries on. */
export interface SectionLink {
  /** Beside it `moved`: they are kept apart. */
  readonly relation: SectionRelation;
  /** Stands under another section than its partner, or out of the order that most of its level keep. */
  readonly moved: boolean;
  /** Index; null where dropped. */
  readonly current: number | null;
  /** Indices, best first: empty for a new one, several for a merged one. */
  readonly previous: readonly number[];
  /** 0 to 1: how much of the content agrees, and the headings; 1 for new and dropped. */
  readonly confidence: number;
}

/**
 * Which section of `current` carries on which of `previous`: by content first, headings second, order never. A section that has no
 * partner so (a plan that says each thing twice, for five years and for one) may find one by `weakFlows`, links too unsure to be shown.
 */
export function alignSections(
  previous: readonly SectionNode[],
  current: readonly SectionNode[],
  flows: readonly SectionFlow[],
  weakFlows: readonly SectionFlow[] = [],
  words: SectionWords = { pinned: [], forbidden: [] },
): readonly SectionLink[] {
  return linkSections(previous, current, findSectionPartners(previous, current, flows, weakFlows, words));
}

/**
 * What became of each section, given the partners; whichever of the two was planned from, it is said of `current`.
 *
 * @throws RangeError for a section that is not there; TypeError for what is of another shape.
 */
export function linkSections(
  previous: readonly SectionNode[],
  current: readonly SectionNode[],
  partners: readonly SectionPartner[],
): readonly SectionLink[] {
  checkPartners(previous, current, partners);
  const isAcross = (pair: SectionPartner) => isAside(previous[pair.previous]) !== isAside(current[pair.current]);
  const row = rowsOf(partners, 'current');
  const wooers = rowsOf(
    partners.filter((pair) => !isAcross(pair)),
    'previous',
  );
  const carried = new Set(partners.map((pair) => pair.previous));
  const links = current.map((_, c): SectionLink => {
    const [own, best] = [row(c), row(c)[0]];
    return {
      relation: relationOf(own, !own.some(isAcross) && wooers(best?.previous ?? -1).length > 1),
      moved: best?.moved === true,
      current: c,
      previous: own.map((pair) => pair.previous),
      confidence: Math.min(1, best?.score ?? 1),
    };
  });
  const dropped = previous.flatMap((_, p): readonly SectionLink[] =>
    carried.has(p) ? [] : [{ relation: 'dropped', moved: false, current: null, previous: [p], confidence: 1 }],
  );
  return [...links, ...dropped];
}

function relationOf([best, ...others]: readonly SectionPartner[], isSplit: boolean): SectionRelation {
  if (!best) return 'new';
  if (others.length > 0) return 'merged';
  if (isSplit) return 'split';
  return best.heading >= SECTION_THRESHOLDS.same ? 'same' : 'renamed';
}
