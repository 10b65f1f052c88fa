#!/usr/bin/env node
// Makes packages/aligner/data/link-weights.tsv from hand-made alignments.
//
//   TONGBI_GOLD=folder TONGBI_CORPUS=folder node scripts/train.mjs [--leave-out SET] [--out FILE]
//
// TONGBI_GOLD holds sets.tsv and the alignments of sentences, TONGBI_CORPUS the reports they are of. Groups (sentences) learn from the
// gold as it stands. Items (single commitments) have no gold of their own: of a linked pair of sentences the best-judged pair of
// commitments is taken for true, those judged likely too, the unlikely ones for false, and all pairs of unlinked sentences for false;
// judged anew with the weights so found, ROUNDS times (multiple-instance learning). With --leave-out one set takes no part, to judge it by.
// No randomness: the same folders give the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { coveredBy, goldPairs, readGold } from './train/gold.mjs';
import { predict, trainLogistic } from './train/logistic.mjs';

const GROUP_FEATURES = ['competition', 'neighbours', 'section', 'terms', 'figures', 'rank', 'lead', 'cosine'];
const ITEM_FEATURES = [...GROUP_FEATURES, 'group'];
const ROUNDS = 8;
const LIKELY = 0.5;
const UNLIKELY = 0.3;
const UNSEEN = 1e-3;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({ options: { 'leave-out': { type: 'string' }, out: { type: 'string' } } });
const { TONGBI_GOLD: gold, TONGBI_CORPUS: corpus } = process.env;
if (!gold || !corpus) {
  console.error('train: set TONGBI_GOLD to the folder of alignments and TONGBI_CORPUS to the folder of reports they are of');
  process.exit(2);
}
const load = (name) => import(join(root, 'packages', name, 'dist', 'index.js'));
const [{ normalizeReport, decodeText }, { prepareReport }, { findCandidatePairs }] = await Promise.all(
  ['normalizer', 'compare', 'aligner'].map(load),
);

function prepare(file) {
  const path = join(corpus, file);
  const read = normalizeReport(decodeText(readFileSync(path), path), { file: path });
  return prepareReport({ ...read, file: path });
}

const key = (previous, current) => `${previous} ${current}`;
const featuresOf = (names, pair) => names.map((name) => pair[name]);

/** All that one pair of reports has to teach: candidate pairs of groups and of items, and which gold links their sentences. */
function readPair({ set, previous, current }) {
  const [before, after] = [prepare(previous), prepare(current)];
  const truth = readGold(gold, set);
  const ids = {
    previous: before.plan.groups.map(({ span }) => coveredBy(truth.previous, span)),
    current: after.plan.groups.map(({ span }) => coveredBy(truth.current, span)),
  };
  const linked = (p, c) => ids.current[c].some((id) => ids.previous[p].some((other) => truth.links.get(id)?.has(other)));
  const groups = findCandidatePairs(
    { units: before.plan.groups, sections: before.plan.sections },
    { units: after.plan.groups, sections: after.plan.sections },
  );
  const items = findCandidatePairs(
    { units: before.items, sections: before.plan.sections },
    { units: after.items, sections: after.plan.sections },
  );
  return {
    set,
    groups: groups.map((pair) => ({ pair, label: linked(pair.previous, pair.current) ? 1 : 0 })),
    items: items.map((pair) => {
      const [p, c] = [before.items[pair.previous].group, after.items[pair.current].group];
      return { pair, groups: key(p, c), linked: linked(p, c) };
    }),
  };
}

function trainGroups(pairs) {
  const rows = pairs.flatMap(({ groups }) => groups);
  return trainLogistic(
    rows.map(({ pair }) => featuresOf(GROUP_FEATURES, pair)),
    rows.map(({ label }) => label),
  );
}

/** Log-odds of the groups of every item pair, by a model that has not seen these reports. */
function addGroupOdds(pair, model) {
  const odds = new Map(
    pair.groups.map((row) => [key(row.pair.previous, row.pair.current), predict(model, featuresOf(GROUP_FEATURES, row.pair))]),
  );
  return pair.items.map((item) => {
    const p = Math.min(Math.max(odds.get(item.groups) ?? UNSEEN, 1e-6), 1 - 1e-6);
    return { ...item, row: featuresOf(ITEM_FEATURES, { ...item.pair, group: Math.log(p / (1 - p)) }) };
  });
}

function trainItems(lists) {
  let model;
  const judge = (item) => (model ? predict(model, item.row) : item.pair.cosine);
  for (let round = 0; round < ROUNDS; round++) {
    const rows = [];
    const labels = [];
    const add = (item, label) => {
      rows.push(item.row);
      labels.push(label);
    };
    for (const items of lists) {
      const bags = groupBy(items.filter((item) => item.linked));
      for (const item of items) if (!item.linked) add(item, 0);
      for (const bag of bags.values()) {
        const best = Math.max(...bag.map(judge));
        for (const item of bag) {
          const p = judge(item);
          if (p === best || (model && p > LIKELY)) add(item, 1);
          else if (p < UNLIKELY) add(item, 0);
        }
      }
    }
    model = trainLogistic(rows, labels);
  }
  return model;
}
function groupBy(items) {
  const bags = new Map();
  for (const item of items) bags.set(item.groups, [...(bags.get(item.groups) ?? []), item]);
  return bags;
}

const all = goldPairs(gold)
  .filter(({ set }) => set !== options['leave-out'])
  .map(readPair);
const groups = trainGroups(all);
const items = trainItems(
  all.map((pair) => addGroupOdds(pair, all.length > 1 ? trainGroups(all.filter((other) => other !== pair)) : groups)),
);
const table = (level, names, { bias, weights, means }) =>
  [[level, 'bias', bias, 0], ...names.map((name, k) => [level, name, weights[k], means[k]])]
    .map(([l, name, weight, mean]) => `${l}\t${name}\t${weight.toFixed(4)}\t${mean.toFixed(4)}\n`)
    .join('');
const out = options.out ?? join(root, 'packages', 'aligner', 'data', 'link-weights.tsv');
writeFileSync(
  out,
  `# Made by scripts/train.mjs from ${all.length} hand-made alignments (${all.map(({ set }) => set).join(', ')}); do not edit.\nlevel\tfeature\tweight\tmean\n${table('groups', GROUP_FEATURES, groups)}${table('items', ITEM_FEATURES, items)}`,
);
console.log(`train: ${out} from ${all.map(({ set }) => set).join(', ')}`);
