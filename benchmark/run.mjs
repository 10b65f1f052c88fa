#!/usr/bin/env node
// npm run benchmark -- FOLDER: checks the texts of a folder, runs programs on them and scores what they say against the marks in `data/`.
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addSheet } from './src/add-sheet.mjs';
import { DRAWS } from './src/bootstrap.mjs';
import { measure } from './src/measure.mjs';
import { readSets } from './src/read-gold.mjs';
import { formatJson, formatText, textLines } from './src/report.mjs';
import { prepareSheet, SheetError } from './src/sheets.mjs';
import { readTableIfThere } from './src/tables.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
// npm runs a script in the folder of its package; what is named on the command line is where the user stands.
const path = (name) => resolve(process.env.INIT_CWD ?? process.cwd(), name);

const USAGE = `usage: npm run benchmark -- FOLDER [options]         measures Tongbi on the marked reports, which FOLDER holds (data/texts.tsv)
       npm run benchmark                             the same on the made-up city of this repository, which needs nothing
       npm run benchmark -- prepare PREV CUR         writes a sheet to mark two reports in; -o SHEET, --name NAME for ids
       npm run benchmark -- add SHEET                checks it and takes it into the data; --second SHEET of another annotator

  --program COMMAND   instead of Tongbi; {previous} and {current} stand for the files; may be repeated, also NAME=COMMAND
  --baselines         simple programs beside it (baselines/)
  --only SETS         some sets, with commas between
  --data FOLDER       other marks than benchmark/data
  --draws NUMBER      draws for the intervals, ${DRAWS} if not said
  --texts             checks the texts and ends
  --json              one JSON document`;

function end(failed, expected, received, advice) {
  process.stderr.write(`benchmark: ${failed}\n  expected: ${expected}\n  received: ${received}\n  what to do: ${advice}\n`);
  process.exit(2);
}

const OPTIONS = {
  program: { type: 'string', multiple: true, default: [] },
  baselines: { type: 'boolean' },
  only: { type: 'string' },
  data: { type: 'string' },
  draws: { type: 'string', default: String(DRAWS) },
  texts: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  out: { type: 'string', short: 'o' },
  second: { type: 'string' },
  name: { type: 'string' },
};

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return end('cannot read the arguments.', 'those of --help', error.message, 'npm run benchmark -- --help');
  }
}

/** `name=command` → both; a command alone goes by its own last word. */
function nameProgram(word) {
  const [, name, command] = /^([\w.-]+)=(.+)$/.exec(word) ?? [];
  const last = word
    .replace(/["']|\{\w+\}/g, '')
    .trim()
    .split(/\s+/)
    .at(-1);
  return command ? { name, command } : { name: basename(last).replace(/\.\w+$/, ''), command: word };
}

function choosePrograms({ program, baselines }) {
  const shipped = (folder, file) => ({ name: basename(file, '.mjs'), command: `node "${join(here, folder, file)}"` });
  const simple = baselines ? readdirSync(join(here, 'baselines')).filter((file) => !file.startsWith('read-')) : [];
  const own = program.length ? program.map(nameProgram) : [shipped('programs', 'tongbi.mjs')];
  const all = [...own, ...simple.sort().map((file) => shipped('baselines', file))];
  const twice = all.find(({ name }, index) => all.findIndex((other) => other.name === name) !== index);
  if (twice) end('two programs have one name.', 'a name for each', twice.name, `--program ${twice.name}-2="${twice.command}"`);
  return all;
}

async function runMeasure(folder, values) {
  const data = values.data ? path(values.data) : join(here, folder ? 'data' : 'example');
  const texts = folder ? path(folder) : join(root, 'reports');
  const only = values.only?.split(',');
  const sets = readSets(data).filter(({ set }) => !only || only.includes(set));
  if (sets.length === 0)
    end('no set to measure.', `one of ${[...new Set(readSets(data).map(({ set }) => set))].join(', ')}`, values.only, 'leave out --only');
  const draws = Number(values.draws);
  if (!Number.isInteger(draws) || draws < 1)
    end('cannot draw.', 'a number of draws from 1 on', values.draws, `leave out --draws for ${DRAWS}`);
  const programs = values.texts ? [] : choosePrograms(values);
  let done = 0;
  const onDone = (all) => process.stderr.isTTY && process.stderr.write(`\r${++done} of ${all} calls${done === all ? '\n' : ''}`);
  const measured = await measure({ folder: texts, data, sets, programs, draws, root: path('.'), onDone });
  const format = values.json ? formatJson : formatText;
  const agreement = readTableIfThere(join(data, 'agreement.tsv'));
  process.stdout.write(`${values.texts ? textLines(measured).join('\n') : format(measured, programs, agreement, draws)}\n`);
  // Where nothing could be measured, or a program broke, a script that waits for the scores must know.
  process.exitCode = measured.sets.length === 0 || measured.errors.length ? 1 : 0;
}

function runPrepare(files, { out, name }) {
  const example = 'npm run benchmark -- prepare reports/示例市/2023.md reports/示例市/2024.md';
  if (files.length !== 2) end('cannot prepare a sheet.', 'two reports: PREV CUR', `${files.length}`, example);
  const sheet = path(out ?? 'sheet.csv');
  if (existsSync(sheet)) end('would write over a sheet.', 'a new name', sheet, 'name another one: -o SHEET');
  const rows = prepareSheet(files.map(path), name, sheet);
  process.stdout.write(`written ${sheet}: ${rows} sentences; GUIDE.md says what goes into kind, status and partners\n`);
}

function runAdd([sheet], { second, data }) {
  if (!sheet) end('cannot add a sheet.', 'the sheet that prepare wrote, filled', 'none', 'npm run benchmark -- add SHEET');
  const { set, agreement } = addSheet(path(sheet), { second: second && path(second), data: data ? path(data) : join(here, 'data') });
  const lines = agreement.map(({ measure, value }) => `  two annotators, ${measure}: ${value.toFixed(3)}\n`);
  process.stdout.write(`taken: ${set}\n${lines.join('')}`);
}

const { values, positionals } = readArguments();
const [word, ...files] = positionals;
try {
  if (values.help) process.stdout.write(`${USAGE}\n`);
  else if (word === 'prepare') runPrepare(files, values);
  else if (word === 'add') runAdd(files, values);
  else await runMeasure(word, values);
} catch (error) {
  if (!(error instanceof SheetError)) throw error;
  process.stderr.write(`benchmark: ${error.message}\n`);
  process.exitCode = 2;
}
