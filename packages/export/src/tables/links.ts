import type { Place, Record as Told } from '@tongbi/model';
import type { Table } from '../table.js';

/** Two neighbouring reports of a place, compared. */
export interface ExportedPair {
  /** Of the earlier report. */
  readonly previous: string;
  /** Of the later one. */
  readonly current: string;
  readonly commitments: readonly Told[];
}

/** Of a place in a report the name of the commitment that stands there; null where none does. */
export type NameOf = (report: string, place: Place) => string | null;

export interface LinkSource {
  readonly pair: ExportedPair;
  readonly nameOf: NameOf;
  readonly told: Told;
  readonly previous: Place | null;
  /** Order among the partners of the record. */
  readonly partner: number;
}

/** A row for each partner of a record; what is new has none, and one row. */
export function listLinks(pair: ExportedPair, nameOf: NameOf): readonly LinkSource[] {
  return pair.commitments.flatMap((told) =>
    (told.previous.length ? told.previous : [null]).map((previous, partner): LinkSource => ({ pair, nameOf, told, previous, partner })),
  );
}

export const links: Table<LinkSource> = {
  name: 'links',
  row: 'what became of a commitment between two neighbouring reports of a place: a partner of a record, or a new or dropped commitment',
  key: ['previous_report', 'current_report', 'record', 'partner'],
  joins: ['previous_report, previous_commitment: commitments', 'current_report, current_commitment: commitments'],
  columns: [
    { name: 'previous_report', type: 'text', description: 'The earlier report', read: ({ pair }) => pair.previous },
    { name: 'current_report', type: 'text', description: 'The later report', read: ({ pair }) => pair.current },
    {
      name: 'record',
      type: 'text',
      description: 'Rows of one record are one change: commitments that were merged',
      read: ({ told }) => told.id,
    },
    {
      name: 'partner',
      type: 'integer',
      description: 'Order among the earlier partners of the record, from 0',
      read: ({ partner }) => partner,
    },
    {
      name: 'previous_commitment',
      type: 'text',
      nullable: true,
      description: 'Empty where it is new, or where the partner is a sentence or heading that promises nothing by itself',
      read: ({ pair, nameOf, previous }) => previous && nameOf(pair.previous, previous),
    },
    {
      name: 'previous_text',
      type: 'text',
      nullable: true,
      description: 'The words of the earlier report; empty where it is new',
      read: ({ previous }) => previous?.text ?? null,
    },
    {
      name: 'current_commitment',
      type: 'text',
      nullable: true,
      description: 'Empty where it was dropped, or where the partner is a sentence or heading that promises nothing by itself',
      read: ({ pair, nameOf, told }) => told.current && nameOf(pair.current, told.current),
    },
    {
      name: 'current_text',
      type: 'text',
      nullable: true,
      description: 'The words of the later report; empty where it was dropped',
      read: ({ told }) => told.current?.text ?? null,
    },
    {
      name: 'status',
      type: 'text',
      description: 'new, dropped (not mentioned again, which is not cancelled), changed or kept',
      read: ({ told }) => told.status,
    },
    {
      name: 'label',
      type: 'text',
      description: 'What the page calls it: the status, or done, moved, split, merged, from-review, unseen-previous, unseen-current',
      read: ({ told }) => told.label,
    },
    {
      name: 'established',
      type: 'boolean',
      description: 'False: a new or dropped that cannot be asserted, since the other side is abridged',
      read: ({ told }) => told.established,
    },
    { name: 'kinds', type: 'list', description: 'What changed: figure, strength, scope, wording', read: ({ told }) => told.kinds },
    {
      name: 'moved',
      type: 'boolean',
      description: 'To a section that does not carry on the one it stood in',
      read: ({ told }) => told.moved,
    },
    { name: 'split', type: 'boolean', description: 'The earlier commitment has several partners', read: ({ told }) => told.split },
    { name: 'merged', type: 'boolean', description: 'The later commitment has several partners', read: ({ told }) => told.merged },
    {
      name: 'reported',
      type: 'text',
      description: 'What the later report says became of the earlier commitment: done, missed, in-progress or none',
      read: ({ told }) => told.reported,
    },
    { name: 'similarity', type: 'number', unit: 'share from 0 to 1', description: 'Of the wording', read: ({ told }) => told.similarity },
    {
      name: 'confidence',
      type: 'number',
      unit: 'probability',
      description: 'That what is told is so',
      read: ({ told }) => told.confidence,
    },
    {
      name: 'corrected_by',
      type: 'list',
      description: 'Who settled it by hand, a name (or ?) for each word that it rests on; empty where nobody did',
      read: ({ told }) => (told.correctedBy ?? []).map(({ by }) => by ?? '?'),
    },
    { name: 'rank', type: 'number', unit: 'score', description: 'How much it is worth reading', read: ({ told }) => told.rank.score },
  ],
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
