import { readFileSync, writeFileSync } from 'node:fs';
import { ablate } from './ablate.js';
import { formatAblation, formatHighlights } from './format-ablation.js';
import { runTool } from './run-tool.js';
import { measureHighlights, readAllBriefs } from './train-highlights.js';

const HELP = `pnpm ablate [--brief | --highlights] [--out FILE]

Measures the links with everything, with each ingredient switched off and each threshold moved, and how sure is sure. Takes some twenty minutes, a quarter of that with --brief.
  TONGBI_GOLD    folder of hand-made alignments with their scorers
  TONGBI_CORPUS  folder of the reports they are of, and of all others to learn from
  --brief        with everything alone, no variants
  --highlights   what is worth reading first alone, in two minutes
  --out          where to write docs/ablation.md with the new tables; standard output unless given
`;
const PAGE = new URL('../../../docs/ablation.md', import.meta.url);
const options = { out: { type: 'string' }, brief: { type: 'boolean' }, highlights: { type: 'boolean' } } as const;
runTool({ command: 'ablate', help: HELP, options }, (folders, tell, { out, brief, highlights }) => {
  const page = formatHighlights(readFileSync(PAGE, 'utf8'), measureHighlights(folders, readAllBriefs(folders, tell)));
  const text = highlights ? page : formatAblation(page, ablate(folders, tell, !brief), new Date().toISOString().slice(0, 10));
  if (out) writeFileSync(`${out}`, text);
  else process.stdout.write(text);
});
