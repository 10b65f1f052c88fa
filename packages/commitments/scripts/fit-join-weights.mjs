#!/usr/bin/env node
// Fits data/join-weights.tsv to hand-made commitments: at each comma of a promising sentence, does the gold go on (join) or cut?
//
//   node packages/commitments/scripts/fit-join-weights.mjs GOLD_FOLDER [--misses] [--write [--without SET]]     (after a build)
//
// GOLD_FOLDER holds SET.tsv (id, offset, sentence) and SET.commitments.tsv (id, n, kind, quote, note). Prints how many commas of each place's
// sets are right when the sets of the other places alone are fitted; --write fits all, or all but the
// place of SET.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { joinFeatures } from '../dist/join-features.js';
import { plainText } from '../dist/plain-text.js';
import { readClauses } from '../dist/read-clause.js';
import { lastOwnClause, sureJoin } from '../dist/sure-join.js';
import { fitLogistic, scoreOf, weightsTable } from './fit-logistic.mjs';

const [folder, ...flags] = process.argv.slice(2);
/** Sets of one place are held out together: a place keeps its style from year to year. */
const places = [['SZ24'], ['SH22', 'SH23']];
/** A row marked as one on which two careful people could disagree counts half. */
const doubtWeight = 0.5;
const ridge = 1.5;

const rows = (file) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));

function quotesBySentence(set) {
  const quotes = new Map();
  for (const [id, , kind, quote, note] of rows(`${set}.commitments.tsv`).slice(1)) {
    if (kind !== 'commitment') continue;
    if (!quotes.has(id)) quotes.set(id, []);
    quotes.get(id).push({ plain: plainText(quote).text, doubt: (note ?? '').startsWith('?') });
  }
  return quotes;
}

function examplesOf(set) {
  const sentences = new Map(rows(`${set}.tsv`).map(([id, , text]) => [id, text]));
  const examples = [];
  for (const [id, quotes] of quotesBySentence(set)) {
    const { text } = plainText(sentences.get(id));
    let at = 0;
    const spans = quotes.map(({ plain, doubt }) => {
      const start = text.indexOf(plain, at);
      at = start + plain.length;
      return { start, end: at, doubt };
    });
    const owner = (position) => spans.findIndex((span) => span.start <= position && position < span.end);
    const clauses = readClauses(text);
    for (let index = 0; index + 1 < clauses.length; index++) {
      const left = owner(clauses[index].end - 1);
      const right = owner(clauses[index + 1].start);
      if (left < 0 || right < 0 || clauses[index + 1].before !== '，') continue;
      const weight = spans[left].doubt || spans[right].doubt ? doubtWeight : 1;
      const sure = sureJoin(clauses, index) !== null;
      examples.push({
        id,
        sure,
        features: ['bias', ...joinFeatures(clauses, index, lastOwnClause(clauses))],
        label: left === right ? 1 : 0,
        weight,
        text: `${clauses[index].text} | ${clauses[index + 1].text}`,
      });
    }
  }
  return examples;
}

const fit = (examples) =>
  fitLogistic(
    examples.filter((example) => !example.sure),
    { ridge },
  );
const joins = (weights, example) => example.sure || scoreOf(weights, example) > 0;

const all = new Map(places.flat().map((set) => [set, examplesOf(set)]));
for (const held of places) {
  const weights = fit(
    places
      .filter((place) => place !== held)
      .flat()
      .flatMap((set) => all.get(set)),
  );
  for (const set of held) {
    const examples = all.get(set);
    const wrong = examples.filter((example) => joins(weights, example) !== (example.label === 1));
    const said = examples.filter((example) => joins(weights, example)).length;
    console.log(
      `${set} held out: ${examples.length} commas, ${examples.length - wrong.length} right; gold joins ${examples.filter((e) => e.label).length}, said ${said}`,
    );
  }
}
const without = flags[flags.indexOf('--without') + 1];
const every = [...all]
  .filter(([set]) => !places.find((place) => place.includes(set)).includes(without))
  .flatMap(([, examples]) => examples);
const weights = fit(every);
const wrong = every.filter((example) => joins(weights, example) !== (example.label === 1));
console.log(`all: ${every.length - wrong.length} of ${every.length} right on what was fitted`);
if (flags.includes('--misses'))
  for (const e of wrong)
    console.log(
      `  ${e.id} gold ${e.label ? 'join' : 'cut '} ${e.sure ? 'sure' : scoreOf(weights, e).toFixed(1)}  ${e.text}\n      ${e.features.join(' ')}`,
    );
if (flags.includes('--write')) {
  const head = '# Log-odds that the comma between two clauses joins them. Written by scripts/fit-join-weights.mjs; see README.md.';
  writeFileSync(
    join(dirname(fileURLToPath(import.meta.url)), '..', 'data', 'join-weights.tsv'),
    weightsTable(
      head,
      weights,
      every.filter((e) => !e.sure),
    ),
  );
}
