import { searchedReports } from '@tongbi/archive';
import { tabulateWords } from '@tongbi/compare';
import { said, UserError, type WordsTable } from '@tongbi/model';
import type { OptionsOf } from '../program/options.js';
import { segmenterFor } from '../tasks/segmenters.js';
import { formatWords } from '../terminal/format-tables.js';
import { terminalStyle } from '../terminal/terminal.js';
import { makeTable } from './table.js';

const USUAL = { per: 10_000, most: 150 };

/** `tongbi words`: how often each report says some words, or the terms that the reports share. */
export async function words(files: readonly string[], options: OptionsOf<'words'>): Promise<void> {
  const { per = USUAL.per, limit: most = USUAL.most } = options;
  const asked = options.words === undefined ? { most } : wordsIn(options.words);
  const { viewWords, wordsFormats } = await import('@tongbi/renderer');
  await makeTable<WordsTable>(files, options, {
    formats: wordsFormats,
    text: (table, choices) => formatWords(viewWords(table, choices), terminalStyle(process.stdout)),
    make: async (reads, sources) => {
      const searched = searchedReports(reads, sources, options);
      return tabulateWords(searched, { words: asked, per, segment: await segmenterFor(searched) });
    },
  });
}

/** What stands between commas, each once; what has neither letter nor digit is no word. */
function wordsIn(list: string): readonly string[] {
  const all = list.split(/[,，、;；]/u).map((word) => word.trim());
  if (all.every((word) => /[\p{L}\p{N}]/u.test(word))) return [...new Set(all)];
  throw new UserError(said('words-need-words', list));
}
