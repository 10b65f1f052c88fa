import type { WeakLink } from '@tongbi/aligner';
import { remembered } from '@tongbi/model';
import type { PlanAlignments } from '../links/plan-alignments.js';
import { containment } from '../links/weigh-wording.js';
import type { PreparedReport, SideName } from '../prepare/prepared-report.js';

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

  #bestLinks(from: number, to: number, own: SideName): ReadonlyMap<number, WeakLink> {
    const { items } = this.alignments.links(this.reports[Math.min(from, to)]!, this.reports[Math.max(from, to)]!);
    const best = new Map<number, WeakLink>();
    for (const link of items) if (link.confidence > (best.get(link[own])?.confidence ?? -1)) best.set(link[own], link);
    return best;
  }
}

/**
 * A step is a link that the comparison of the two years shows; to carry a chain on it must be surer, for one wrong step joins two chains:
 * confirmed by the jump over two reports, alone (the first step, or a jump that leads nowhere), or against a jump that leads to another place.
 * Set while reading chains of Zhumadian 2015–2023, where links of the lower sixth without a jump were as often wrong as right; the numbers are where those
 * links stand now that a confidence is that of a single commitment.
 */
const LEAST_STEP = { first: 0.55, confirmed: 0.35, alone: 0.65, contradicted: 0.9 } as const;
/**
 * Each place must share so much with the commitment that the chain was entered by, or the chain would drift through a list to another of its items:
 * 2018 东屿水库 → 2019 东屿水库、云河治理 → 2020 云河治理. Of 22 chains that it cut, of Zhumadian 2015–2023 and the nation 2018–2025, 18 had drifted.
 * The first step cannot be checked against a jump, and is asked for more.
 */
const LEAST_KINSHIP = { first: 0.3, later: 0.2 } as const;
/** A commitment that was silent for a year returned only if it is so surely the same. */
const LEAST_RETURN = 0.65;

/**
 * Follows a chain from its newest place in one direction, one report after the other:
 *
 *   2021 建养老驿站 ← 2022 建养老驿站 ← 2023 建社区驿站     2023's partner in 2022 is linked with 2021's as well, or not linked with another there
 *
 * Each step but the first is checked against the jump over two reports: where that leads to the same place the step holds, where it leads to
 * another the step must be very sure. Where the next report is silent, the one after it is asked, and a chain goes on there only by a sure link.
 */
export function followChain(partners: ChainPartners, start: ChainNode, direction: 1 | -1): readonly FoundNode[] {
  const chain: FoundNode[] = [];
  const isReport = (report: number) => partners.reports[report] !== undefined;
  let before: ChainNode | undefined;
  let last = start;
  for (;;) {
    const [next, afterNext] = [last.report + direction, last.report + 2 * direction];
    const found =
      (isReport(next) ? stepTo(partners, before, last, next) : undefined) ??
      (isReport(afterNext) ? returnTo(partners, last, next, afterNext) : undefined);
    if (!found || isDrift(partners, start, found, before ? 'later' : 'first')) return chain;
    chain.push(found);
    before = last;
    last = found;
  }
}

/** A step that a person vouched for (nothing else is as sure but identical texts) goes on, whatever the words are. */
function isDrift(partners: ChainPartners, start: ChainNode, found: FoundNode, place: keyof typeof LEAST_KINSHIP): boolean {
  return found.confidence < 1 && partners.kinship(start, found) < LEAST_KINSHIP[place];
}

function stepTo(partners: ChainPartners, before: ChainNode | undefined, last: ChainNode, report: number): FoundNode | undefined {
  const found = partners.partner(last, report);
  return found && found.confidence >= LEAST_STEP[standing(partners, before, found)] ? found : undefined;
}

function standing(partners: ChainPartners, before: ChainNode | undefined, found: ChainNode): keyof typeof LEAST_STEP {
  if (!before) return 'first';
  const jump = partners.partner(before, found.report);
  if (!jump) return 'alone';
  return jump.commitment === found.commitment ? 'confirmed' : 'contradicted';
}

/** The commitment two reports on that is surely the same, where the one between says nothing. */
function returnTo(partners: ChainPartners, last: ChainNode, silent: number, report: number): FoundNode | undefined {
  if (partners.partner(last, silent)) return undefined;
  const found = partners.partner(last, report);
  return found && found.confidence >= LEAST_RETURN ? found : undefined;
}
