import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkModel, LinkModels } from '@tongbi/aligner';
import type { GramRow } from './make-gram-table.js';

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
  const judges = (['groups', 'items'] as const).flatMap((level) =>
    (['first', 'second'] as const).flatMap((pass) => rows(level, pass, models[level][pass])),
  );
  const body = [...judges, ...(['told', 'alone'] as const).flatMap((kind) => rows('confidence', kind, models.confidence[kind]))];
  writeFileSync(join(folder, 'link-weights.tsv'), [`# ${made}\n`, line(['level', 'pass', 'feature', 'weight', 'mean']), ...body].join(''));
}
