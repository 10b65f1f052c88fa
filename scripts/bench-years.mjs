#!/usr/bin/env node
// What `pnpm bench --years FILES…` runs: one focus against many years, in steps of 5, 10, 20 … files, beside a single pair.
//
//   node scripts/bench-years.mjs FILES…            the table
//   node scripts/bench-years.mjs --once FILES…     one measurement in this process, as JSON
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FIRST_STEP = 5;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const load = (name) => import(pathToFileURL(join(root, 'packages', name, 'dist/index.js')).href);

async function measure(files) {
  const [{ createSegmenter }, { decodeText, normalizeReport }, { compareReportSet, compareReports }] = await Promise.all(
    ['segmenter', 'normalizer', 'compare'].map(load),
  );
  const segment = createSegmenter();
  segment('同比'); // loads the dictionary, once a process however many years there are
  const bytes = files.map((file) => readFileSync(file));
  const start = performance.now();
  const reads = files.map((file, index) => ({ ...normalizeReport(decodeText(bytes[index], file), { file }), file: basename(file) }));
  const set = reads.length === 2 ? compareReports(...reads, { segment }) : compareReportSet(reads, { segment });
  const milliseconds = performance.now() - start;
  const { lineage = [] } = set;
  const places = lineage.reduce((sum, chain) => sum + chain.places.length, 0);
  return { milliseconds, megabytes: process.resourceUsage().maxRSS / 1024, chains: lineage.length, places };
}

function inProcess(files) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--once', ...files], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`one measurement ended with ${status}:\n${stderr}`);
  return JSON.parse(stdout);
}

export const isShort = process.env.TONGBI_BENCH === 'short';

/** The middle one of three: what else runs on the machine shows in a single one. */
export function middleOf(measure, timeOf) {
  const measured = Array.from({ length: isShort ? 1 : 3 }, () => measure()).sort((a, b) => timeOf(a) - timeOf(b));
  return measured[measured.length >> 1];
}

export function benchYears(files) {
  const pair = middleOf(
    () => inProcess(files.slice(-2)),
    ({ milliseconds }) => milliseconds,
  );
  const line = (...cells) => console.log(cells.map((cell, index) => (index ? cell.padStart(14) : cell.padEnd(10))).join(''));
  // As many chains however many years: one for each commitment of the last report, and for each that it dropped. What grows are their places.
  line('reports', 'ms', '× one pair', 'peak MB', 'chains', 'their places');
  const show = (count, { milliseconds, megabytes, chains, places }) =>
    line(
      ...[String(count), milliseconds.toFixed(0), (milliseconds / pair.milliseconds).toFixed(1), megabytes.toFixed(0)],
      ...[String(chains), String(places)],
    );
  show(2, pair);
  for (let count = FIRST_STEP; ; count *= 2) {
    const taken = files.slice(-Math.min(count, files.length));
    show(taken.length, inProcess(taken));
    if (count >= files.length) break;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  if (words[0] === '--once') process.stdout.write(JSON.stringify(await measure(words.slice(1))));
  else benchYears(words);
}
