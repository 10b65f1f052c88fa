import type { Place, Record as Told } from '@tongbi/model';
import { defineTable, spanOf, type Table } from '../table.js';

/** Two neighbouring reports of a place, compared. */
export interface ExportedPair {
  readonly previous: string;
  readonly current: string;
  readonly commitments: readonly Told[];
}

/** A pair, with the name of the commitment that stands at a place of a report; null where none does. */
export interface NamedPair {
  readonly pair: ExportedPair;
  readonly nameOf: (report: string, place: Place) => string | null;
}

/** A row for each partner of a record, in the order of the partners; what is new has none, and one row. */
export const links: Table<NamedPair> = defineTable(
  'links',
  {
    row: 'what became of a commitment between two neighbouring reports of a place: a partner of a record, or a new or dropped commitment',
    key: ['previous_report', 'current_report', 'record', 'partner'],
    joins: ['previous_report, previous_commitment: commitments', 'current_report, current_commitment: commitments'],
    example: {
      asks: 'What was dropped, though nothing says that it was done, and how sure is that?',
      sql: `SELECT l.current_report, c.verb, l.previous_text, l.confidence
FROM 'data/links*.parquet' l
JOIN 'data/commitments*.parquet' c ON c.report = l.previous_report AND c.commitment = l.previous_commitment
WHERE l.status = 'dropped' AND l.established AND l.reported = 'none'
ORDER BY l.current_report, l.rank DESC
LIMIT 20`,
    },
  },
  (named: NamedPair) =>
    named.pair.commitments.flatMap((told) =>
      (told.previous.length ? told.previous : [null]).map((previous, partner) => ({ ...named, told, previous, partner })),
    ),
  {
    previous_report: ({ pair }) => pair.previous,
    current_report: ({ pair }) => pair.current,
    record: ({ told }) => told.id,
    partner: ({ partner }) => partner,
    previous_commitment: ({ pair, nameOf, previous }) => previous && nameOf(pair.previous, previous),
    previous_text: ({ previous }) => previous?.text ?? null,
    current_commitment: ({ pair, nameOf, told }) => told.current && nameOf(pair.current, told.current),
    current_text: ({ told }) => told.current?.text ?? null,
    status: ({ told }) => told.status,
    label: ({ told }) => told.label,
    established: ({ told }) => told.established,
    kinds: ({ told }) => told.kinds,
    moved: ({ told }) => told.moved,
    split: ({ told }) => told.split,
    merged: ({ told }) => told.merged,
    reported: ({ told }) => told.reported,
    similarity: ({ told }) => told.similarity,
    confidence: ({ told }) => told.confidence,
    grade: ({ told }) => told.grade,
    corrected_by: ({ told }) => (told.correctedBy ?? []).map(({ by }) => by ?? '?'),
    rank: ({ told }) => told.rank.score,
  },
);

/** A row for each sentence of the review and promise that it reports on, promises in the order of the record. */
export const results: Table<NamedPair> = defineTable(
  'results',
  {
    row: 'a sentence of a review that tells of a promise of the report before',
    key: ['previous_report', 'current_report', 'record', 'partner', 'start'],
    joins: [
      'previous_report, commitment: commitments',
      'previous_report, current_report, record, partner: links',
      'current_report, section: sections',
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
  },
  (named: NamedPair) =>
    named.pair.commitments.flatMap((told) =>
      told.previous.flatMap((promise, partner) => told.results.map((result) => ({ ...named, told, promise, partner, result }))),
    ),
  {
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
  },
);
