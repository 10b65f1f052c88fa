import { type Commitment, sliceSpan } from '@tongbi/model';
import { columnsOf, type ExportedReport, spanColumns, type Table } from '../table.js';

interface CommitmentSource {
  readonly key: string;
  readonly position: number;
  readonly commitment: Commitment;
  readonly sentence: string;
}

export function listCommitments({ key, report, commitments: all }: ExportedReport): readonly CommitmentSource[] {
  return all.map((commitment, position) => ({ key, position, commitment, sentence: sliceSpan(report.text, commitment.sentence) }));
}

const { text, maybeText, list, integer, maybeNumber } = columnsOf<CommitmentSource>();

export const commitments: Table<CommitmentSource> = {
  name: 'commitments',
  row: 'a commitment of a report: the smallest promise that a reader would track by itself',
  key: ['report', 'commitment'],
  joins: ['report: reports', 'report, section: sections'],
  columns: [
    text('report', 'The report that makes it', ({ key }) => key),
    text(
      'commitment',
      'Its name: from place, year, words and their occurrence, so that edits elsewhere leave it alone',
      ({ commitment }) => commitment.id,
    ),
    text('section', 'Where it stands', ({ commitment }) => commitment.section),
    integer('position', 'Order in the report, from 0', ({ position }) => position),
    text('text', 'As written, without the punctuation at its ends', ({ commitment }) => commitment.text),
    text('sentence', 'The sentence it stands in, as written', ({ sentence }) => sentence),
    maybeText('verb', 'What is promised to be done: 推进', ({ commitment }) => commitment.verb),
    maybeText('object', 'To what', ({ commitment }) => commitment.object),
    maybeNumber(
      'strength',
      'How hard it binds',
      ({ commitment }) => commitment.strength?.grade ?? null,
      'grade from 1 (explore) to 5 (ensure)',
    ),
    maybeText(
      'strength_direction',
      'firm, plain or soft: where its words pull',
      ({ commitment }) => commitment.strength?.direction ?? null,
    ),
    list('strength_words', 'The words that say so', ({ commitment }) => commitment.strength?.words ?? []),
    list('themes', 'Themes it speaks of', ({ commitment }) => commitment.themes),
    list('named', 'Programmes, projects, places, bodies, laws and terms that it names', ({ commitment }) =>
      commitment.named.map(({ text }) => text),
    ),
    ...spanColumns<CommitmentSource>(({ commitment }) => commitment.span),
  ],
  example: {
    asks: 'Of which themes do the promises speak, year by year?',
    sql: `SELECT r.year, theme, count(*) AS promises
FROM 'data/commitments*.parquet' c
JOIN 'data/reports*.parquet' r USING (report), unnest(string_split(c.themes, ';')) AS t(theme)
WHERE c.themes <> ''
GROUP BY r.year, theme
ORDER BY r.year, promises DESC, theme`,
  },
};
