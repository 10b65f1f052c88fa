import type { Link, LinkEvidence } from '@tongbi/aligner';
import type { Evidence } from '@tongbi/model';
import { sumEvidence } from './sum-evidence.js';

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
  pinned: 'person',
} as const satisfies { readonly [Feature in LinkEvidence['feature']]: Evidence['evidence'] };

/** What spoke for a link, strongest first. */
export function explainLink({ because }: Link): readonly Evidence[] {
  return sumEvidence(because.map(({ feature, weight }) => ({ evidence: EVIDENCE_OF[feature], weight })));
}
