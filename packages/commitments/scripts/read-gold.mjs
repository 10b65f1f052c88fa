// Reads hand-made commitments (SET.tsv, SET.commitments.tsv, PAIR.cur.tsv and PAIR.prev.tsv) with the reports they are of.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { normalizeReport } from '../../normalizer/dist/index.js';

const rows = (file) =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => line.split('\t').map((cell) => cell.trim()))
    : [];

/** Report file and pair side of each set that sets.tsv names: `A-B` names a pair, everything else one report. */
function filesOf(gold) {
  const files = new Map();
  for (const [name, , previous, current] of rows(join(gold, 'sets.tsv')).slice(1)) {
    const [before, after] = name.split('-');
    if (!after) files.set(before, { ...files.get(before), file: current });
    else {
      files.set(before, { ...files.get(before), file: previous, marks: `${name}.prev.tsv` });
      files.set(after, { ...files.get(after), file: current, marks: `${name}.cur.tsv` });
    }
  }
  return files;
}

/** Kind of each sentence; the commitments of a set are younger than the marks of its pair and go before them. */
function kindsOf(gold, set, marks) {
  const kinds = new Map(marks ? rows(join(gold, marks)).map(([id, kind]) => [id, kind]) : []);
  for (const [id, , kind] of rows(join(gold, `${set}.commitments.tsv`))) kinds.set(id, kind);
  return kinds;
}

function quotesOf(gold, set) {
  const file = join(gold, `${set}.commitments.tsv`);
  if (!existsSync(file)) return null;
  const quotes = new Map();
  for (const [id, , kind, text, note] of rows(file).slice(1)) {
    if (kind === 'commitment') quotes.set(id, [...(quotes.get(id) ?? []), { text, doubt: (note ?? '').startsWith('?') }]);
  }
  return quotes;
}

/**
 * The sets of a gold folder: name, place (the folder of the report), report, sentences (id, start, text), the kind of each sentence by id,
 * and where they were cut the quotes of each sentence by id, or null.
 */
export function readSets(gold, corpus) {
  const sets = [];
  for (const [set, { file, marks }] of filesOf(gold)) {
    const kinds = kindsOf(gold, set, marks);
    if (kinds.size === 0) continue;
    const text = readFileSync(join(corpus, file), 'utf8').replace(/^\ufeff/, '');
    const sentences = rows(join(gold, `${set}.tsv`)).map(([id, offset, sentence]) => ({ id, start: Number(offset), text: sentence }));
    sets.push({ set, place: dirname(file), report: normalizeReport(text, { file }).report, sentences, kinds, quotes: quotesOf(gold, set) });
  }
  return sets;
}
