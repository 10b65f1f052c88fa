#!/usr/bin/env node
// pnpm corpus: reads every report of the folder that TONGBI_CORPUS names, prints a row each, and ends with 1 where one breaks an invariant.
//
// The folder may have INDEX.tsv (path, place, year): then place and year are checked as well. Texts in a folder `messy` beside it are read too.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brokenInvariants, pageWordsInBody } from './corpus/broken-invariants.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const fewestParts = 3;

function listTexts(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(?:txt|md)$/iu.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Year of each path of the index; its place is a folder name and not always Chinese, so that only the tests check it. */
function readIndex(folder) {
  const file = join(folder, 'INDEX.tsv');
  if (!existsSync(file)) return new Map();
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  return new Map(rows.map((row) => row.split('\t')).map(([path, , year]) => [join(folder, path), Number(year)]));
}

/** What a reader sees as a section has a heading; the end of a part and the halves of a mixed one have none. */
const isHeaded = ({ number, heading }) => number !== '' || heading !== '';
const sections = (list) => list.flatMap((section) => [section, ...sections(section.children)]);

const describePart = ({ role, children }) => {
  const headed = children.filter(isHeaded).length;
  return headed ? `${role}(${headed})` : role;
};

function describe({ report, diagnostics }, year) {
  const all = sections(report.parts);
  const broken = [...brokenInvariants(report), ...pageWordsInBody(report)];
  if (report.parts.length < fewestParts) broken.push(`only ${report.parts.length} parts`);
  if (report.place === null) broken.push('no place');
  if (year && report.year !== year) broken.push(`year ${report.year}, the index has ${year}`);
  const cells = [
    report.place ?? '?',
    report.year ?? '?',
    report.parts.map(describePart).join(' '),
    all.filter(isHeaded).length - report.parts.filter(isHeaded).length,
    all.reduce((sum, { paragraphs }) => sum + paragraphs.reduce((count, { sentences }) => count + sentences.length, 0), 0),
    report.removed.reduce((sum, { span }) => sum + span.end - span.start, 0),
    [...new Set(diagnostics.map(({ code }) => code))].join(' ') || '-',
    broken.length ? broken.join('; ') : '-',
  ];
  return { cells, broken: broken.length > 0 };
}

function readOne({ decodeText, normalizeReport }, file, name, year) {
  try {
    return describe(normalizeReport(decodeText(readFileSync(file), name), { file: name }), year);
  } catch (error) {
    return { cells: ['-', '-', '-', 0, 0, 0, '-', `thrown: ${error.received ?? error.message}`], broken: true };
  }
}

async function run(folder) {
  const normalizer = await import(pathToFileURL(join(root, 'packages/normalizer/dist/index.js')).href);
  const index = readIndex(folder);
  const messy = join(folder, '../messy');
  const files = [...listTexts(folder), ...(existsSync(messy) ? listTexts(messy) : [])];
  const start = performance.now();
  console.log(['file', 'place', 'year', 'parts', 'sections', 'sentences', 'removed', 'diagnostics', 'broken'].join('\t'));
  let broken = 0;
  for (const file of files) {
    const name = relative(dirname(folder), file);
    const row = readOne(normalizer, file, name, index.get(file));
    if (row.broken) broken++;
    console.log([name, ...row.cells].join('\t'));
  }
  console.log(`${files.length} files in ${((performance.now() - start) / 1000).toFixed(1)} s, ${broken} with a broken invariant`);
  if (!files.length || broken) process.exitCode = 1;
}

const folder = process.env.TONGBI_CORPUS;
if (folder && existsSync(folder)) await run(resolve(folder));
else {
  const received = folder ? `no folder ${folder}` : 'the variable is not set';
  process.stderr.write(
    `corpus: cannot read without reports.\n  expected: TONGBI_CORPUS, a folder with reports as .txt or .md\n  received: ${received}\n  what to do: TONGBI_CORPUS=/path/to/reports pnpm corpus\n`,
  );
  process.exitCode = 2;
}
