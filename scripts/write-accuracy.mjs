#!/usr/bin/env node
// TONGBI_CORPUS=FOLDER node scripts/write-accuracy.mjs: writes today's scores of the built command into docs/accuracy.md.
//
//   benchmark/run.mjs on the texts of TONGBI_CORPUS   →  “shipped” and the simple programs
//   the tables of docs/ablation.md                    →  “left out”: the same by weights that have not seen the pair
//
// Both go between two markers of docs/accuracy.md, the five that a reader asks for first between two of README.md; the rest of both is written by hand.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TASKS } from '../benchmark/src/measure.mjs';
import { layTable } from '../benchmark/src/report.mjs';

const root = join(import.meta.dirname, '..');
const BEGIN = '<!-- scores: written by scripts/write-accuracy.mjs -->';
const END = '<!-- end of scores -->';

function fail(failed, expected, received, advice) {
  process.stderr.write(`accuracy: ${failed}\n  expected: ${expected}\n  received: ${received}\n  what to do: ${advice}\n`);
  process.exit(2);
}

function runBenchmark() {
  const folder = process.env.TONGBI_CORPUS;
  const call = 'TONGBI_CORPUS=/path/to/reports node scripts/write-accuracy.mjs';
  if (!folder)
    fail(
      'cannot score without texts.',
      'TONGBI_CORPUS, the folder that benchmark/data/texts.tsv describes',
      'the variable is not set',
      call,
    );
  const words = [join(root, 'benchmark/run.mjs'), folder, '--baselines', '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0)
    fail('the benchmark failed.', 'exit code 0', `${status}\n${stderr}`, `run it by itself: npm run benchmark -- ${folder}`);
  const measured = JSON.parse(stdout);
  const lacking = measured.texts.filter(({ state }) => state !== 'as marked' && state !== 'same letters');
  if (lacking.length)
    fail(
      'the page would leave sets out.',
      'all texts',
      lacking.map(({ text, state }) => `${text} ${state}`).join(', '),
      `npm run benchmark -- ${folder} --texts`,
    );
  return measured;
}

/** Which measure a column of docs/ablation.md is; errors and rankings are given there as shares of 1. */
const COLUMNS = {
  scores: {
    links: ['alignment', 'links'],
    status: ['alignment', 'status'],
    sections: ['alignment', 'sections'],
    'single commitments': ['clauses', 'links'],
    'new, dropped, kept': ['clauses', 'new, dropped, kept'],
    kinds: ['clauses', 'kinds'],
  },
  trust: Object.fromEntries(
    ['links: error', 'links: ranking', 'new, dropped: error', 'new, dropped: ranking'].map((name) => [name, ['clauses', name]]),
  ),
  highlights: {
    ...Object.fromEntries(['A in the ten', 'A and B in the ten', 'of the ten in the list'].map((name) => [name, ['brief', name]])),
    nDCG: ['brief', 'nDCG of 25'],
  },
};

/** `SET kind measure` → what it came to with the set left out; `mean` in place of the set. */
function readLeftOut() {
  const text = readFileSync(join(root, 'docs/ablation.md'), 'utf8');
  return new Map(
    Object.entries(COLUMNS).flatMap(([name, columns]) => {
      const table = text.slice(text.indexOf(`<!-- ${name} -->`), text.indexOf(`<!-- /${name} -->`));
      const [head, , ...rows] = [...table.matchAll(/^\|(.*)\|$/gm)].map(([, line]) => line.split('|').map((cell) => cell.trim()));
      return rows.flatMap(([set, ...cells]) =>
        cells.flatMap((cell, index) => {
          const [kind, measure] = columns[head[index + 1]];
          return cell ? [[`${set} ${kind} ${measure}`, name === 'trust' ? (100 * Number(cell)).toFixed(1) : cell]] : [];
        }),
      );
    }),
  );
}

const percent = (value) => (100 * value).toFixed(1);
const withRange = ({ value, interval, isBiased }) =>
  value === null ? '–' : `${percent(value)}${isBiased ? '' : ` (${interval.map(percent).join('–')})`}`;

function meansTable({ means, programs }, leftOut) {
  const [{ name: own }, ...simple] = programs;
  const rows = means.map(({ kind, measure, scores, people, sets }) => {
    const isError = measure.endsWith('error');
    const beside = simple
      .flatMap(({ name }) => (scores[name]?.value != null ? [{ name, ...scores[name] }] : []))
      .sort((a, b) => (isError ? a.value - b.value : b.value - a.value));
    const best = beside[0] ? `${withRange(beside[0])} ${beside[0].name}` : '';
    return [TASKS[kind], measure, String(sets), withRange(scores[own]), leftOut.get(`mean ${kind} ${measure}`) ?? '', best, people];
  });
  const shown = rows.map((row, index) => [row[0] === rows[index - 1]?.[0] ? '' : row[0], ...row.slice(1)]);
  return layTable([['judged', 'measure', 'sets', 'shipped', 'left out', 'best simple program', 'people'], ...shown]);
}

/** The simple programs, a column each, where any of them says something. */
function simpleTable({ means, programs: [{ name: own }, ...simple] }) {
  const score = (row, name) => (row.scores[name] ? withRange(row.scores[name]) : '');
  const said = means.filter(({ scores }) => simple.some(({ name }) => scores[name]?.value != null));
  const rows = said.map((row) => [
    `${TASKS[row.kind]}: ${row.measure}`,
    ...[own, ...simple.map(({ name }) => name)].map((name) => score(row, name)),
  ]);
  return layTable([['measure', own, ...simple.map(({ name }) => name)], ...rows]);
}

function setsTable({ sets, programs: [{ name }] }, leftOut) {
  const rows = sets.map(({ set, kind, scores }) => [
    set,
    TASKS[kind],
    scores[name].map((score) => `${score.measure} ${withRange(score)}`).join(' · '),
    scores[name].flatMap(({ measure }) => leftOut.get(`${set} ${kind} ${measure}`)?.replace(/^/, `${measure} `) ?? []).join(' · '),
  ]);
  return layTable([['set', 'judged', 'shipped', 'left out'], ...rows]);
}

/** What a reader of README.md asks for first. */
const FIRST = [
  ['clauses', 'links', 'which promise carries on which'],
  ['clauses', 'new, dropped, kept', 'new, not mentioned again, kept'],
  ['metrics', 'whole records', 'figures read from a report'],
  ['results', 'links', 'which sentence of the review reports on a promise'],
  ['brief', 'A in the ten', 'of what editors lead with, among the first ten'],
];

function firstTable(measured, leftOut) {
  const rows = FIRST.map(([kind, measure, question]) => {
    const [row] = meansTable({ ...measured, means: measured.means.filter((one) => one.kind === kind && one.measure === measure) }, leftOut)
      .split('\n')
      .slice(2);
    return [
      question,
      ...row
        .split('|')
        .slice(4, -1)
        .map((cell) => cell.trim()),
    ];
  });
  return layTable([['of 100', 'shipped', 'left out', 'best simple program', 'people'], ...rows]);
}

function write(name, table) {
  const file = join(root, name);
  const text = readFileSync(file, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin)
    fail(`${name} has no place for the scores.`, `${BEGIN} … ${END}`, 'a page without them', 'put both lines back');
  writeFileSync(file, `${text.slice(0, begin)}${BEGIN}\n\n${table}\n\n${text.slice(end)}`);
  process.stdout.write(`written ${name}\n`);
}

const [measured, leftOut] = [runBenchmark(), readLeftOut()];
write(
  'docs/accuracy.md',
  [
    '### Means over the sets',
    meansTable(measured, leftOut),
    '### Set by set',
    setsTable(measured, leftOut),
    '### Simple programs',
    simpleTable(measured),
  ].join('\n\n'),
);
write('README.md', firstTable(measured, leftOut));
