import { readFileSync, writeFileSync } from 'node:fs';
import { ablate } from './ablate.js';
import { formatAblation } from './format-ablation.js';
import { runTool } from './run-tool.js';

const HELP = `pnpm ablate [--brief] [--out FILE]

Measures the links with everything, with each ingredient switched off and each threshold moved, and how sure is sure. Takes some twenty minutes, a quarter of that with --brief.
  TONGBI_GOLD    folder of hand-made alignments with their scorers
  TONGBI_CORPUS  folder of the reports they are of, and of all others to learn from
  --brief        with everything alone, no variants
  --out          where to write docs/ablation.md with the new tables; standard output unless given
`;
const PAGE = new URL('../../../docs/ablation.md', import.meta.url);
const options = { out: { type: 'string' }, brief: { type: 'boolean' } } as const;
runTool({ command: 'ablate', help: HELP, options }, (folders, tell, { out, brief }) => {
  const ablation = ablate(folders, tell, !brief);
  const text = formatAblation(readFileSync(PAGE, 'utf8'), ablation, new Date().toISOString().slice(0, 10));
  if (out) writeFileSync(`${out}`, text);
  else process.stdout.write(text);
});
