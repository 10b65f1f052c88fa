#!/usr/bin/env node
// Fits data/join-weights.tsv and data/promise-weights.tsv to hand-made commitments, and measures them with the place left out.
//
//   node packages/commitments/scripts/fit-weights.mjs GOLD CORPUS [--misses] [--write]     (after a build)
//
// GOLD holds sets.tsv (set, kind, previous, current: files under CORPUS), SET.tsv (id, offset, sentence), SET.commitments.tsv (id, n, kind,
// quote, note) and for pairs PAIR.cur.tsv and PAIR.prev.tsv (id, kind, …). Prints for each set F1 of promising sentences and of commitment
// spans with weights fitted to the other places alone (a place keeps its style from year to year), then with those fitted to all; --misses
// lists what the first got wrong. --write makes the tables from all.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { trainNamedFeatures } from '../../trainer/dist/index.js';
import { joinExamples, promiseExamples } from './examples.mjs';
import { measure } from './measure.mjs';
import { readSets } from './read-gold.mjs';

const [gold, corpus, ...flags] = process.argv.slice(2);
if (!gold || !corpus) {
  console.error('fit-weights: name the gold folder and the corpus folder');
  process.exit(2);
}

/** How much each weight is drawn to nothing; by the place left out, half and twice as much are no better. */
const ridge = { join: 1.5, promise: 1 };

const sets = readSets(gold, corpus).map((set) => ({ ...set, join: joinExamples(set), promise: promiseExamples(set) }));

/** Weights as the tables hold them, with two decimals, so that what is measured is what is shipped. */
function fit(list) {
  const weights = (kind) => {
    const fitted = trainNamedFeatures(
      list.flatMap((set) => set[kind]),
      ridge[kind],
    );
    return new Map([...fitted].map(([name, value]) => [name, Number(value.toFixed(2))]));
  };
  return { join: weights('join'), promise: weights('promise') };
}

const show = ({ sentences, spans }) => `sentences ${sentences.toFixed(1)}${spans === null ? '' : `  spans ${spans.toFixed(1)}`}`;
const mean = (list) => (list.reduce((sum, value) => sum + value, 0) / list.length).toFixed(1);

const all = fit(sets);
const scores = sets.map((set) => ({
  set,
  left: measure(set, fit(sets.filter(({ place }) => place !== set.place))),
  own: measure(set, all),
}));
for (const { set, left, own } of scores) {
  console.log(`${set.set}  place left out: ${show(left).padEnd(30)}  fitted to all: ${show(own)}`);
  if (flags.includes('--misses')) for (const miss of left.misses) console.log(`    ${miss}`);
}
const column = (kind) => scores.map(({ left }) => left[kind]).filter((value) => value !== null);
console.log(`mean, place left out: sentences ${mean(column('sentences'))}  spans ${mean(column('spans'))}`);

function table(kind, what) {
  const examples = sets.flatMap((set) => set[kind]);
  const seen = (name) => (name === 'bias' ? examples.length : examples.filter(({ features }) => features.includes(name)).length);
  const head = `# Log-odds that ${what}. Written by scripts/fit-weights.mjs; see README.md.\nfeature\tweight\tseen\n`;
  const lines = [...all[kind]].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}\t${value.toFixed(2)}\t${seen(name)}\n`);
  return head + lines.join('');
}
if (flags.includes('--write')) {
  const data = join(dirname(fileURLToPath(import.meta.url)), '..', 'data');
  writeFileSync(join(data, 'join-weights.tsv'), table('join', 'the comma between two clauses joins them'));
  writeFileSync(join(data, 'promise-weights.tsv'), table('promise', 'a sentence promises something'));
}
