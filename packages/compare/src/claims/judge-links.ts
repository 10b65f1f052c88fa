import type { Alignment, Link } from '@tongbi/aligner';
import type { Commitment } from '@tongbi/model';
import { linkFeatures } from './claim-features.js';
import type { ClaimJudge } from './claim-model.js';

/**
 * The links of commitments as sure as they are: what the aligner's weights say of a pair was learned from sentences, in which a clause of a
 * linked sentence is nearly always right. Identical texts and a person's word stay sure.
 */
export function judgeLinks(
  alignment: Alignment,
  lists: { readonly previous: readonly Commitment[]; readonly current: readonly Commitment[] },
  judge: ClaimJudge,
): Alignment {
  const judged = alignment.items.map((link) => {
    const features = linkFeatures(link, lists);
    if (!features) return { link, sure: link.confidence };
    const [previous, current] = [[lists.previous[link.previous]!.span], lists.current[link.current]!.span];
    const sure = judge({ kind: 'link', features, previous, current });
    return { link: isVouched(link) ? link : { ...link, confidence: sure }, sure };
  });
  // Partners that a person vouched for stand in the order that they would have without.
  judged.sort(({ link: a, ...one }, { link: b, ...other }) => a.current - b.current || other.sure - one.sure || a.previous - b.previous);
  return { ...alignment, items: judged.map(({ link }) => link) };
}

const isVouched = ({ because }: Link) => because[0]?.feature === 'pinned';
