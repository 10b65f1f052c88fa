#!/usr/bin/env node
// Fits data/promise-weights.tsv to sentences that people marked as commitment, framing or heading.
//
//   node packages/commitments/scripts/fit-promise-weights.mjs GOLD_FOLDER REPORTS_FOLDER [--misses] [--write [--without SET]]     (after a build)
//
// GOLD_FOLDER holds SET.tsv (id, offset, sentence), SET.commitments.tsv or PAIR.cur.tsv and PAIR.prev.tsv (id, kind, …); REPORTS_FOLDER holds
// SET.json, the Report of each set as `tongbi normalize FILE --json` prints it. Prints F1 of promising sentences of each place when the other
// places alone are fitted; --write fits all, or all but the place of SET.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainText } from '../dist/plain-text.js';
import { promiseFeatures } from '../dist/promise-features.js';
import { readClauses } from '../dist/read-clause.js';
import { sentenceContexts } from '../dist/sentence-context.js';
import { fitLogistic, scoreOf, weightsTable } from './fit-logistic.mjs';

const [gold, reports, ...flags] = process.argv.slice(2);
const places = [['SZ24'], ['SH22', 'SH23'], ['N24', 'N25'], ['JS25', 'JS26'], ['ZM22', 'ZM23']];
const ridge = 1;
const roles = new Set(['requirements', 'tasks', 'government', 'other']);

const rows = (file) =>
  existsSync(join(gold, file))
    ? readFileSync(join(gold, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t'))
    : [];

function kindsOf(set, place) {
  const kinds = new Map();
  const pair = place.join('-');
  const side = place.indexOf(set) === 0 ? 'prev' : 'cur';
  for (const [id, kind] of rows(`${pair}.${side}.tsv`).slice(1)) kinds.set(id, kind);
  for (const [id, , kind] of rows(`${set}.commitments.tsv`).slice(1)) kinds.set(id, kind);
  return kinds;
}

function examplesOf(set, place) {
  const kinds = kindsOf(set, place);
  const byOffset = new Map(rows(`${set}.tsv`).map(([id, offset]) => [Number(offset), id]));
  const examples = [];
  for (const context of sentenceContexts(JSON.parse(readFileSync(join(reports, `${set}.json`), 'utf8')))) {
    const id = byOffset.get(context.sentence.span.start);
    if (!kinds.has(id) || !roles.has(context.role)) continue;
    const { text } = plainText(context.sentence.text);
    const clauses = readClauses(text);
    examples.push({
      id,
      features: ['bias', ...promiseFeatures(text, clauses, context)],
      label: kinds.get(id) === 'commitment' ? 1 : 0,
      weight: 1,
      text,
    });
  }
  return examples;
}

const all = new Map(places.flatMap((place) => place.map((set) => [set, examplesOf(set, place)])));
const fit = (examples) => fitLogistic(examples, { ridge });
const f1 = (examples, weights) => {
  const said = examples.filter((e) => scoreOf(weights, e) > 0);
  const both = said.filter((e) => e.label).length;
  return ((200 * both) / (said.length + examples.filter((e) => e.label).length)).toFixed(1);
};
const miss = (weights) => (e) => scoreOf(weights, e) > 0 !== (e.label === 1);
for (const held of places) {
  const weights = fit(
    places
      .filter((place) => place !== held)
      .flat()
      .flatMap((set) => all.get(set)),
  );
  for (const set of held) {
    const examples = all.get(set);
    console.log(`${set} held out: ${examples.length} sentences, F1 ${f1(examples, weights)}`);
    if (flags.includes('--misses'))
      for (const e of examples.filter(miss(weights)))
        console.log(
          `  ${e.id} ${e.label ? 'promise' : 'passage'} ${scoreOf(weights, e).toFixed(1)} ${e.text.slice(0, 70)}\n      ${e.features.join(' ')}`,
        );
  }
}
const without = flags[flags.indexOf('--without') + 1];
const every = [...all]
  .filter(([set]) => !places.find((place) => place.includes(set)).includes(without))
  .flatMap(([, examples]) => examples);
const weights = fit(every);
console.log(`all: F1 ${f1(every, weights)} on what was fitted`);
if (flags.includes('--write')) {
  const head = '# Log-odds that a sentence promises something. Written by scripts/fit-promise-weights.mjs; see README.md.';
  writeFileSync(join(dirname(fileURLToPath(import.meta.url)), '..', 'data', 'promise-weights.tsv'), weightsTable(head, weights, every));
}
