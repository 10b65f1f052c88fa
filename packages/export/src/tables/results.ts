import type { Place, ResultPlace, Record as Told } from '@tongbi/model';
import { columnsOf, spanColumns, type Table } from '../table.js';
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
export function listResults(pair: ExportedPair, nameOf: NameOf): readonly ResultSource[] {
  return pair.commitments.flatMap((told) =>
    told.previous.flatMap((promise, partner) =>
      told.results.map((result): ResultSource => ({ pair, nameOf, told, promise, partner, result })),
    ),
  );
}

const { text, maybeText, integer, number } = columnsOf<ResultSource>();

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
    text('previous_report', 'The report that promised', ({ pair }) => pair.previous),
    text('current_report', 'The report that tells', ({ pair }) => pair.current),
    text('record', 'The change it belongs to', ({ told }) => told.id),
    integer('partner', 'Which of the promises of the change, as in links', ({ partner }) => partner),
    maybeText(
      'commitment',
      'The promise; empty where a sentence or heading that promises nothing by itself was the partner',
      ({ pair, nameOf, promise }) => nameOf(pair.previous, promise),
    ),
    text('reported', 'done, missed, in-progress or none: what is told of the promise by all its results', ({ told }) => told.reported),
    text('section', 'Where the sentence stands', ({ result }) => result.section),
    text('text', 'The sentence, as written', ({ result }) => result.text),
    number('confidence', 'That it tells of this promise', ({ result }) => result.confidence, 'probability'),
    text('grade', 'How outputs word the confidence: certain, likely, unsure', ({ result }) => result.grade),
    ...spanColumns<ResultSource>(({ result }) => result.span),
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
