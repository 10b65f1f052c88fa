import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { train } from './train.js';

const HELP = `pnpm train [--leave-out SET] [--out FOLDER]

Makes genre-grams.tsv and link-weights.tsv of the aligner.
  TONGBI_GOLD    folder of hand-made alignments (sets.tsv, SET.cur.tsv, …)
  TONGBI_CORPUS  folder of the reports they are of, and of all others to learn from
  --leave-out    a set that takes no part in the weights, and no marked report in the vectors: to judge it by
  --out          where to write; packages/aligner/data unless given. Then run: pnpm generate
`;
const { values } = parseArgs({ options: { 'leave-out': { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } } });
const { TONGBI_GOLD: gold, TONGBI_CORPUS: corpus } = process.env;
if (values.help) process.stdout.write(HELP);
else if (!gold || !corpus || !existsSync(gold) || !existsSync(corpus)) {
  process.stderr.write(
    `train: a folder is missing.\n  expected: TONGBI_GOLD and TONGBI_CORPUS, two folders that exist\n  received: ${gold ?? 'nothing'}, ${corpus ?? 'nothing'}\n\n${HELP}`,
  );
  process.exitCode = 2;
} else {
  const start = performance.now();
  const tell = (message: string) =>
    process.stderr.write(`train: ${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${message}\n`);
  const out = values.out ?? fileURLToPath(new URL('../../aligner/data/', import.meta.url));
  train({ gold, corpus, out, leaveOut: values['leave-out'], tell });
  tell(`written to ${out}`);
}
