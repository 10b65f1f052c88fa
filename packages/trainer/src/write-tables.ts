import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GramColumns, LinkModel, LinkModels } from '@tongbi/aligner';
import { type ClaimKind, type ClaimModels, HIGHLIGHT_PRIOR, type HighlightWeights } from '@tongbi/compare/training';
import type { GradeRow } from './train-claims.js';

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
export function writeGramTable(folder: string, rows: readonly GramColumns[], made: string): void {
  const body = rows.map(({ gram, idf, largest, vector }) => [gram, idf, largest, vector]);
  writeTable(join(folder, 'genre-grams.tsv'), ['Columns.', made], ['gram', 'idf', 'largest', 'vector'], body);
}

/** link-weights.tsv: a row for each feature of each judgement. */
export function writeLinkWeights(folder: string, models: LinkModels, made: string): void {
  const body = (['groups', 'items'] as const).flatMap((level) =>
    (['first', 'second'] as const).flatMap((pass) => rowsOf(models[level][pass]).map((row) => [level, pass, ...row])),
  );
  writeTable(join(folder, 'link-weights.tsv'), [made], ['level', 'pass', 'feature', 'weight', 'mean'], body);
}

/** claim-weights.tsv: a row for each feature of each kind of claim. */
export function writeClaimWeights(folder: string, claims: ClaimModels, made: string): void {
  const body = Object.entries(claims).flatMap(([kind, model]) => rowsOf(model).map((row) => [kind, ...row]));
  writeTable(join(folder, 'claim-weights.tsv'), [made], ['claim', 'feature', 'weight', 'mean'], body);
}

/** claim-grades.tsv: what each grade meant on left-out pairs. */
export function writeClaimGrades(folder: string, grades: readonly GradeRow[], made: string): void {
  const body = grades.map(({ claim, grade, from, share, right, claims }) => [claim, grade, from, percent(share), percent(right), claims]);
  writeTable(join(folder, 'claim-grades.tsv'), ['Names.', made], ['claim', 'grade', 'from', 'share', 'right', 'claims'], body);
}

/** highlight-weights.tsv: what each thing that speaks for a change was judged to be worth, and what lists made by hand drew it to. */
export function writeHighlightWeights(folder: string, weights: HighlightWeights): void {
  const made =
    'Log-odds of an editor naming a change among 25. prior: by judgement, edit it; weight: drawn from there by `pnpm train --highlights`.';
  const body = (Object.keys(weights) as (keyof HighlightWeights)[]).map((name) => [name, HIGHLIGHT_PRIOR[name], weights[name]]);
  writeTable(join(folder, 'highlight-weights.tsv'), ['Keyed.', made], ['feature', 'prior', 'weight'], body);
}
