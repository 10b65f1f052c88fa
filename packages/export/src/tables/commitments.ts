import { type Commitment, sliceSpan } from '@tongbi/model';
import type { ExportedReport } from '../exported-report.js';
import type { Table } from '../table.js';

export interface CommitmentSource {
  readonly key: string;
  readonly position: number;
  readonly commitment: Commitment;
  readonly sentence: string;
}

export function listCommitments({ key, report, commitments: all }: ExportedReport): readonly CommitmentSource[] {
  return all.map((commitment, position) => ({ key, position, commitment, sentence: sliceSpan(report.text, commitment.sentence) }));
}

export const commitments: Table<CommitmentSource> = {
  name: 'commitments',
  row: 'a commitment of a report: the smallest promise that a reader would track by itself',
  key: ['report', 'commitment'],
  joins: ['report: reports', 'report, section: sections'],
  columns: [
    { name: 'report', type: 'text', description: 'The report that makes it', read: ({ key }) => key },
    {
      name: 'commitment',
      type: 'text',
      description: 'Its name: from place, year, words and their occurrence, so that edits elsewhere leave it alone',
      read: ({ commitment }) => commitment.id,
    },
    { name: 'section', type: 'text', description: 'Where it stands', read: ({ commitment }) => commitment.section },
    { name: 'position', type: 'integer', description: 'Order in the report, from 0', read: ({ position }) => position },
    {
      name: 'text',
      type: 'text',
      description: 'As written, without the punctuation at its ends',
      read: ({ commitment }) => commitment.text,
    },
    { name: 'sentence', type: 'text', description: 'The sentence it stands in, as written', read: ({ sentence }) => sentence },
    {
      name: 'verb',
      type: 'text',
      nullable: true,
      description: 'What is promised to be done: 推进',
      read: ({ commitment }) => commitment.verb,
    },
    { name: 'object', type: 'text', nullable: true, description: 'To what', read: ({ commitment }) => commitment.object },
    {
      name: 'strength',
      type: 'number',
      unit: 'grade from 1 (explore) to 5 (ensure)',
      nullable: true,
      description: 'How hard it binds',
      read: ({ commitment }) => commitment.strength?.grade ?? null,
    },
    {
      name: 'strength_direction',
      type: 'text',
      nullable: true,
      description: 'firm, plain or soft: where its words pull',
      read: ({ commitment }) => commitment.strength?.direction ?? null,
    },
    {
      name: 'strength_words',
      type: 'list',
      description: 'The words that say so',
      read: ({ commitment }) => commitment.strength?.words ?? [],
    },
    { name: 'themes', type: 'list', description: 'Themes it speaks of', read: ({ commitment }) => commitment.themes },
    {
      name: 'named',
      type: 'list',
      description: 'Programmes, projects, places, bodies, laws and terms that it names',
      read: ({ commitment }) => commitment.named.map(({ text }) => text),
    },
    {
      name: 'start',
      type: 'integer',
      unit: 'UTF-16 units',
      description: 'Where it begins in the text that was read of the file',
      read: ({ commitment }) => commitment.span.start,
    },
    {
      name: 'end',
      type: 'integer',
      unit: 'UTF-16 units',
      description: 'Where it ends, that place not included',
      read: ({ commitment }) => commitment.span.end,
    },
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
