import type { Alone, AloneFeatures, Link, LinkEvidence } from '@tongbi/aligner';
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
  judged: 'wording',
  served: 'sentence',
  identical: 'identical',
  pinned: 'person',
} as const satisfies { readonly [Feature in LinkEvidence['feature']]: Evidence['evidence'] };

/** What speaks for an item's having no partner. */
const EVIDENCE_OF_ALONE = {
  judged: 'nothing-alike',
  group: 'sentence-alone',
  served: 'sentence-served',
} as const satisfies { readonly [Feature in keyof AloneFeatures]: Evidence['evidence'] };

/** What spoke for a link, strongest first. */
export function explainLink({ because }: Link): readonly Evidence[] {
  return sumEvidence(because.map(({ feature, weight }) => ({ evidence: EVIDENCE_OF[feature], weight })));
}

/** What spoke for an item's having no partner, strongest first. */
export function explainAlone({ because }: Alone): readonly Evidence[] {
  return sumEvidence(because.map(({ feature, weight }) => ({ evidence: EVIDENCE_OF_ALONE[feature as keyof AloneFeatures], weight })));
}
