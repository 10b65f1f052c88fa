import { type Knowledge, LINK_THRESHOLDS } from '@tongbi/aligner';
import type { LinkOptions } from '@tongbi/compare';
import { judgeBy } from '@tongbi/compare/training';
import { readClaims, readLabelledClaims } from './claim-examples.js';
import { type Folders, readLinkExamples } from './link-examples.js';
import { makeGramTable, toGramTable } from './make-gram-table.js';
import { readCorpus } from './read-corpus.js';
import { type GoldSet, listGoldSets } from './read-gold.js';
import { linkScorer } from './score-links.js';
import { measureGrades, trainAll } from './train-claims.js';
import { FEATURES, type FeatureChoice, GENRE_FEATURES, trainLinks, withoutEach } from './train-links.js';

/** One thing switched off or moved. */
interface Variant {
  readonly name: string;
  readonly features?: FeatureChoice;
  readonly options?: LinkOptions;
}

/** The scores of each set, the first row with everything, and what each grade meant for pairs that took no part in the weights. */
export type Ablation = ReturnType<typeof ablate>;

function without(names: readonly string[], pass: 'first' | 'second'): FeatureChoice {
  const drop = (level: FeatureChoice['groups']) => ({ ...level, [pass]: level[pass].filter((name) => !names.includes(name)) });
  return { groups: drop(FEATURES.groups), items: drop(FEATURES.items) };
}

function variants(): readonly Variant[] {
  const first = new Set([...FEATURES.groups.first, ...FEATURES.items.first]);
  const second = new Set([...FEATURES.groups.second, ...FEATURES.items.second].filter((name) => name !== 'first'));
  const thresholds = (name: keyof typeof LINK_THRESHOLDS, ...values: readonly number[]) =>
    values.map(
      (value): Variant => ({
        name: `threshold ${name} ${value}, not ${LINK_THRESHOLDS[name]}`,
        options: { thresholds: { ...LINK_THRESHOLDS, [name]: value } },
      }),
    );
  return [
    { name: 'everything' },
    ...[...first].map((name) => ({ name: `without ${name}`, features: without([name], 'first') })),
    { name: 'without what the genre knows (meaning, rare…)', features: without(GENRE_FEATURES, 'first') },
    { name: 'without the second judgement', features: without([...second], 'second') },
    ...[...second].map((name) => ({ name: `without ${name}`, features: without([name], 'second') })),
    { name: 'without passages as partners', options: { leastPassage: 2 } },
    ...thresholds('group', 0.4, 0.6),
    ...thresholds('item', 0.4, 0.55),
    ...thresholds('leftover', 0.1, 0.3),
    ...thresholds('onlyOne', 0.05, 0.3),
  ];
}

/** Measures everything, then, if it is to be the whole, each variant; every pair by weights and vectors that have not seen it. */
export function ablate(folders: Folders, tell: (message: string) => void, isWhole = true) {
  const sets = listGoldSets(folders.gold);
  const marked = sets.flatMap(({ previous, current }) => [previous, current]);
  tell('vectors without the marked reports');
  const knowledge: Knowledge = { grams: toGramTable(makeGramTable(readCorpus(folders.corpus, marked, tell), tell)) };
  const examples = sets.map((set) => readLinkExamples(folders, set, knowledge));
  const score = linkScorer(folders);
  // Of each pair, weights that have not seen it: those that say how sure a claim is as well.
  const marks = readLabelledClaims(folders);
  tell('weights without each set');
  const plain = withoutEach(examples, (others) => trainAll(others, folders, { ...knowledge, labelled: marks }));
  const judged = examples.map((example, k) => readClaims(folders, example, { ...knowledge, models: plain[k]!.models }));
  const rows = variants()
    .slice(0, isWhole ? undefined : 1)
    .map(({ name, features, options }) => {
      const models = features ? withoutEach(examples, (others) => trainLinks(others, features)) : plain.map((trained) => trained.models);
      const scores = sets.map((set: GoldSet, k) =>
        score(set, { ...knowledge, ...options, models: models[k]!, claims: judgeBy(plain[k]!.claims) }),
      );
      tell(name);
      return { name, scores };
    });
  return { sets: sets.map(({ set }) => set), rows, grades: measureGrades([...judged, ...marks]) };
}
