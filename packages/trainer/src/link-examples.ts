import { findCandidatePairs, type Item, type Knowledge, type PairFeatures, type Unit } from '@tongbi/aligner';
import { readReportFile } from './read-corpus.js';
import { coveredBy, type GoldSet, readGoldAlignment } from './read-gold.js';

/** Candidates of one level of one pair of reports. */
interface Candidates<One extends Unit> {
  readonly previous: readonly One[];
  readonly current: readonly One[];
  readonly pairs: readonly PairFeatures[];
  /** For each pair whether the sentences they are, or stand in, are linked by hand. */
  readonly linked: readonly boolean[];
}

/** All that one pair of reports has to teach. */
export interface LinkExamples extends GoldSet {
  readonly groups: Candidates<Unit>;
  readonly items: Candidates<Item>;
}

export interface Folders {
  readonly gold: string;
  readonly corpus: string;
}

export function readLinkExamples({ gold, corpus }: Folders, goldSet: GoldSet, knowledge: Knowledge): LinkExamples {
  const { set, previous, current } = goldSet;
  const [before, after] = [readReportFile(corpus, previous), readReportFile(corpus, current)];
  const truth = readGoldAlignment(gold, set);
  // Ids of the marked sentences that each group covers; none where nobody marked.
  const ids = {
    previous: before.plan.groups.map(({ span }) => coveredBy(truth.previous, span)),
    current: after.plan.groups.map(({ span }) => coveredBy(truth.current, span)),
  };
  const isLinked = (p: number, c: number) =>
    ids.current[c]!.some((id) => ids.previous[p]!.some((other) => truth.links.get(id)?.has(other)));
  const sections = [before.plan.sections, after.plan.sections] as const;
  const find = <One extends Unit>(previous: readonly One[], current: readonly One[], groupOf: (unit: One, at: number) => number) => {
    const pairs = findCandidatePairs({ units: previous, sections: sections[0] }, { units: current, sections: sections[1] }, knowledge);
    const linked = pairs.map(({ previous: p, current: c }) => isLinked(groupOf(previous[p]!, p), groupOf(current[c]!, c)));
    return { previous, current, pairs, linked };
  };
  return {
    ...goldSet,
    groups: find<Unit>(before.plan.groups, after.plan.groups, (_, at) => at),
    items: find(before.items, after.items, ({ group }) => group),
  };
}
