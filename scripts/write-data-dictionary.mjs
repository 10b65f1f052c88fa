#!/usr/bin/env node
// Writes what the tables of an export hold from their definition (build packages/export first).
//
//   packages/export/data/columns.tsv, src/tables/*.ts  →  docs/data.md, below its mark
//
// With --check nothing is written: a stale file is named and the script ends with 1.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const file = join(root, 'docs/data.md');
const MARK = '<!-- tables: written by scripts/write-data-dictionary.mjs from packages/export/data/columns.tsv and src/tables -->\n';

const { describeTables } = await import(pathToFileURL(join(root, 'packages/export/dist/index.js')).href);
const old = readFileSync(file, 'utf8');
const at = old.indexOf(MARK);
if (at < 0) throw new Error(`docs/data.md has lost its mark: ${MARK}`);
const text = `${old.slice(0, at)}${MARK}\n${describeTables()}`;
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
  console.log('written docs/data.md');
} else if (text !== old) {
  console.error('docs/data.md is stale; run: npm run schemas');
  process.exitCode = 1;
}
