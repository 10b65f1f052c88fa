import { fileURLToPath } from 'node:url';
import { runTool } from './run-tool.js';
import { train } from './train.js';

const HELP = `pnpm train [--leave-out SET] [--out FOLDER]

Makes genre-grams.tsv and link-weights.tsv of the aligner, claim-weights.tsv of compare and claim-grades.tsv of the model.
  TONGBI_GOLD    folder of hand-made alignments (sets.tsv, SET.cur.tsv, …)
  TONGBI_CORPUS  folder of the reports they are of, and of all others to learn from
  --leave-out    a set that takes no part in the weights, and no marked report in the vectors: to judge it by
  --out          where to write all; the data folder of each package unless given. Then run: pnpm generate
`;
const options = { 'leave-out': { type: 'string' }, out: { type: 'string' } } as const;
runTool({ command: 'train', help: HELP, options }, (folders, tell, { 'leave-out': leaveOut, out }) => {
  const dataOf = (owner: string) => `${out ?? fileURLToPath(new URL(`../../${owner}/data/`, import.meta.url))}`;
  train({ ...folders, dataOf, leaveOut: leaveOut as string | undefined, tell });
  tell(`written to ${['aligner', 'compare', 'model'].map(dataOf).join(', ')}`);
});
