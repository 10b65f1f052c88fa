import { decodeGramTable, type GramColumns, type GramTable } from '@tongbi/aligner';
import { encodeVector, maskDigits } from '@tongbi/aligner/training';
import { countGrams, findClausePairs } from './find-clause-pairs.js';
import type { CorpusReport } from './read-corpus.js';
import type { Matrix } from './start-vectors.js';
import { trainVectors } from './train-vectors.js';

/** As many pairs of characters as fit the table's megabyte: the most frequent; of equals the one that sorts first. */
const GRAMS = 10_000;
const WIDTH = 64;
/** Steps of the training of the vectors: about once through all pairs of clauses. */
const STEPS = 700;

function row(gram: string, idf: number, vector: Float64Array): GramColumns {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0).toPrecision(3);
  return { gram, idf: idf.toFixed(2), largest, vector: encodeVector(vector, Number(largest)) };
}

/** The table of a genre, learned from its reports: how rare each pair of characters is, and its vector. */
export function makeGramTable(reports: readonly CorpusReport[], tell: (message: string) => void): readonly GramColumns[] {
  const sentences = reports.flatMap((report) => report.sentences.map(maskDigits));
  const standing = countGrams(sentences);
  const grams = [...standing]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, GRAMS)
    .map(([gram]) => gram);
  tell(`${reports.length} reports, ${sentences.length} sentences, ${grams.length} of ${standing.size} pairs of characters`);
  const pairs = findClausePairs(reports);
  tell(`${pairs.first.length} pairs of ${pairs.clauses.length} clauses`);
  const vectors: Matrix = trainVectors(grams, pairs, { width: WIDTH, steps: STEPS });
  const idf = (count: number) => Math.log((sentences.length + 1) / (count + 1));
  const unknown = row('', idf(0), new Float64Array(WIDTH));
  return [
    unknown,
    ...grams.map((gram, index) => row(gram, idf(standing.get(gram)!), vectors.values.subarray(index * WIDTH, (index + 1) * WIDTH))),
  ];
}

/** Rows as the aligner reads them from its own table. */
export function toGramTable(rows: readonly GramColumns[]): GramTable {
  const column = (name: keyof GramColumns) => rows.map((row) => row[name]).join('\t');
  return decodeGramTable({ gram: column('gram'), idf: column('idf'), largest: column('largest'), vector: column('vector') });
}
