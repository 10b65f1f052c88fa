#!/usr/bin/env node
// TONGBI_GOLD=folder node scripts/write-accuracy.mjs: writes today's scores of the built command into docs/accuracy.md.
//
//   score-all.mjs of the folder TONGBI_GOLD  →  docs/accuracy.md, between the two markers; the rest of the page is written by hand
//
// What it takes as a score is a line `SET  what it judges  SCORES`, parts two spaces apart; a set that failed is written down as such.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const page = join(root, 'docs/accuracy.md');
const BEGIN = '<!-- scores: written by scripts/write-accuracy.mjs -->';
const END = '<!-- end of scores -->';

function fail(failed, expected, received, advice) {
  process.stderr.write(`accuracy: ${failed}\n  expected: ${expected}\n  received: ${received}\n  what to do: ${advice}\n`);
  process.exit(2);
}

function runScorer() {
  const folder = process.env.TONGBI_GOLD;
  const script = folder && join(resolve(folder), 'score-all.mjs');
  if (!script || !existsSync(script)) {
    const received = script ? `no score-all.mjs in ${folder}` : 'the variable is not set';
    fail(
      'cannot score without gold sets.',
      'TONGBI_GOLD, the folder with score-all.mjs',
      received,
      'TONGBI_GOLD=/path/to/gold node scripts/write-accuracy.mjs',
    );
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
  if (status !== 0) fail('score-all.mjs failed.', 'exit code 0', `${status}\n${stderr}`, 'run it by itself: pnpm score');
  return stdout.trim().split('\n');
}

/** `N24-N25    links F1 86.8  status macro-F1 77.2` → a row of the table. */
function toRow(line) {
  const [set, ...parts] = line.split(/ {2,}|(?<=^\S+) /);
  return `| ${set} | ${parts.join(' · ')} |`;
}

const text = readFileSync(page, 'utf8');
const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
if (begin < 0 || end < begin)
  fail('docs/accuracy.md has no place for the scores.', `${BEGIN} … ${END}`, 'a page without them', 'put both lines back');
const table = ['| set | scores |', '| --- | --- |', ...runScorer().map(toRow)].join('\n');
writeFileSync(page, `${text.slice(0, begin)}${BEGIN}\n\n${table}\n\n${text.slice(end)}`);
process.stdout.write('written docs/accuracy.md\n');
