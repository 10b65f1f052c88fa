import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkModel, LinkModels } from '@tongbi/aligner';
import type { ClaimModels } from '@tongbi/compare/training';
import type { GramRow } from './make-gram-table.js';
import type { GradeRow } from './train-claims.js';

const percent = (share: number) => (100 * share).toFixed(0);
const line = (cells: readonly string[]) => `${cells.join('\t')}\n`;

/** genre-grams.tsv: thousands of rows, so its columns become texts and not objects when it is built. */
export function writeGramTable(folder: string, rows: readonly GramRow[], made: string): void {
  const body = rows.map(({ gram, idf, largest, vector }) => line([gram, idf, largest, vector]));
  writeFileSync(
    join(folder, 'genre-grams.tsv'),
    ['# Columns.\n', `# ${made}\n`, line(['gram', 'idf', 'largest', 'vector']), ...body].join(''),
  );
}

/** link-weights.tsv: a row for each feature of each judgement. */
export function writeLinkWeights(folder: string, models: LinkModels, made: string): void {
  const rows = (level: string, pass: string, { bias, features }: LinkModel) =>
    [{ name: 'bias', weight: bias, mean: 0 }, ...features].map(({ name, weight, mean }) =>
      line([level, pass, name, weight.toFixed(4), mean.toFixed(4)]),
    );
  const body = (['groups', 'items'] as const).flatMap((level) =>
    (['first', 'second'] as const).flatMap((pass) => rows(level, pass, models[level][pass])),
  );
  writeFileSync(join(folder, 'link-weights.tsv'), [`# ${made}\n`, line(['level', 'pass', 'feature', 'weight', 'mean']), ...body].join(''));
}

/** claim-weights.tsv: a row for each feature of each kind of claim; claim-grades.tsv: what each grade meant on left-out pairs. */
export function writeClaimTables(
  folders: { readonly weights: string; readonly grades: string },
  { claims, grades }: { readonly claims: ClaimModels; readonly grades: readonly GradeRow[] },
  made: string,
): void {
  const weights = Object.entries(claims).flatMap(([kind, { bias, features }]) =>
    [{ name: 'bias', weight: bias, mean: 0 }, ...features].map(({ name, weight, mean }) =>
      line([kind, name, weight.toFixed(4), mean.toFixed(4)]),
    ),
  );
  writeFileSync(
    join(folders.weights, 'claim-weights.tsv'),
    [`# ${made}\n`, line(['claim', 'feature', 'weight', 'mean']), ...weights].join(''),
  );
  const rows = grades.map(({ claim, grade, from, share, right, claims: count }) =>
    line([claim, grade, `${from}`, percent(share), percent(right), `${count}`]),
  );
  const head = line(['claim', 'grade', 'from', 'share', 'right', 'claims']);
  writeFileSync(join(folders.grades, 'claim-grades.tsv'), ['# Names.\n', `# ${made}\n`, head, ...rows].join(''));
}
