import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GramColumns, LinkModel, LinkModels } from '@tongbi/aligner';
import { type ClaimKind, type ClaimModels, HIGHLIGHT_PRIOR, type HighlightWeights } from '@tongbi/compare/training';
import { said, UserError } from '@tongbi/model';
import { hasClauses, readLabelledClaims } from './claim-examples.js';
import { readLinkExamples } from './link-examples.js';
import { makeGramTable, toGramTable } from './make-gram-table.js';
import { readCorpus } from './read-corpus.js';
import { listGoldSets } from './read-gold.js';
import { runTool } from './run-tool.js';
import { type GradeRow, measureGrades, trainAll } from './train-claims.js';
import { readAllBriefs, trainHighlights } from './train-highlights.js';

type Cells = readonly (string | number)[];

/** Weights as rows: the bias, then a feature each. */
const rowsOf = ({ bias, features }: LinkModel | ClaimModels[ClaimKind]): readonly Cells[] =>
  [{ name: 'bias', weight: bias, mean: 0 }, ...features].map(({ name, weight, mean }) => [name, weight.toFixed(4), mean.toFixed(4)]);

const percent = (share: number) => (100 * share).toFixed(0);

/** `comments` say how a table is read when it is built, and what it was made from. */
function writeTable(file: string, comments: readonly string[], head: Cells, rows: readonly Cells[]): void {
  const lines = [...comments.map((comment) => `# ${comment}`), ...[head, ...rows].map((cells) => cells.join('\t'))];
  writeFileSync(file, `${lines.join('\n')}\n`);
}

/** genre-grams.tsv: thousands of rows, so its columns become texts and not objects when it is built. */
function writeGramTable(folder: string, rows: readonly GramColumns[], made: string): void {
  const body = rows.map(({ gram, idf, largest, vector }) => [gram, idf, largest, vector]);
  writeTable(join(folder, 'genre-grams.tsv'), ['Columns.', made], ['gram', 'idf', 'largest', 'vector'], body);
}

/** link-weights.tsv: a row for each feature of each judgement. */
function writeLinkWeights(folder: string, models: LinkModels, made: string): void {
  const body = (['groups', 'items'] as const).flatMap((level) =>
    (['first', 'second'] as const).flatMap((pass) => rowsOf(models[level][pass]).map((row) => [level, pass, ...row])),
  );
  writeTable(join(folder, 'link-weights.tsv'), [made], ['level', 'pass', 'feature', 'weight', 'mean'], body);
}

/** claim-weights.tsv: a row for each feature of each kind of claim. */
function writeClaimWeights(folder: string, claims: ClaimModels, made: string): void {
  const body = Object.entries(claims).flatMap(([kind, model]) => rowsOf(model).map((row) => [kind, ...row]));
  writeTable(join(folder, 'claim-weights.tsv'), [made], ['claim', 'feature', 'weight', 'mean'], body);
}

/** claim-grades.tsv: what each grade meant on left-out pairs. */
function writeClaimGrades(folder: string, grades: readonly GradeRow[], made: string): void {
  const body = grades.map(({ claim, grade, from, share, right, claims }) => [claim, grade, from, percent(share), percent(right), claims]);
  writeTable(join(folder, 'claim-grades.tsv'), ['Names.', made], ['claim', 'grade', 'from', 'share', 'right', 'claims'], body);
}

/** highlight-weights.tsv: what each thing that speaks for a change was judged to be worth, and what lists made by hand drew it to. */
function writeHighlightWeights(folder: string, weights: HighlightWeights): void {
  const made =
    'Log-odds of an editor naming a change among 25. prior: by judgement, edit it; weight: drawn from there by `pnpm train --highlights`.';
  const body = (Object.keys(weights) as (keyof HighlightWeights)[]).map((name) => [name, HIGHLIGHT_PRIOR[name], weights[name]]);
  writeTable(join(folder, 'highlight-weights.tsv'), ['Keyed.', made], ['feature', 'prior', 'weight'], body);
}

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
  const names = (some: typeof sets) => some.map(({ set }) => set);
  if (leaveOut !== undefined && !sets.some(({ set }) => set === leaveOut))
    throw new UserError(said('no-set-to-leave-out', names(sets), `${leaveOut}`));
  const briefs = readAllBriefs({ gold, corpus }, tell).filter(({ set }) => set !== leaveOut);
  writeHighlightWeights(dataOf('compare'), trainHighlights(briefs));
  if (highlights) return;
  const marked = sets.flatMap(({ previous, current }) => [previous, current]);
  tell('vectors without the marked reports');
  const unseen = makeGramTable(readCorpus(corpus, marked, tell), tell);
  const learned = sets.filter(({ set }) => set !== leaveOut);
  const grams = toGramTable(unseen);
  tell(`weights from ${names(learned).join(', ')}`);
  const examples = learned.map((set) => readLinkExamples({ gold, corpus }, set, { grams }));
  const { models, claims, judged } = trainAll(examples, { gold, corpus }, { grams, labelled: readLabelledClaims({ corpus }) });
  const marks = names(learned.filter((set) => hasClauses({ gold, corpus }, set)));
  const made = (from: string) => `Made by \`pnpm train\` from ${from}; do not edit.`;
  const fromClaims = made(`hand-made links of single commitments (${marks.join(', ')}) and marked results, rows, new and dropped`);
  writeClaimWeights(dataOf('compare'), claims, fromClaims);
  writeClaimGrades(dataOf('model'), measureGrades(judged), fromClaims);
  writeLinkWeights(dataOf('aligner'), models, made(`${learned.length} hand-made alignments (${names(learned).join(', ')})`));
  const reports = leaveOut === undefined ? readCorpus(corpus) : readCorpus(corpus, marked);
  if (leaveOut === undefined) tell('vectors from all reports');
  const shipped = leaveOut === undefined ? makeGramTable(reports, tell) : unseen;
  writeGramTable(dataOf('aligner'), shipped, made(`${reports.length} reports`));
  tell(`written to ${['aligner', 'compare', 'model'].map(dataOf).join(', ')}`);
});
