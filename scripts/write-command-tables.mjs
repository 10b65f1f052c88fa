#!/usr/bin/env node
// Writes what the command takes from the program itself (build first).
//
//   packages/cli/data/*.tsv  →  packages/cli/README.md, between its marks
//
// With --check nothing is written: a stale file is named and the script ends with 1.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const file = join(root, 'packages/cli/README.md');
const MARKS = ['<!-- commands: written by scripts/write-command-tables.mjs from packages/cli/data -->\n', '<!-- /commands -->'];

const { createProgram } = await import(pathToFileURL(join(root, 'packages/cli/dist/create-program.js')).href);

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;
const usageOf = (command) => `${command.name()} ${command.usage().replace('[options] ', '').replace('[options]', '')}`.trim();

function describe(command) {
  const options = command.options.map(({ flags, description }) => `| ${code(flags)} | ${cell(description)} |\n`);
  return `### ${code(usageOf(command))}\n\n${cell(command.description())}\n\n| option | |\n| --- | --- |\n${options.join('')}`;
}

const old = readFileSync(file, 'utf8');
const [start, end] = MARKS.map((mark) => old.indexOf(mark));
if (start < 0 || end < start) throw new Error(`packages/cli/README.md has lost its marks: ${MARKS.join(' … ')}`);
const commands = createProgram().commands.map(describe).join('\n');
const text = `${old.slice(0, start)}${MARKS[0]}\n${commands}\n${old.slice(end)}`;
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
  console.log('written packages/cli/README.md');
} else if (text !== old) {
  console.error('packages/cli/README.md is stale; run: npm run schemas');
  process.exitCode = 1;
}
