import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ablate } from './ablate.js';
import { formatAblation } from './format-ablation.js';
import { runTool } from './run-tool.js';

const HELP = `pnpm ablate [--brief] [--out FILE]

Measures the links with everything, with each ingredient switched off and each threshold moved, and how sure is sure. Takes some twenty minutes, a quarter of that with --brief.
  TONGBI_GOLD    folder of hand-made alignments with their scorers
  TONGBI_CORPUS  folder of the reports they are of, and of all others to learn from
  --brief        with everything alone, no variants
  --out          where to write the Markdown; standard output unless given
`;
const { values } = parseArgs({ options: { out: { type: 'string' }, brief: { type: 'boolean' }, help: { type: 'boolean' } } });
runTool({ command: 'ablate', help: HELP, isHelp: values.help === true }, (folders, tell) => {
  const text = formatAblation(ablate(folders, tell, !values.brief), new Date().toISOString().slice(0, 10));
  if (values.out) writeFileSync(values.out, text);
  else process.stdout.write(text);
});
