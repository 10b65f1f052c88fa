// The marks of one set, read from `data/` and laid over its texts.
import { join } from 'node:path';
import { parseList, parseSpans, readTable, readTableIfThere } from './tables.mjs';

const numbered = ({ start, end, ...row }) => ({ ...row, start: Number(start), end: Number(end) });
const table = (data, kind, name) => readTable(join(data, kind, `${name}.tsv`));
const sentences = (data, name) => table(data, 'sentences', name).map(numbered);
const commitments = (data, name) =>
  table(data, 'commitments', name)
    .filter(({ kind }) => kind === 'commitment')
    .map(numbered);
const halves = (set) => set.split('-');

/** A name by its pieces: `640-643,=亿`. */
export const readName = (text, cell) =>
  cell
    .split(',')
    .map((piece) =>
      piece.startsWith('=')
        ? piece.slice(1)
        : parseSpans(piece)
            .map(({ start, end }) => text.slice(start, end))
            .join(''),
    )
    .join('');

const readBrief = (data, name) =>
  readTableIfThere(join(data, 'briefs', `${name}.tsv`)).map((row) => ({
    ...row,
    previous: parseSpans(row.previous),
    current: parseSpans(row.current),
  }));

const linked = ({ partners, ...row }) => ({ ...row, partners: new Set(parseList(partners)) });

const readers = {
  metrics: (data, set, { text }) =>
    table(data, 'figures', set)
      .filter(({ kind }) => kind === 'figure')
      .map(numbered)
      .map((row) => ({
        ...row,
        indicator: readName(text, row.indicator),
        value: Number(row.value),
        high: row.value_high === '' ? undefined : Number(row.value_high),
      })),
  commitments: (data, set) => ({ sentences: sentences(data, set), commitments: commitments(data, set) }),
  clauses: (data, set) => {
    const [previous, current] = halves(set).map((name) => ({ sentences: sentences(data, name), commitments: commitments(data, name) }));
    return {
      previous,
      current,
      rows: new Map(
        table(data, 'clauses', set)
          .map(linked)
          .map((row) => [row.id, { ...row, kinds: new Set(parseList(row.kinds)) }]),
      ),
    };
  },
  results: (data, set) => ({
    previous: sentences(data, halves(set)[0]),
    review: sentences(data, `${halves(set)[1]}R`),
    rows: table(data, 'results', set).map(({ id, reported, results }) => ({ id, reported, results: new Set(parseList(results)) })),
  }),
  alignment: (data, set) => {
    const optional = (kind, name = set) => readTableIfThere(join(data, kind, `${name}.tsv`));
    const rows = new Map(
      table(data, 'alignment', set)
        .map(linked)
        .map((row) => [row.id, row]),
    );
    const [previous, current] = halves(set).map((name) =>
      sentences(data, name).map((sentence) => ({ ...rows.get(sentence.id), ...sentence })),
    );
    const spans = (row) => ({ ...row, previous: parseSpans(row.previous), current: parseSpans(row.current) });
    return {
      previous,
      current,
      rows: [...rows.values()],
      second: optional('alignment', `${set}.second`),
      sections: optional('sections').map(spans),
      pairs: optional('pairs').map(spans),
    };
  },
  brief: (data, set) => ({ rows: readBrief(data, set), second: readBrief(data, `${set}.second`) }),
};

export const readSets = (data) => readTable(join(data, 'sets.tsv')).map(({ range = '', ...row }) => ({ ...row, range: parseSpans(range) }));

/** `texts` of checkTexts; the set's marks, its texts and its range. */
export function readGold(data, { set, kind, previous, current, range }, texts) {
  const [before, now] = [texts.get(previous)?.content ?? '', texts.get(current).content];
  return { set, kind, range, previousText: before, text: now, marks: readers[kind](data, set, { text: now }) };
}
