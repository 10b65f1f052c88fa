#!/usr/bin/env node
// Makes packages/compare/data/result-weights.tsv: how much each feature speaks for a sentence of a review reporting on a promise.
//
//   TONGBI_GOLD=folder TONGBI_CORPUS=folder node scripts/fit-results.mjs [--leave-out SET] [--cross] [--out FILE]
//
// Learns from the results tables of TONGBI_GOLD (sentence by sentence) and from scripts/labels/results.tsv (promise by promise), both
// of reports in TONGBI_CORPUS. Where a table says that a sentence reports on a whole sentence of the plan, the best-judged of its promises
// is taken for true, others only if likely; judged anew ROUNDS times (multiple-instance learning). --leave-out fits without one set, to judge it by.
// --cross prints what weights that have not seen a fifth of the plan say of that fifth, and what weights that have seen neither of them say of
// N24-N25 and of the pairs of scripts/labels/results-by-sentence.tsv, from which nothing is learned. The same folders give the same bytes.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { coveredBy, predict, trainLogistic } from '../packages/trainer/dist/index.js';

const ROUNDS = 6;
const LIKELY = 0.5;
const FOLDS = 5;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: options } = parseArgs({
  options: { 'leave-out': { type: 'string' }, cross: { type: 'boolean' }, out: { type: 'string' } },
});
const { TONGBI_GOLD: gold, TONGBI_CORPUS: corpus } = process.env;
if (!gold || !corpus) {
  console.error('fit-results: set TONGBI_GOLD to the folder of marked results and TONGBI_CORPUS to the folder of reports they are of');
  process.exit(2);
}
const load = (path) => import(join(root, 'packages', path));
const [{ normalizeReport, decodeText }, { prepareReport }, { judgedResults, chosenResults }, { RESULT_FEATURES }] = await Promise.all(
  [
    'normalizer/dist/index.js',
    'compare/dist/index.js',
    'compare/dist/results/find-results.js',
    'compare/dist/results/result-features.js',
  ].map(load),
);

const rows = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()));

const prepared = new Map();
function prepare(file) {
  if (!prepared.has(file)) {
    const path = join(corpus, file);
    prepared.set(file, prepareReport({ ...normalizeReport(decodeText(readFileSync(path), path), { file: path }), file: path }));
  }
  return prepared.get(file);
}
const judge = (previous, current) =>
  judgedResults(previous, current).map((pair) => ({
    row: RESULT_FEATURES.map((name) => pair.features[name]),
    item: pair.promise,
    promise: previous.commitments[pair.promise].span,
    reporting: current.review.groups[pair.group].span,
  }));

/** The marked results of whole sentences: bags of promises, of which at least one is reported on. */
function readGoldSets() {
  const pairs = rows(join(gold, 'sets.tsv')).filter(([set, kind]) => kind === 'results' && existsSync(join(gold, `${set}.results.tsv`)));
  return pairs.map(([set, , before, after]) => {
    const sentences = (name) =>
      rows(join(gold, `${name}.tsv`)).map(([id, offset, text]) => ({ id, start: Number(offset), end: Number(offset) + text.length }));
    const [year, next] = set.split('-');
    const [plan, review] = [sentences(year), sentences(`${next}R`)];
    const marked = rows(join(gold, `${set}.results.tsv`)).slice(1);
    const truthOf = (kept) => new Map(kept.map(([id, , ids]) => [id, new Set((ids ?? '').split(/[,，\s]+/).filter(Boolean))]));
    const truth = truthOf(marked);
    // A note that begins with a question mark: two readers could judge otherwise.
    const sure = truthOf(marked.filter(([, , , note]) => !note?.startsWith('?')));
    const examples = judge(prepare(before), prepare(after)).map((example) => {
      const [ids, reporting] = [coveredBy(plan, example.promise), coveredBy(review, example.reporting)];
      const label = ids.some((id) => reporting.some((one) => truth.get(id)?.has(one))) ? 1 : 0;
      return { ...example, set, ids, reporting, label, bag: `${set} ${ids[0]} ${reporting[0]}` };
    });
    return { set, truth, sure, examples };
  });
}

/** The rows of a file of labels by the pair of reports they are of. */
function labelsByPair(file) {
  const pairs = new Map();
  for (const row of rows(join(root, 'scripts', 'labels', file)).slice(1)) {
    const set = `${row[0]} ${row[1]}`;
    pairs.set(set, [...(pairs.get(set) ?? []), row]);
  }
  return [...pairs];
}

/** The labels of this folder: promise by promise, by the places where the promise and the sentence that reports on it begin. */
function readLabels() {
  return labelsByPair('results.tsv').flatMap(([set, own]) => {
    const [before, after] = set.split(' ');
    const startsOf = new Map(own.map(([, , promise, starts]) => [Number(promise), starts.split(',').filter(Boolean).map(Number)]));
    return judge(prepare(before), prepare(after))
      .filter(({ promise }) => startsOf.has(promise.start))
      .map((example) => ({ ...example, set, label: startsOf.get(example.promise.start).includes(example.reporting.start) ? 1 : 0 }));
  });
}

/** Pairs marked sentence by sentence to measure by: with all their rows, and without those that two readers could judge otherwise. */
function readSentenceLabels() {
  return labelsByPair('results-by-sentence.tsv').map(([set, own]) => {
    const [previous, current] = set.split(' ').map(prepare);
    const sentences = ({ groups }) => groups.map(({ span: { start, end } }) => ({ id: String(start), start, end }));
    const [plan, review] = [sentences(previous.plan), sentences(current.review)];
    const examples = judge(previous, current).map((example) => ({
      ...example,
      ids: coveredBy(plan, example.promise),
      reporting: coveredBy(review, example.reporting),
    }));
    // A heading that holds no promise of its own is none that could be reported on.
    const promised = new Set(previous.commitments.flatMap(({ span }) => coveredBy(plan, span)));
    const truthOf = (kept) =>
      new Map(kept.filter(([, , id]) => promised.has(id)).map(([, , id, , told]) => [id, new Set(told.split(',').filter(Boolean))]));
    return { set, examples, truth: truthOf(own), sure: truthOf(own.filter(([, , , , , doubtful]) => doubtful !== 'yes')) };
  });
}

function train(bagged, single) {
  let model;
  const score = ({ row }) => (model ? predict(model, row) : row[0]);
  for (let round = 0; round < ROUNDS; round++) {
    const examples = [...single, ...bagged.filter(({ label }) => !label)].map(({ row, label }) => ({ row, label }));
    const bags = new Map();
    for (const one of bagged) if (one.label) bags.set(one.bag, [...(bags.get(one.bag) ?? []), one]);
    for (const bag of bags.values()) {
      const best = Math.max(...bag.map(score));
      for (const one of bag) if (score(one) === best || (model && score(one) > LIKELY)) examples.push({ row: one.row, label: 1 });
    }
    model = trainLogistic(
      examples.map(({ row }) => row),
      examples.map(({ label }) => label),
    );
  }
  return model;
}

/** F1 of predictions, of their links and of reported against unreported, as the scorer of the marked tables counts them, without what the figures show. */
function measure({ truth, examples }, probabilities) {
  const said = new Map([...truth.keys()].map((id) => [id, new Set()]));
  const judged = examples.map(({ ids, reporting, item }, index) => ({ ids, reporting, promise: item, confidence: probabilities[index] }));
  for (const { ids, reporting } of chosenResults(judged)) for (const id of ids) for (const one of reporting) said.get(id)?.add(one);
  const count = { hits: 0, links: 0, both: 0, reported: 0 };
  for (const [id, want] of truth) {
    const got = said.get(id);
    count.hits += [...got].filter((one) => want.has(one)).length;
    count.links += got.size + want.size;
    count.both += got.size && want.size ? 1 : 0;
    count.reported += (got.size ? 1 : 0) + (want.size ? 1 : 0);
  }
  const percent = (value) => (100 * value).toFixed(1);
  return `links F1 ${percent((2 * count.hits) / count.links)}  reported against unreported F1 ${percent((2 * count.both) / count.reported)}`;
}

/** The same of all rows, and without those that two readers could judge otherwise. */
const measureBoth = ({ truth, sure, examples }, probabilities) =>
  `${measure({ truth, examples }, probabilities)}   without doubtful rows: ${measure({ truth: sure, examples }, probabilities)}`;

const sets = readGoldSets();
const labels = readLabels();
const without = options['leave-out'];
if (options.cross) {
  const all = train(
    sets.flatMap(({ examples }) => examples),
    labels,
  );
  const judgedBy = (model, { examples }) => examples.map(({ row }) => predict(model, row));
  for (const one of readSentenceLabels()) console.log(`${one.set}   ${measureBoth(one, judgedBy(all, one))}`);
  for (const one of sets) {
    const { set, truth, examples } = one;
    const others = sets.filter((other) => other.set !== set).flatMap((other) => other.examples);
    console.log(`${set} by weights that have not seen it   ${measureBoth(one, judgedBy(train(others, labels), one))}`);
    const last = Math.max(...examples.map(({ promise }) => promise.start)) + 1;
    const first = Math.min(...examples.map(({ promise }) => promise.start));
    const fold = ({ promise }) => Math.floor((FOLDS * (promise.start - first)) / (last - first));
    const models = Array.from({ length: FOLDS }, (_, k) => train([...others, ...examples.filter((one) => fold(one) !== k)], labels));
    console.log(
      `${set} fifth by fifth                     ${measure(
        { truth, examples },
        examples.map((one) => predict(models[fold(one)], one.row)),
      )}`,
    );
  }
} else {
  const kept = sets.filter(({ set }) => set !== without);
  const own = labels.filter(({ set }) => set !== without);
  const { bias, weights, means } = train(
    kept.flatMap(({ examples }) => examples),
    own,
  );
  const number = (value) => value.toFixed(4);
  const names = [...kept.map(({ set }) => set), ...new Set(own.map(({ set }) => set))].join(', ');
  const lines = RESULT_FEATURES.map((name, index) => `${name}\t${number(weights[index])}\t${number(means[index])}`);
  const text = `# Made by scripts/fit-results.mjs from hand-made results (${names}); do not edit.\nfeature\tweight\tmean\nbias\t${number(bias)}\t0.0000\n${lines.join('\n')}\n`;
  writeFileSync(options.out ?? join(root, 'packages', 'compare', 'data', 'result-weights.tsv'), text);
}
