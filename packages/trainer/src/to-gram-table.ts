import { decodeGramTable, type GramTable } from '@tongbi/aligner';
import type { GramRow } from './make-gram-table.js';

/** Rows as the aligner reads them from its own table. */
export function toGramTable(rows: readonly GramRow[]): GramTable {
  const column = (name: keyof GramRow) => rows.map((row) => row[name]).join('\t');
  return decodeGramTable({ gram: column('gram'), idf: column('idf'), largest: column('largest'), vector: column('vector') });
}
