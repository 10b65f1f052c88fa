import type { Place, Record as Told } from '@tongbi/model';
import { columnsOf, type Table } from '../table.js';

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

interface LinkSource {
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

const { text, maybeText, list, integer, number, boolean } = columnsOf<LinkSource>();

export const links: Table<LinkSource> = {
  name: 'links',
  row: 'what became of a commitment between two neighbouring reports of a place: a partner of a record, or a new or dropped commitment',
  key: ['previous_report', 'current_report', 'record', 'partner'],
  joins: ['previous_report, previous_commitment: commitments', 'current_report, current_commitment: commitments'],
  columns: [
    text('previous_report', 'The earlier report', ({ pair }) => pair.previous),
    text('current_report', 'The later report', ({ pair }) => pair.current),
    text('record', 'Rows of one record are one change: commitments that were merged', ({ told }) => told.id),
    integer('partner', 'Order among the earlier partners of the record, from 0', ({ partner }) => partner),
    maybeText(
      'previous_commitment',
      'Empty where it is new, or where the partner is a sentence or heading that promises nothing by itself',
      ({ pair, nameOf, previous }) => previous && nameOf(pair.previous, previous),
    ),
    maybeText('previous_text', 'The words of the earlier report; empty where it is new', ({ previous }) => previous?.text ?? null),
    maybeText(
      'current_commitment',
      'Empty where it was dropped, or where the partner is a sentence or heading that promises nothing by itself',
      ({ pair, nameOf, told }) => told.current && nameOf(pair.current, told.current),
    ),
    maybeText('current_text', 'The words of the later report; empty where it was dropped', ({ told }) => told.current?.text ?? null),
    text('status', 'new, dropped (not mentioned again, which is not cancelled), changed or kept', ({ told }) => told.status),
    text(
      'label',
      'What the page calls it: the status, or done, moved, split, merged, from-review, unseen-previous, unseen-current',
      ({ told }) => told.label,
    ),
    boolean(
      'established',
      'False: a new or dropped that cannot be asserted, since the other side is abridged',
      ({ told }) => told.established,
    ),
    list('kinds', 'What changed: figure, strength, scope, wording', ({ told }) => told.kinds),
    boolean('moved', 'To a section that does not carry on the one it stood in', ({ told }) => told.moved),
    boolean('split', 'The earlier commitment has several partners', ({ told }) => told.split),
    boolean('merged', 'The later commitment has several partners', ({ told }) => told.merged),
    text(
      'reported',
      'What the later report says became of the earlier commitment: done, missed, in-progress or none',
      ({ told }) => told.reported,
    ),
    number('similarity', 'Of the wording', ({ told }) => told.similarity, 'share from 0 to 1'),
    number('confidence', 'That it carries on the earlier one, or that nothing carries it on', ({ told }) => told.confidence, 'probability'),
    text(
      'grade',
      'How outputs word the confidence, by how often such claims were right: certain, likely, unsure',
      ({ told }) => told.grade,
    ),
    list('corrected_by', 'Who settled it by hand, a name (or ?) for each word that it rests on; empty where nobody did', ({ told }) =>
      (told.correctedBy ?? []).map(({ by }) => by ?? '?'),
    ),
    number('rank', 'How much it is worth reading', ({ told }) => told.rank.score, 'score'),
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
