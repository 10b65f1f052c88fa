#!/usr/bin/env node
// pnpm bench PREVIOUS CURRENT: what each stage costs on two files, in one run, beside the floor and the naive way.
// pnpm bench --years FILES…: what many years cost against a single pair: the last against every other, with the lineage over all neighbouring
// years; every report is read once. Shown for the last 5, 10, 20 … of them, each in a process of its own for its peak of memory.
// pnpm bench --sizes: what a PDF of 250 pages and 20,000 sections of one heading cost, beside smaller ones.
//
// The floor is the dictionary's cut of both texts by the engine in use, nodejieba where it is compiled, warm; every row shows its ratio to it. Warm rows are medians. The last rows are a
// cold `tongbi compare` in a process of its own: wall time and peak memory; then, where a chromium is, what searching the page costs while one types.
//
// TONGBI_BENCH=short measures each once: whether all of it runs, and no more.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { benchSearch } from './bench-search.mjs';
import { benchWeb } from './bench-web.mjs';
import { isShort, middleOf } from './bench-years.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stage = (name) => import(pathToFileURL(join(root, 'packages', name, 'dist/index.js')).href);

/** Enough runs for a steady median of a stage that takes milliseconds; slow ones stop at the time. */
const [LEAST_RUNS, MOST_RUNS] = isShort ? [1, 1] : [5, 51];
const MOST_MS = 500;

function median(run) {
  run(); // compiles, and loads what is loaded once
  const times = [];
  const begin = performance.now();
  while (times.length < LEAST_RUNS || (times.length < MOST_RUNS && performance.now() - begin < MOST_MS)) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}

function once(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The command as a user starts it; what it needed at most is asked as it exits. */
function coldCompare(files) {
  const folder = mkdtempSync(join(tmpdir(), 'tongbi-bench-'));
  const printMemory = 'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+"\\n"))';
  try {
    const start = performance.now();
    const words = [
      '--import',
      printMemory,
      join(root, 'packages/cli/bin/tongbi.js'),
      'compare',
      '--no-cache',
      ...files,
      '-o',
      join(folder, 'page.html'),
    ];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`tongbi compare ended with ${status}:\n${stderr}`);
    return { time: performance.now() - start, kilobytes: Number(/^peak (\d+)$/m.exec(stderr)?.[1]) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv.includes('--years')) {
  const files = process.argv
    .slice(2)
    .filter((word) => word !== '--' && word !== '--years')
    .map((file) => resolve(process.env.INIT_CWD ?? '.', file));
  const missing = files.filter((file) => !existsSync(file));
  if (files.length < 3 || missing.length > 0) {
    const received = missing.length ? `no such file: ${missing.join(', ')}` : `${files.length} files`;
    process.stderr.write(`bench: needs three files or more.\n  expected: pnpm bench --years FILES…\n  received: ${received}\n`);
    process.exit(2);
  }
  const { benchYears } = await import('./bench-years.mjs');
  benchYears(files);
  process.exit(0);
}

if (process.argv.includes('--sizes')) {
  const { benchSizes } = await import('./bench-sizes.mjs');
  await benchSizes();
  process.exit(0);
}

function readArguments() {
  const files = process.argv
    .slice(2)
    .filter((word) => word !== '--')
    .map((file) => resolve(process.env.INIT_CWD ?? '.', file));
  const missing = files.filter((file) => !existsSync(file));
  if (files.length === 2 && missing.length === 0) return files;
  process.stderr.write(
    `bench: needs two files.\n  expected: pnpm bench PREVIOUS CURRENT\n  received: ${missing.length ? `no such file: ${missing.join(', ')}` : `${files.length} files`}\n`,
  );
  process.exit(2);
}

const files = readArguments();
const [
  { chosenEngine, cutWords, createSegmenter },
  { decodeText, normalizeReport },
  { readMetrics },
  { findCommitments },
  { alignItems },
  { compareReports, prepareReport },
  { renderHtml },
] = await Promise.all(['segmenter', 'normalizer', 'metric-differ', 'commitments', 'aligner', 'compare', 'renderer'].map(stage));
const { diffArrays } = createRequire(join(root, 'packages/aligner/package.json'))('diff');

const bytes = files.map((file) => readFileSync(file));
const segment = createSegmenter();
const { createPlainSegmenter } = await import(pathToFileURL(join(root, 'packages/segmenter/dist/plain.js')).href);
const segmentPlainly = createPlainSegmenter(gunzipSync(readFileSync(join(root, 'packages/segmenter/data/dictionary.gz'))));
const read = () =>
  bytes.map((each, index) => ({
    ...normalizeReport(decodeText(each, files[index]), { file: files[index] }),
    file: basename(files[index]),
  }));
const reports = read();
const texts = reports.map(({ report }) => report.text);
// The command has only the words loaded that its texts can hold; a character that no report has asks for the whole dictionary, by which the rest is measured.
const loading = once(() => createSegmenter({ texts })('同比'));
cutWords('\u9fef');
const tokens = texts.map((text) => segment(text).map((token) => token.text));
const prepared = reports.map((each) => prepareReport(each));
const alignable = prepared.map(({ plan, items }) => ({ ...plan, items }));
const compared = compareReports(...reports, { segment });

const floor = median(() => texts.map((text) => cutWords(text)));
const rows = [
  [`cut of both (${chosenEngine()}, the floor)`, floor],
  ['segment both (numbers first)', median(() => texts.map((text) => segment(text)))],
  ['segment both, by the plain engine', median(() => texts.map((text) => segmentPlainly(text)))],
  ['normalise both', median(read)],
  ['metrics of both', median(() => reports.map(({ report }) => readMetrics(report)))],
  ['commitments of both', median(() => reports.map(({ report }) => findCommitments(report)))],
  ['align', median(() => alignItems(...alignable))],
  ['compare, from two reports', median(() => compareReports(...reports, { segment }))],
  ['render', median(() => renderHtml(compared))],
  ['whole compare (normalise, compare)', median(() => compareReports(...read(), { segment }))],
  ['whole compare and render', median(() => renderHtml(compareReports(...read(), { segment })))],
  ['jsdiff diffArrays on the same tokens', once(() => diffArrays(...tokens))],
];
const cold = middleOf(
  () => coldCompare(files),
  ({ time }) => time,
);

const line = (name, time, ratio) => console.log(`${name.padEnd(38)}${time.padStart(12)}${ratio.padStart(12)}`);
console.log(
  `${files.map((file, index) => `${basename(file)}: ${texts[index].length} characters, ${tokens[index].length} tokens`).join('\n')}\n`,
);
line('stage', 'ms', '× cut');
for (const [name, time] of rows) line(name, time.toFixed(2), (time / floor).toFixed(1));
line('cold `tongbi compare -o page.html`', cold.time.toFixed(0), (cold.time / floor).toFixed(1));
line('  of it, loading the words of both', loading.toFixed(0), (loading / floor).toFixed(1));
line('peak memory of that', `${(cold.kilobytes / 1024).toFixed(0)} MB`, '');

const inBrowser = await benchWeb(files);
if (inBrowser) {
  const warm = rows.find(([name]) => name === 'whole compare and render')[1];
  const times = (time, of) => `${(time / of).toFixed(1)} × it`;
  line('in a browser, first, from the click', inBrowser.first.toFixed(0), times(inBrowser.first, cold.time));
  line('  the same files again', inBrowser.warm.toFixed(0), times(inBrowser.warm, warm));
  line('  peak memory of the page', `${(inBrowser.kilobytes / 1024).toFixed(0)} MB`, '');
} else console.log('in a browser: no chromium');

const page = join(mkdtempSync(join(tmpdir(), 'tongbi-bench-')), 'page.html');
writeFileSync(page, renderHtml(compared));
const searched = await benchSearch(page);
rmSync(dirname(page), { recursive: true });
console.log(
  searched
    ? '\nsearch of the page, typed          found    ms until shown    longest task over 50 ms'
    : '\nsearch of the page: no chromium',
);
for (const { word, found, time, longest } of searched ?? [])
  console.log(`  ${word.padEnd(28)}${String(found).padStart(8)}${time.toFixed(0).padStart(18)}${longest.toFixed(0).padStart(27)}`);
