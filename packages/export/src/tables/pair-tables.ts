import type { Place, Record as Told } from '@tongbi/model';
import { defineTable, fieldsOf, spanOf, type Table } from '../table.js';

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
    ...fieldsOf(({ told }: { told: Told }) => told, 'status', 'label', 'established', 'kinds', 'moved', 'split', 'merged', 'reported'),
    ...fieldsOf(({ told }: { told: Told }) => told, 'similarity', 'confidence', 'grade'),
    corrected_by: ({ told }) => (told.correctedBy ?? []).map(({ by }) => by ?? '?'),
    rank: ({ told }) => told.rank.score,
  },
);

/** A row for each sentence of the review and promise that it reports on, promises in the order of the record. */
export const results: Table<NamedPair> = defineTable(
  'results',
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
    ...fieldsOf(({ result }: { result: Told['results'][number] }) => result, 'section', 'text', 'confidence', 'grade'),
    ...spanOf(({ result }) => result.span),
  },
);
