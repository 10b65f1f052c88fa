import type { FeatureName, LinkModel, LinkModels, PairFeatures, TwoPasses } from '@tongbi/aligner';
import { probability } from '@tongbi/aligner';
import {
  CERTAIN_ODDS,
  type FeatureValues,
  findRivalFeatures,
  type JudgedLists,
  judgePairs,
  logOdds,
  UNSEEN_ODDS,
} from '@tongbi/aligner/training';
import type { LinkExamples } from './link-examples.js';
import { fitFeatures } from './train-logistic.js';

type FeaturesOf = Readonly<Record<'first' | 'second', readonly FeatureName[]>>;
/** The features of each judgement. They overlap: `pnpm ablate` shows what each gives beside the others, for several of them nothing. */
export type FeatureChoice = Readonly<Record<'groups' | 'items', FeaturesOf>>;

const RARE = ['rareShared', 'rareContainment', 'rareCoverage'] as const;
/** What the genre knows. */
export const GENRE_FEATURES: readonly FeatureName[] = ['meaning', ...RARE];
const PAIR_FEATURES: readonly FeatureName[] = ['neighbours', 'section', 'figures', 'lead', 'cosine', 'meaning', 'containment', ...RARE];
export const FEATURES: FeatureChoice = {
  groups: { first: PAIR_FEATURES, second: ['first', 'around', 'flow', 'rival', 'bothRival'] },
  items: { first: [...PAIR_FEATURES, 'group'], second: ['first', 'around', 'rival', 'bothRival', 'otherPartners', 'imbalance'] },
};

/** Rounds of judging anew which pair of commitments made two sentences a link; the labels stand after five or six. */
const ROUNDS = 8;
/** In a linked pair of sentences commitments above it are taken for linked, below `UNLIKELY` for not, between for neither. */
const LIKELY = 0.5;
const UNLIKELY = 0.3;

/** One pair of reports at one level, ready to be learned from: a label 1 or 0, or null for neither. */
interface Sample extends JudgedLists {
  readonly pairs: readonly PairFeatures[];
  readonly labels: readonly (0 | 1 | null)[];
  readonly groupOdds: readonly number[];
}

const valuesOf = ({ pairs, groupOdds }: Sample, at: number): FeatureValues => ({ ...pairs[at]!, group: groupOdds[at]! });

function labelled(sample: Sample, values: (at: number) => FeatureValues) {
  return sample.labels.flatMap((label, at) => (label === null ? [] : [{ label, values: values(at) }]));
}

const fitFirst = (names: readonly FeatureName[], samples: readonly Sample[]): LinkModel =>
  fitFeatures(
    names,
    samples.flatMap((sample) => labelled(sample, (at) => valuesOf(sample, at))),
  );

function rivalsOf(first: LinkModel, sample: Sample): readonly FeatureValues[] {
  return findRivalFeatures(sample.pairs, sample, (_, at) => logOdds(first, valuesOf(sample, at)));
}

/** For each sample something learned from all the others; from itself where it is alone. */
export function withoutEach<Sample_, Result>(
  samples: readonly Sample_[],
  learn: (others: readonly Sample_[]) => Result,
): readonly Result[] {
  return samples.map((sample) => learn(samples.length > 1 ? samples.filter((other) => other !== sample) : samples));
}

/** The second judgement learns from first judgements by models that have not seen the pair they judge. */
function fitTwoPasses(names: FeaturesOf, samples: readonly Sample[]): TwoPasses {
  const firsts = withoutEach(samples, (others) => fitFirst(names.first, others));
  const second = fitFeatures(
    names.second,
    samples.flatMap((sample, k) => {
      const rivals = rivalsOf(firsts[k]!, sample);
      return labelled(sample, (at) => rivals[at]!);
    }),
  );
  return { first: fitFirst(names.first, samples), second };
}

const groupSample = ({ groups }: LinkExamples): Sample => ({
  ...groups,
  labels: groups.linked.map((linked) => (linked ? 1 : 0)),
  groupOdds: groups.pairs.map(() => 0),
});

/** Log-odds of the sentences of every pair of commitments. */
function oddsOfGroups({ groups, items }: LinkExamples, model: TwoPasses): readonly number[] {
  const odds = new Map(judgePairs(model, groups.pairs, groups).map((pair) => [`${pair.previous} ${pair.current}`, pair.odds]));
  return items.pairs.map(({ previous, current }) =>
    Math.min(odds.get(`${items.previous[previous]!.group} ${items.current[current]!.group}`) ?? UNSEEN_ODDS, CERTAIN_ODDS),
  );
}

/**
 * Commitments have no labels of their own, only their sentences have. Of a linked pair of sentences the best-judged pair of commitments
 * is taken for true, those judged likely too, the unlikely ones for false, and all pairs of unlinked sentences for false; judged anew with
 * the weights so found (multiple-instance learning).
 */
function labelItems({ items }: LinkExamples, judge: (at: number) => number, isFirstRound: boolean): readonly (0 | 1 | null)[] {
  const best = new Map<string, number>();
  const bag = (at: number) => `${items.previous[items.pairs[at]!.previous]!.group} ${items.current[items.pairs[at]!.current]!.group}`;
  const chances = items.pairs.map((_, at) => judge(at));
  chances.forEach((p, at) => {
    if (items.linked[at]) best.set(bag(at), Math.max(p, best.get(bag(at)) ?? 0));
  });
  return chances.map((p, at) => {
    if (!items.linked[at]) return 0;
    if (p === best.get(bag(at)) || (!isFirstRound && p > LIKELY)) return 1;
    return p < UNLIKELY ? 0 : null;
  });
}

function trainItems(names: FeaturesOf, examples: readonly LinkExamples[], groupOdds: readonly (readonly number[])[]): TwoPasses {
  let model: LinkModel | undefined;
  let samples: readonly Sample[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    samples = examples.map((example, k): Sample => {
      const sample: Sample = { ...example.items, labels: [], groupOdds: groupOdds[k]! };
      const judge = (at: number) => (model ? probability(logOdds(model, valuesOf(sample, at))) : sample.pairs[at]!.cosine);
      return { ...sample, labels: labelItems(example, judge, model === undefined) };
    });
    model = fitFirst(names.first, samples);
  }
  return fitTwoPasses(names, samples);
}

/** The weights of both levels from hand-made alignments of sentences. */
export function trainLinks(examples: readonly LinkExamples[], features: FeatureChoice = FEATURES): LinkModels {
  const groups = examples.map(groupSample);
  const unseen = withoutEach(groups, (others) => fitTwoPasses(features.groups, others));
  const groupOdds = examples.map((example, k) => oddsOfGroups(example, unseen[k]!));
  return { groups: fitTwoPasses(features.groups, groups), items: trainItems(features.items, examples, groupOdds) };
}
