import type { WeakLink } from '@tongbi/aligner';
import { remembered } from '@tongbi/model';
import type { PlanAlignments } from '../links/plan-alignments.js';
import { containment } from '../links/weigh-wording.js';
import type { PreparedReport } from '../prepare/prepared-report.js';

/** A commitment: indices of its report, in the order of the years, and into the commitments of that report. */
export interface ChainNode {
  readonly report: number;
  readonly commitment: number;
}

/** … and how surely it is the partner that it was found to be. */
export interface FoundNode extends ChainNode {
  readonly confidence: number;
}

/** Best partners between any two of the reports, each pair worked out once. */
export class ChainPartners {
  readonly #known = new Map<string, ReadonlyMap<number, WeakLink>>();

  constructor(
    readonly reports: readonly PreparedReport[],
    readonly alignments: PlanAlignments,
  ) {}

  /** How much two commitments say in common, as a share of what the terser of them says, 0 to 1. */
  kinship(a: ChainNode, b: ChainNode): number {
    const [one, other] = [a, b].map(({ report, commitment }) => this.reports[report]!.items[commitment]!.text);
    return Math.max(containment(one!, [other!]), containment(other!, [one!]));
  }

  /** The best partner of a commitment in another report. */
  partner({ report: from, commitment }: ChainNode, report: number): FoundNode | undefined {
    const [own, other] = from < report ? (['previous', 'current'] as const) : (['current', 'previous'] as const);
    const best = remembered(this.#known, `${from} ${report}`, () => this.#bestLinks(from, report, own));
    const link = best.get(commitment);
    return link && { report, commitment: link[other], confidence: link.confidence };
  }

  #bestLinks(from: number, to: number, own: 'previous' | 'current'): ReadonlyMap<number, WeakLink> {
    const { items } = this.alignments.links(this.reports[Math.min(from, to)]!, this.reports[Math.max(from, to)]!);
    const best = new Map<number, WeakLink>();
    for (const link of items) if (link.confidence > (best.get(link[own])?.confidence ?? -1)) best.set(link[own], link);
    return best;
  }
}
