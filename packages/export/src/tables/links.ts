import type { Place, Record as Told } from '@tongbi/model';
import { columnsOf, type Table } from '../table.js';

/** Two neighbouring reports of a place, compared. */
export interface ExportedPair {
  readonly previous: string;
  readonly current: string;
  readonly commitments: readonly Told[];
}

/** Of a place in a report the name of the commitment that stands there; null where none does. */
export type NameOf = (report: string, place: Place) => string | null;

interface LinkSource {
  readonly pair: ExportedPair;
  readonly nameOf: NameOf;
  readonly told: Told;
  readonly previous: Place | null;
  /** Order among the partners of the record. */
  readonly partner: number;
}

/** A row for each partner of a record; what is new has none, and one row. */
export const listLinks = (pair: ExportedPair, nameOf: NameOf): readonly LinkSource[] =>
  pair.commitments.flatMap((told) =>
    (told.previous.length ? told.previous : [null]).map((previous, partner): LinkSource => ({ pair, nameOf, told, previous, partner })),
  );

export const links: Table<LinkSource> = {
  name: 'links',
  row: 'what became of a commitment between two neighbouring reports of a place: a partner of a record, or a new or dropped commitment',
  key: ['previous_report', 'current_report', 'record', 'partner'],
  joins: ['previous_report, previous_commitment: commitments', 'current_report, current_commitment: commitments'],
  columns: columnsOf('links', {
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
  }),
  example: {
    asks: 'What was dropped, though nothing says that it was done, and how sure is that?',
    sql: `SELECT l.current_report, c.verb, l.previous_text, l.confidence
FROM 'data/links*.parquet' l
JOIN 'data/commitments*.parquet' c ON c.report = l.previous_report AND c.commitment = l.previous_commitment
WHERE l.status = 'dropped' AND l.established AND l.reported = 'none'
ORDER BY l.current_report, l.rank DESC
LIMIT 20`,
  },
};
