#!/usr/bin/env node
// Makes packages/metric-differ/data/spreads.tsv: how far the figures of an indicator lie apart from year to year and from place to place.
//
//   TONGBI_CORPUS=folder node scripts/fit-spreads.mjs
//
// Learns from every second place of the folder, by name; the others are for test/check/unlikely.slow.test.ts, which measures what the table finds.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placeInSeries, sizeOf } from '../packages/metric-differ/dist/checks/series-steps.js';
import { canonicalIndicator } from '../packages/metric-differ/dist/index.js';
import { unitKind } from '../packages/metric-differ/dist/numbers/read-unit.js';
import { readCorpus } from './corpus/read-corpus.mjs';

/** Fewer steps say nothing of an indicator by itself; fewer of a kind of unit nothing of the kind; fewer figures not what is usual. */
const FEWEST = { own: 5, kind: 15, usual: 10 };
/** The spread of its kind weighs as much as so many steps of the indicator's own: five may be alike by chance. */
const KIND_WEIGHT = 8;
/** Nine of ten steps of a normal spread are within so many of it. The tenth does not count: it may be a slip, or misread. */
const WITHIN = { share: 0.9, spreads: 1.645 };

const spreadOf = (steps) => steps.map(Math.abs).sort((a, b) => a - b)[Math.ceil(WITHIN.share * steps.length) - 1] / WITHIN.spreads;
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

const corpus = process.env.TONGBI_CORPUS;
if (!corpus) {
  console.error('fit-spreads: set TONGBI_CORPUS to a folder of reports, one folder a place');
  process.exit(2);
}
const reports = readCorpus(corpus);
const places = [...new Set(reports.map(({ folder }) => folder))].sort();
const learnt = new Set(places.filter((_, index) => index % 2 === 0));

/** [indicator or *, aspect, unit or its kind, between] → steps, or sizes where it is what is usual, with the places they are of. */
const found = new Map();
function note(key, value, folder) {
  const row = found.get(key.join('\t')) ?? { key, values: [], places: new Set() };
  row.values.push(value);
  row.places.add(folder);
  found.set(row.key.join('\t'), row);
}
for (const { folder, side, previous } of reports.filter((one) => learnt.has(one.folder))) {
  for (const { metric, name, steps } of placeInSeries(side, previous)) {
    const { aspect, unit, role } = metric;
    const isKnown = canonicalIndicator(metric.indicator).entry !== undefined;
    if (isKnown && unit === '%') note([name, aspect, unit, `usual-${role}`], sizeOf(metric), folder);
    for (const { between, size } of steps) {
      if (isKnown) note([name, aspect, unit, between], size, folder);
      note(['*', aspect, unitKind(unit), between], size, folder);
    }
  }
}

function rowOf({ key, values, places: seen }) {
  const [indicator, aspect, unit, between] = key;
  const isUsual = between.startsWith('usual');
  if (values.length < (isUsual ? FEWEST.usual : indicator === '*' ? FEWEST.kind : FEWEST.own)) return [];
  const usual = isUsual ? mean(values) : null;
  let spread = spreadOf(values.map((value) => value - (usual ?? 0)));
  const kind = found.get(['*', aspect, unitKind(unit), between].join('\t'));
  if (indicator !== '*' && !isUsual && kind) {
    const wide = spreadOf(kind.values);
    spread = Math.sqrt((values.length * spread ** 2 + KIND_WEIGHT * wide ** 2) / (values.length + KIND_WEIGHT));
  }
  return [[...key, usual === null ? '' : usual.toFixed(2), spread.toFixed(2), values.length, seen.size].join('\t')];
}

const head = `# How far the figures of an indicator lie apart, in tenfolds. Written by scripts/fit-spreads.mjs.
# Learnt on: ${[...learnt].join(' ')}
indicator\taspect\tunit\tbetween\tusual\tspread\tfigures\tplaces`;
const rows = [...found.values()].flatMap(rowOf).sort();
const file = join(dirname(fileURLToPath(import.meta.url)), '../packages/metric-differ/data/spreads.tsv');
writeFileSync(file, `${head}\n${rows.join('\n')}\n`);
console.log(`${rows.length} rows from ${reports.filter(({ folder }) => learnt.has(folder)).length} reports of ${learnt.size} places`);
