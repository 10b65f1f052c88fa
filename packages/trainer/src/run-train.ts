import { fileURLToPath } from 'node:url';
import { said, UserError } from '@tongbi/model';
import { hasClauses } from './claim-examples.js';
import { readLinkExamples } from './link-examples.js';
import { makeGramTable, toGramTable } from './make-gram-table.js';
import { readAllBriefs } from './measure-highlights.js';
import { readCorpus } from './read-corpus.js';
import { listGoldSets } from './read-gold.js';
import { readRowClaims } from './row-claims.js';
import { runTool } from './run-tool.js';
import { measureGrades, trainAll } from './train-claims.js';
import { trainHighlights } from './train-highlights.js';
import { writeClaimGrades, writeClaimWeights, writeGramTable, writeHighlightWeights, writeLinkWeights } from './write-tables.js';

const HELP = `pnpm train [--highlights] [--leave-out SET] [--out FOLDER]

Makes genre-grams.tsv and link-weights.tsv of the aligner, claim-weights.tsv and highlight-weights.tsv of compare and claim-grades.tsv of the model.
  TONGBI_GOLD    folder of hand-made alignments (sets.tsv, SET.cur.tsv, …)
  TONGBI_CORPUS  folder of the reports they are of, and of all others to learn from
  --highlights   highlight-weights.tsv alone, in two minutes
  --leave-out    a set that takes no part in the weights, and no marked report in the vectors: to judge it by
  --out          where to write all; the data folder of each package unless given. Then run: pnpm generate
`;
const options = { 'leave-out': { type: 'string' }, highlights: { type: 'boolean' }, out: { type: 'string' } } as const;

/**
 * Makes both tables of the aligner, and those that say how sure a claim is. No randomness but a seeded one: the same folders give the same bytes.
 *
 * The weights learn from vectors that have not seen the marked reports, for that is how they will meet a new report. The vectors
 * that are shipped have seen all; those made to judge a set by have seen no marked report at all.
 */
runTool({ command: 'train', help: HELP, options }, ({ gold, corpus }, tell, { 'leave-out': leaveOut, highlights, out }) => {
  const dataOf = (owner: string) => `${out ?? fileURLToPath(new URL(`../../${owner}/data/`, import.meta.url))}`;
  const sets = listGoldSets(gold);
  if (leaveOut !== undefined && !sets.some(({ set }) => set === leaveOut))
    throw new UserError(
      said(
        'no-set-to-leave-out',
        sets.map(({ set }) => set),
        `${leaveOut}`,
      ),
    );
  const briefs = readAllBriefs({ gold, corpus }, tell).filter(({ set }) => set !== leaveOut);
  writeHighlightWeights(dataOf('compare'), trainHighlights(briefs));
  if (highlights) return;
  const marked = sets.flatMap(({ previous, current }) => [previous, current]);
  tell('vectors without the marked reports');
  const unseen = makeGramTable(readCorpus(corpus, marked, tell), tell);
  const learned = sets.filter(({ set }) => set !== leaveOut);
  const grams = toGramTable(unseen);
  tell(`weights from ${learned.map(({ set }) => set).join(', ')}`);
  const examples = learned.map((set) => readLinkExamples({ gold, corpus }, set, { grams }));
  const { models, claims, judged } = trainAll(examples, { gold, corpus }, { grams, rows: readRowClaims({ corpus }) });
  const names = learned.map(({ set }) => set).join(', ');
  const marks = learned.filter((set) => hasClauses({ gold, corpus }, set)).map(({ set }) => set);
  const made = (from: string) => `Made by \`pnpm train\` from ${from}; do not edit.`;
  const fromClaims = made(`hand-made links of single commitments (${marks.join(', ')}) and marked results and rows`);
  writeClaimWeights(dataOf('compare'), claims, fromClaims);
  writeClaimGrades(dataOf('model'), measureGrades(judged), fromClaims);
  writeLinkWeights(dataOf('aligner'), models, made(`${learned.length} hand-made alignments (${names})`));
  const reports = leaveOut === undefined ? readCorpus(corpus) : readCorpus(corpus, marked);
  if (leaveOut === undefined) tell('vectors from all reports');
  const shipped = leaveOut === undefined ? makeGramTable(reports, tell) : unseen;
  writeGramTable(dataOf('aligner'), shipped, made(`${reports.length} reports`));
  tell(`written to ${['aligner', 'compare', 'model'].map(dataOf).join(', ')}`);
});
