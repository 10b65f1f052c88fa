#!/usr/bin/env node
// Makes packages/compare/data/background-terms.tsv: in what share of all places the reports say a word or short phrase.
//
//   TONGBI_CORPUS=folder node scripts/count-background.mjs
//
// TONGBI_CORPUS has one folder a place, with its reports of any years. A place counts once, by the share of its reports that say the term, so that
// a place with many years weighs no more than one with a single report. Terms of up to four words and six characters that at least LEAST_SHARE
// of the places say are kept, in steps of STEP, and quoted ones that LEAST_QUOTED of them say: single words and stock phrases, never a sentence. The same folder gives the same bytes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEAST_SHARE = 0.15;
/** What stands in quotation marks (“四风”, “九五”) is listed if so many places say it: a name of the place's own is said by it alone. */
const LEAST_QUOTED = 0.05;
const QUOTED = /[“《]([^“”《》，。；：！？\s]{2,12})[”》]/gu;
const STEP = 0.05;
const LONGEST = 6;
const MOST_WORDS = 4;
const HAN = /^\p{Script=Han}+$/u;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const corpus = process.env.TONGBI_CORPUS;
if (!corpus) {
  console.error('count-background: set TONGBI_CORPUS to a folder with one folder of reports a place');
  process.exit(2);
}
const load = (name) => import(join(root, 'packages', name, 'dist', 'index.js'));
const [{ normalizeReport, decodeText }, { createSegmenter }] = await Promise.all(['normalizer', 'segmenter'].map(load));
const segment = createSegmenter();

function termsOf(path) {
  const { report } = normalizeReport(decodeText(readFileSync(path), path), { file: path });
  const terms = new Set([...report.text.matchAll(QUOTED)].map(([, inner]) => inner));
  for (const term of terms) quoted.add(term);
  let run = [];
  const flush = () => {
    for (let first = 0; first < run.length; first++)
      for (let count = 1; count <= MOST_WORDS && first + count <= run.length; count++) {
        const term = run.slice(first, first + count).join('');
        if (term.length >= 2 && term.length <= LONGEST) terms.add(term);
      }
    run = [];
  };
  for (const { text } of segment(report.text.slice(report.body.start, report.body.end))) {
    if (HAN.test(text)) run.push(text);
    else flush();
  }
  flush();
  return terms;
}

const isReport = (name) => /^\d{4}\.(?:txt|md)$/.test(name);
const shares = new Map();
const quoted = new Set();
let places = 0;
for (const place of readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const files = readdirSync(join(corpus, place.name)).filter(isReport);
  const own = new Map();
  for (const file of files) for (const term of termsOf(join(corpus, place.name, file))) own.set(term, (own.get(term) ?? 0) + 1);
  for (const [term, count] of own) shares.set(term, (shares.get(term) ?? 0) + count / files.length);
  if (files.length > 0) places++;
}

const bySteps = new Map();
for (const [term, sum] of shares) {
  const share = Math.floor(sum / places / STEP + 1e-9) * STEP;
  if (share >= (quoted.has(term) ? LEAST_QUOTED : LEAST_SHARE) - 1e-9)
    bySteps.set(share.toFixed(2), [...(bySteps.get(share.toFixed(2)) ?? []), term]);
}
const lines = [...bySteps].sort((a, b) => b[0] - a[0]).map(([share, terms]) => `${share}\t${terms.sort().join(' ')}`);
const head = `# Made by scripts/count-background.mjs from reports of ${places} places; do not edit. terms: those that at least this share of the places say.\nshare\tterms\n`;
writeFileSync(join(root, 'packages', 'compare', 'data', 'background-terms.tsv'), `${head}${lines.join('\n')}\n`);
