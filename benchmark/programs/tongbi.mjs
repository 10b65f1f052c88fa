#!/usr/bin/env node
// node benchmark/programs/tongbi.mjs PREVIOUS CURRENT: what the built command says of two reports, in the form that the benchmark reads (README.md).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const tongbi = fileURLToPath(new URL('../../packages/cli/bin/tongbi.js', import.meta.url));
const [previous, current] = process.argv.slice(2);

function call(...words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tongbi, ...words, '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status === 0) return JSON.parse(stdout);
  process.stderr.write(stderr);
  process.exit(status ?? 1);
}

// Its own document says more than is read here; persons' corrections are no merit of the program.
const { commitments, sections, metrics, highlights } = call('compare', previous, current, '--no-corrections');
// Figures are marked in single reports, which a program is given twice.
const figures = previous === current ? { figures: call('metrics', current).metrics } : {};
process.stdout.write(JSON.stringify({ commitments, sections, metrics, highlights, ...figures }));
