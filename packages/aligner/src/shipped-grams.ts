import { genreGrams } from './generated/genre-grams.js';
import { decodeGramTable, type GramTable } from './gram-table.js';

/** The table of Chinese work reports: data/genre-grams.tsv, made by `pnpm train`. Decoded when first asked for. */
let shipped: GramTable | undefined;
export const shippedGrams = (): GramTable => (shipped ??= decodeGramTable(genreGrams));
