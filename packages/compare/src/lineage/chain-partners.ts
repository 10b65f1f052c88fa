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

interface Partner {
  readonly to: number;
  readonly confidence: number;
}

/** Best partner of each commitment of one report in another. */
function bestPartners(links: readonly WeakLink[], from: 'previous' | 'current'): ReadonlyMap<number, Partner> {
  const to = from === 'previous' ? 'current' : 'previous';
  const best = new Map<number, Partner>();
  for (const link of links) {
    const known = best.get(link[from]);
    if (!known || link.confidence > known.confidence) best.set(link[from], { to: link[to], confidence: link.confidence });
  }
  return best;
}

/** Best partners between any two of the reports, each pair worked out once. */
export class ChainPartners {
  readonly #known = new Map<string, ReadonlyMap<number, Partner>>();

  constructor(
    readonly reports: readonly PreparedReport[],
    readonly alignments: PlanAlignments,
  ) {}

  /** How much two commitments say in common, as a share of what the terser of them says, 0 to 1. */
  kinship(a: ChainNode, b: ChainNode): number {
    const [one, other] = [a, b].map(({ report, commitment }) => this.reports[report]!.items[commitment]!.text);
    return Math.max(containment(one!, [other!]), containment(other!, [one!]));
  }

  /** Partners of the commitments of report `from` in report `to`, both indices into the list ordered by year. */
  between(from: number, to: number): ReadonlyMap<number, Partner> {
    return remembered(this.#known, `${from} ${to}`, () => {
      const [early, late] = from < to ? [from, to] : [to, from];
      const { items } = this.alignments.links(this.reports[early]!, this.reports[late]!);
      return bestPartners(items, from < to ? 'previous' : 'current');
    });
  }
}
