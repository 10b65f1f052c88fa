import type { Link, LinkEvidence } from '@tongbi/aligner';
import type { Evidence } from '@tongbi/model';

/** What the aligner's features are called to a reader. */
const EVIDENCE_OF = {
  neighbours: 'neighbours',
  around: 'neighbours',
  section: 'section',
  flow: 'section',
  figures: 'shared-figures',
  lead: 'lead',
  cosine: 'wording',
  containment: 'wording',
  meaning: 'meaning',
  rareShared: 'shared-terms',
  rareContainment: 'shared-terms',
  rareCoverage: 'shared-terms',
  first: 'wording',
  rival: 'competition',
  bothRival: 'competition',
  otherPartners: 'competition',
  imbalance: 'competition',
  group: 'sentence',
  identical: 'identical',
} as const satisfies { readonly [Feature in LinkEvidence['feature']]: Evidence['evidence'] };

/** Evidence that moves the odds less than this is not worth a reader's time. */
const WORTH_SAYING = 0.25;
const round = (value: number) => Math.round(value * 100) / 100;

/** What spoke for a link, strongest first. */
export function explainLink({ because }: Link): readonly Evidence[] {
  const sums = new Map<Evidence['evidence'], number>();
  for (const { feature, weight } of because) sums.set(EVIDENCE_OF[feature], (sums.get(EVIDENCE_OF[feature]) ?? 0) + weight);
  return [...sums]
    .map(([evidence, weight]) => ({ evidence, weight: round(weight) }))
    .filter(({ weight }) => Math.abs(weight) >= WORTH_SAYING)
    .sort((a, b) => b.weight - a.weight);
}
