// The marks of one set, read from `data/` and laid over its texts.
import { join } from 'node:path';
import { parseList, parseSpans, readTable, readTableIfThere } from './tables.mjs';

const toSet = (cell) => new Set(parseList(cell));
/** What cells are, by the name of their column; others are words. */
const TYPES = {
  ...{ start: Number, end: Number, value: Number, value_high: (cell) => (cell === '' ? undefined : Number(cell)) },
  ...{ partners: toSet, kinds: toSet, results: toSet, previous: parseSpans, current: parseSpans },
};
const typed = (row) =>
  Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, column in TYPES ? TYPES[column](cell) : cell]));
const isCommitment = ({ kind }) => kind === 'commitment';

/** A name by its pieces: `640-643,=亿`. */
export function readName(text, cell) {
  const words = (piece) => parseSpans(piece).map(({ start, end }) => text.slice(start, end));
  return cell
    .split(',')
    .flatMap((piece) => (piece.startsWith('=') ? piece.slice(1) : words(piece)))
    .join('');
}

/** By kind of set; `table` reads one of its tables, typed, none where it is not there. */
const readers = {
  metrics: (table, set, text) =>
    table('figures', set).flatMap((row) => (row.kind === 'figure' ? [{ ...row, indicator: readName(text, row.indicator) }] : [])),
  commitments: (table, set) => ({ sentences: table('sentences', set), commitments: table('commitments', set).filter(isCommitment) }),
  clauses: (table, set) => {
    const [previous, current] = set.split('-').map((name) => readers.commitments(table, name));
    return { previous, current, rows: new Map(table('clauses', set).map((row) => [row.id, row])) };
  },
  results: (table, set) => {
    const [previous, current] = set.split('-');
    return { previous: table('sentences', previous), review: table('sentences', `${current}R`), rows: table('results', set) };
  },
  alignment: (table, set) => {
    const rows = new Map(table('alignment', set).map((row) => [row.id, row]));
    const [previous, current] = set
      .split('-')
      .map((name) => table('sentences', name).map((sentence) => ({ ...rows.get(sentence.id), ...sentence })));
    return {
      previous,
      current,
      rows: [...rows.values()],
      second: table('alignment', `${set}.second`),
      sections: table('sections', set),
      pairs: table('pairs', set),
    };
  },
  brief: (table, set) => ({ rows: table('briefs', set), second: table('briefs', `${set}.second`) }),
};

export const readSets = (data) => readTable(join(data, 'sets.tsv')).map(({ range = '', ...row }) => ({ ...row, range: parseSpans(range) }));

/** `texts` of checkTexts; the set's marks, its texts and its range. */
export function readGold(data, { set, kind, previous, current, range }, texts) {
  const [before, text] = [texts.get(previous)?.content ?? '', texts.get(current).content];
  const table = (folder, name) => readTableIfThere(join(data, folder, `${name}.tsv`)).map(typed);
  return { set, kind, range, previousText: before, text, marks: readers[kind](table, set, text) };
}
