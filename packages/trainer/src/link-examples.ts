import { type AlignInput, findCandidatePairs, type Item, type Knowledge, type PairFeatures, type Unit } from '@tongbi/aligner';
import { readReportFile } from './read-corpus.js';
import { coveredBy, type GoldAlignment, type GoldSet, readGoldAlignment } from './read-gold.js';

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
  /** Both sides for the aligner. */
  readonly input: { readonly previous: AlignInput; readonly current: AlignInput };
  /** Ids of the marked sentences that each group covers; none where nobody marked. */
  readonly ids: { readonly previous: readonly (readonly string[])[]; readonly current: readonly (readonly string[])[] };
  readonly truth: GoldAlignment;
}

export interface Folders {
  readonly gold: string;
  readonly corpus: string;
}

export function readLinkExamples({ gold, corpus }: Folders, goldSet: GoldSet, knowledge: Knowledge): LinkExamples {
  const { set, previous, current } = goldSet;
  const [before, after] = [readReportFile(corpus, previous), readReportFile(corpus, current)];
  const truth = readGoldAlignment(gold, set);
  const ids = {
    previous: before.plan.groups.map(({ span }) => coveredBy(truth.previous, span)),
    current: after.plan.groups.map(({ span }) => coveredBy(truth.current, span)),
  };
  const isLinked = (p: number, c: number) =>
    ids.current[c]!.some((id) => ids.previous[p]!.some((other) => truth.links.get(id)?.has(other)));
  const find = (earlier: readonly Unit[], later: readonly Unit[]) =>
    findCandidatePairs({ units: earlier, sections: before.plan.sections }, { units: later, sections: after.plan.sections }, knowledge);
  const groups = find(before.plan.groups, after.plan.groups);
  const items = find(before.items, after.items);
  return {
    ...goldSet,
    input: { previous: { ...before.plan, items: before.items }, current: { ...after.plan, items: after.items } },
    ids,
    truth,
    groups: {
      previous: before.plan.groups,
      current: after.plan.groups,
      pairs: groups,
      linked: groups.map((pair) => isLinked(pair.previous, pair.current)),
    },
    items: {
      previous: before.items,
      current: after.items,
      pairs: items,
      linked: items.map((pair) => isLinked(before.items[pair.previous]!.group, after.items[pair.current]!.group)),
    },
  };
}
