import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ablate } from './ablate.js';
import { formatAblation } from './format-ablation.js';

const HELP = `pnpm ablate [--out FILE]

Measures the links with everything, with each ingredient switched off and each threshold moved, and how sure is sure. Takes some ten minutes.
  TONGBI_GOLD    folder of hand-made alignments with their scorers
  TONGBI_CORPUS  folder of the reports they are of, and of all others to learn from
  --out          where to write the Markdown; standard output unless given
`;
const { values } = parseArgs({ options: { out: { type: 'string' }, help: { type: 'boolean' } } });
const { TONGBI_GOLD: gold, TONGBI_CORPUS: corpus } = process.env;
if (values.help) process.stdout.write(HELP);
else if (!gold || !corpus || !existsSync(gold) || !existsSync(corpus)) {
  process.stderr.write(
    `ablate: a folder is missing.\n  expected: TONGBI_GOLD and TONGBI_CORPUS, two folders that exist\n  received: ${gold ?? 'nothing'}, ${corpus ?? 'nothing'}\n\n${HELP}`,
  );
  process.exitCode = 2;
} else {
  const start = performance.now();
  const tell = (message: string) =>
    process.stderr.write(`ablate: ${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${message}\n`);
  const text = formatAblation(ablate({ gold, corpus }, tell));
  if (values.out) writeFileSync(values.out, text);
  else process.stdout.write(text);
}
