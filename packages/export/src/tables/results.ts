import type { Place, ResultPlace, Record as Told } from '@tongbi/model';
import type { Table } from '../table.js';
import type { ExportedPair, NameOf } from './links.js';

export interface ResultSource {
  readonly pair: ExportedPair;
  readonly nameOf: NameOf;
  readonly told: Told;
  readonly promise: Place;
  /** Order of the promise among those of the record. */
  readonly partner: number;
  readonly result: ResultPlace;
}

/** A row for each sentence of the review and promise that it tells of. */
export function listResults(pair: ExportedPair, nameOf: NameOf): readonly ResultSource[] {
  return pair.commitments.flatMap((told) =>
    told.previous.flatMap((promise, partner) =>
      told.results.map((result): ResultSource => ({ pair, nameOf, told, promise, partner, result })),
    ),
  );
}

export const results: Table<ResultSource> = {
  name: 'results',
  row: 'a sentence of a review that tells of a promise of the report before',
  key: ['previous_report', 'current_report', 'record', 'partner', 'start'],
  joins: [
    'previous_report, commitment: commitments',
    'previous_report, current_report, record, partner: links',
    'current_report, section: sections',
  ],
  columns: [
    { name: 'previous_report', type: 'text', description: 'The report that promised', read: ({ pair }) => pair.previous },
    { name: 'current_report', type: 'text', description: 'The report that tells', read: ({ pair }) => pair.current },
    { name: 'record', type: 'text', description: 'The change it belongs to', read: ({ told }) => told.id },
    { name: 'partner', type: 'integer', description: 'Which of the promises of the change, as in links', read: ({ partner }) => partner },
    {
      name: 'commitment',
      type: 'text',
      nullable: true,
      description: 'The promise; empty where a sentence or heading that promises nothing by itself was the partner',
      read: ({ pair, nameOf, promise }) => nameOf(pair.previous, promise),
    },
    {
      name: 'reported',
      type: 'text',
      description: 'done, missed, in-progress or none: what is told of the promise by all its results',
      read: ({ told }) => told.reported,
    },
    { name: 'section', type: 'text', description: 'Where the sentence stands', read: ({ result }) => result.section },
    { name: 'text', type: 'text', description: 'The sentence, as written', read: ({ result }) => result.text },
    {
      name: 'confidence',
      type: 'number',
      unit: 'probability',
      description: 'That it tells of this promise',
      read: ({ result }) => result.confidence,
    },
    {
      name: 'start',
      type: 'integer',
      unit: 'UTF-16 units',
      description: 'Where it begins in the text that was read of the file',
      read: ({ result }) => result.span.start,
    },
    {
      name: 'end',
      type: 'integer',
      unit: 'UTF-16 units',
      description: 'Where it ends, that place not included',
      read: ({ result }) => result.span.end,
    },
  ],
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
