import type { Place, ResultPlace, Record as Told } from '@tongbi/model';
import { columnsOf, spanOf, type Table } from '../table.js';
import type { ExportedPair, NameOf } from './links.js';

interface ResultSource {
  readonly pair: ExportedPair;
  readonly nameOf: NameOf;
  readonly told: Told;
  readonly promise: Place;
  /** Order of the promise among those of the record. */
  readonly partner: number;
  readonly result: ResultPlace;
}

/** A row for each sentence of the review and promise that it reports on. */
export const listResults = (pair: ExportedPair, nameOf: NameOf): readonly ResultSource[] =>
  pair.commitments.flatMap((told) =>
    told.previous.flatMap((promise, partner) =>
      told.results.map((result): ResultSource => ({ pair, nameOf, told, promise, partner, result })),
    ),
  );

export const results: Table<ResultSource> = {
  name: 'results',
  row: 'a sentence of a review that tells of a promise of the report before',
  key: ['previous_report', 'current_report', 'record', 'partner', 'start'],
  joins: [
    'previous_report, commitment: commitments',
    'previous_report, current_report, record, partner: links',
    'current_report, section: sections',
  ],
  columns: columnsOf('results', {
    previous_report: ({ pair }) => pair.previous,
    current_report: ({ pair }) => pair.current,
    record: ({ told }) => told.id,
    partner: ({ partner }) => partner,
    commitment: ({ pair, nameOf, promise }) => nameOf(pair.previous, promise),
    reported: ({ told }) => told.reported,
    section: ({ result }) => result.section,
    text: ({ result }) => result.text,
    confidence: ({ result }) => result.confidence,
    grade: ({ result }) => result.grade,
    ...spanOf(({ result }) => result.span),
  }),
  example: {
    asks: 'Which promises are told done, and in which words?',
    sql: `SELECT r.current_report, c.text AS promise, r.text AS result, r.confidence
FROM 'data/results*.parquet' r
JOIN 'data/commitments*.parquet' c ON c.report = r.previous_report AND c.commitment = r.commitment
WHERE r.reported = 'done'
ORDER BY r.current_report, r.confidence DESC, c.position, r.start
LIMIT 20`,
  },
};
