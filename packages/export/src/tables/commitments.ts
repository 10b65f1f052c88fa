import { type Commitment, dueOf, sliceSpan } from '@tongbi/model';
import { columnsOf, type ExportedReport, spanOf, type Table } from '../table.js';

interface CommitmentSource {
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
  columns: columnsOf('commitments', {
    report: ({ key }) => key,
    commitment: ({ commitment }) => commitment.id,
    section: ({ commitment }) => commitment.section,
    position: ({ position }) => position,
    text: ({ commitment }) => commitment.text,
    sentence: ({ sentence }) => sentence,
    verb: ({ commitment }) => commitment.verb,
    object: ({ commitment }) => commitment.object,
    strength: ({ commitment }) => commitment.strength?.grade ?? null,
    strength_direction: ({ commitment }) => commitment.strength?.direction ?? null,
    strength_words: ({ commitment }) => commitment.strength?.words ?? [],
    themes: ({ commitment }) => commitment.themes,
    named: ({ commitment }) => commitment.named.map(({ text }) => text),
    testable: ({ commitment }) => commitment.testable,
    assigned: ({ commitment: { who = [] } }) => who.map(({ text }) => text),
    due: ({ commitment: { by } }) => (by ? dueOf(by) : null),
    ...spanOf(({ commitment }) => commitment.span),
  }),
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
