import type { WeakLink } from '@tongbi/aligner';
import type { CorrectedBy, LineageChain, LineagePlace, LineageStep, Reported } from '@tongbi/model';
import { countUses, remembered } from '@tongbi/model';
import { howSure } from '../claims/claim-model.js';
import { judgeCorrected } from '../corrections/kinds/result.js';
import { correctChange } from '../corrections/kinds/status.js';
import { type PairCorrections, signaturesOf } from '../corrections/pair-corrections.js';
import { gatherEvidence, type PairEvidence } from '../figures/pair-evidence.js';
import { roundConfidence } from '../links/explain-link.js';
import type { PlanAlignments } from '../links/plan-alignments.js';
import { PlaceMaker } from '../prepare/place-maker.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { type Change, decideChange, wordingOf } from '../records/decide-change.js';
import { SectionMoves } from '../records/make-records.js';
import { sumUp } from '../results/judge-promise.js';
import { compareSections } from '../sections/compare-sections.js';
import { type ChainNode, ChainPartners, type FoundNode, followChain } from './follow-chain.js';

/** What a chain needs to know of two of its reports, worked out when it is first asked for. */
class PairStory {
  #moves: SectionMoves | undefined;
  #evidence: PairEvidence<WeakLink> | undefined;

  constructor(
    readonly previous: PreparedReport,
    readonly current: PreparedReport,
    readonly alignments: PlanAlignments,
  ) {}

  /** What the current report says became of the commitment of the previous one, by index. */
  reported(commitment: number): Reported {
    const corrections = this.#corrections;
    this.#evidence ??= gatherEvidence(this, this.#links, corrections, this.alignments.options.leastPassage);
    const { results, outcomes } = this.#evidence;
    const judged = judgeCorrected(this, commitment, results.get(commitment) ?? [], { outcomes, corrections });
    return sumUp(this.previous, judged);
  }

  /** Whose words the step between two commitments rests on; of one alone, its result. */
  signed(previous: number, current?: number): readonly CorrectedBy[] {
    const ends = { previous: [{ item: previous }], current: current === undefined ? null : { item: current } };
    return signaturesOf(this.#corrections, ends, ends.current ? 'step' : 'result');
  }

  change(previous: number, current: number): Change {
    const restated = this.previous.report.edition !== 'full' || this.current.report.edition !== 'full';
    const before = wordingOf(this.previous, this.previous.commitments[previous]!);
    const decided = decideChange([before], wordingOf(this.current, this.current.commitments[current]!), { restated });
    return correctChange(decided, this.#corrections.statuses.get(current));
  }

  hasMoved(previous: number, current: number): boolean {
    const plans = { previous: this.previous.plan, current: this.current.plan, alignment: this.#links };
    this.#moves ??= new SectionMoves(compareSections(this, [plans], this.#corrections));
    return this.#moves.isMove(this.previous.commitments[previous]!.section, this.current.commitments[current]!.section);
  }

  get #corrections(): PairCorrections {
    return this.alignments.corrections.of(this.previous, this.current);
  }

  get #links() {
    return this.alignments.links(this.previous, this.current);
  }
}

/** The reports of one archive in the order of their years, and what their chains are made from. */
class Archive {
  readonly partners: ChainPartners;
  readonly #places: readonly PlaceMaker[];
  readonly #stories = new Map<string, PairStory>();
  /** Years whose report says all that it has to say: what it does not mention was not said. */
  readonly #whole: ReadonlySet<number>;

  constructor(
    readonly reports: readonly PreparedReport[],
    readonly alignments: PlanAlignments,
  ) {
    this.partners = new ChainPartners(reports, alignments);
    this.#places = reports.map(({ report }) => new PlaceMaker(report));
    this.#whole = new Set(reports.filter(({ report }) => report.edition !== 'abridged').map(({ report }) => report.year!));
  }

  chainOf(start: ChainNode): readonly FoundNode[] {
    return [...followChain(this.partners, start, -1).toReversed(), { ...start, confidence: 1 }, ...followChain(this.partners, start, 1)];
  }

  describe(start: ChainNode): LineageChain {
    const chain = this.chainOf(start);
    const places = chain.map((node, index) => this.#describePlace(node, chain[index - 1], start.report));
    const [since, until] = [places[0]!.year, places.at(-1)!.year];
    const said = new Set(places.map(({ year }) => year));
    const gaps = Array.from({ length: until - since + 1 }, (_, i) => since + i).filter((year) => !said.has(year) && !this.#whole.has(year));
    const unseenIn = this.reports.map(({ report }) => report.year!).filter((year) => !said.has(year) && !this.#whole.has(year));
    const done = places.flatMap(({ reported }, at) => (reported === 'done' ? this.reports[chain[at]!.report + 1]!.report.year! : []));
    const doneIn = [...new Set(done)].sort((a, b) => a - b);
    const end = this.#describeEnd(places, until);
    return { id: `l-${places[0]!.place.id}`, places, since, until, atLeast: !this.#whole.has(since - 1), ...end, doneIn, gaps, unseenIn };
  }

  #describePlace(node: FoundNode, before: FoundNode | undefined, start: number): LineagePlace {
    const { report, commitments } = this.reports[node.report]!;
    const { span, section } = commitments[node.commitment]!;
    const next = node.report + 1 < this.reports.length ? this.#story(node.report, node.report + 1) : undefined;
    const ofStep = before ? this.#story(before.report, node.report).signed(before.commitment, node.commitment) : [];
    const correctedBy = [...ofStep, ...(next?.signed(node.commitment) ?? [])];
    return {
      year: report.year!,
      place: this.#places[node.report]!.at(span, section),
      step: before ? this.#describeStep(before, node, start) : null,
      reported: next?.reported(node.commitment) ?? 'none',
      ...(correctedBy.length > 0 && { correctedBy }),
    };
  }

  /** A step has the confidence of the place that it was followed to, away from where the chain was entered. */
  #describeStep(before: FoundNode, node: FoundNode, start: number): LineageStep {
    const story = this.#story(before.report, node.report);
    const confidence = roundConfidence(node.report <= start ? before.confidence : node.confidence);
    const between = this.reports.slice(before.report + 1, node.report);
    const returned = between.some(({ report }) => report.edition !== 'abridged');
    const { status, kinds } = story.change(before.commitment, node.commitment);
    return { ...howSure('link', confidence), status, kinds, moved: story.hasMoved(before.commitment, node.commitment), returned };
  }

  #describeEnd(places: readonly LineagePlace[], until: number): Pick<LineageChain, 'ending' | 'silentIn'> {
    const later = this.reports.map(({ report }) => report.year!).filter((year) => year > until);
    const silentIn = later.find((year) => this.#whole.has(year)) ?? null;
    if (later.length === 0) return { ending: 'carried', silentIn };
    if (silentIn === null) return { ending: 'open', silentIn };
    return { ending: places.at(-1)!.reported === 'done' ? 'done' : 'dropped', silentIn };
  }

  #story(previous: number, current: number): PairStory {
    const make = () => new PairStory(this.reports[previous]!, this.reports[current]!, this.alignments);
    return remembered(this.#stories, `${previous} ${current}`, make);
  }
}

/** Chains that were split share their first place: the second of them is `…-2`. */
function tellApart(chains: readonly LineageChain[]): readonly LineageChain[] {
  const usesOf = countUses();
  return chains.map((chain) => {
    const count = usesOf(chain.id);
    return count === 1 ? chain : { ...chain, id: `${chain.id}-${count}` };
  });
}

/**
 * How long the commitments of the focus report have been carried, and until when those were that it dropped. `reports` in the order
 * of their years, each with a year. A year that lacks a report, or whose abridged edition does not mention the commitment, is a gap and no ending.
 */
export function traceLineage(reports: readonly PreparedReport[], focus: number, alignments: PlanAlignments): readonly LineageChain[] {
  const archive = new Archive(reports, alignments);
  const own = reports[focus]!.commitments.map((_, commitment) => archive.describe({ report: focus, commitment }));
  const before = focus - 1;
  const dropped = (reports[before]?.commitments ?? []).flatMap((_, commitment) =>
    archive.partners.partner({ report: before, commitment }, focus) ? [] : [archive.describe({ report: before, commitment })],
  );
  return tellApart([...own, ...dropped]);
}

/**
 * Every chain of the archive, the longest first: entered at the newest commitment that no chain holds yet, so that each commitment stands in a
 * chain, and in several only where it was split or merged.
 */
export function traceAllLineage(reports: readonly PreparedReport[], alignments: PlanAlignments): readonly LineageChain[] {
  const archive = new Archive(reports, alignments);
  const held = reports.map(() => new Set<number>());
  const chains: LineageChain[] = [];
  for (let report = reports.length - 1; report >= 0; report--) {
    for (let commitment = 0; commitment < reports[report]!.commitments.length; commitment++) {
      if (held[report]!.has(commitment)) continue;
      for (const node of archive.chainOf({ report, commitment })) held[node.report]!.add(node.commitment);
      chains.push(archive.describe({ report, commitment }));
    }
  }
  return tellApart(chains.sort((a, b) => b.places.length - a.places.length || b.until - a.until));
}
