import { type Commitment, dueOf, type Metric, type Place, type Section, sliceSpan, type Record as Told, walkSections } from '@tongbi/model';
import { defineTable, type ExportedReport, fieldsOf, type Rows, spanOf, type TableShape } from './table.js';

const reports = defineTable('reports', (report: ExportedReport) => [report], {
  report: ({ key }) => key,
  place: ({ report }) => report.place,
  place_code: ({ report }) => report.placeCode ?? null,
  year: ({ report }) => report.year,
  date: ({ report }) => report.date ?? null,
  session: ({ report }) => report.session ?? null,
  speaker: ({ report }) => report.speaker ?? null,
  title: ({ report }) => report.title,
  edition: ({ report }) => report.edition,
  fictional: ({ report }) => report.fictional ?? false,
  compared: ({ isCompared }) => isCompared,
  file: ({ file }) => file,
  characters: ({ report }) => sliceSpan(report.text, report.body).replace(/\s+/gu, '').length,
  commitments: ({ commitments }) => commitments.length,
  testable: ({ commitments }) => commitments.filter(({ testable }) => testable !== 'nothing').length,
  figures: ({ figures }) => figures.length,
});

const sentencesOf = ({ paragraphs }: Section) => paragraphs.flatMap(({ sentences }) => sentences);

/** Parts and sections in the order of the text. */
const sections = defineTable(
  'sections',
  ({ key, report }: ExportedReport) =>
    [...walkSections(report.parts)].map(({ section, above }, position) => ({ key, section, above, position })),
  {
    report: ({ key }) => key,
    section: ({ section }) => section.id,
    parent: ({ above }) => above.at(-1)?.id ?? null,
    level: ({ above }) => above.length,
    position: ({ position }) => position,
    ...fieldsOf(({ section }: { section: Section }) => section, 'number', 'heading', 'role'),
    sentences: ({ section }) => sentencesOf(section).length,
    characters: ({ section }) => sentencesOf(section).reduce((sum, { normalised }) => sum + normalised.length, 0),
  },
);

const commitments = defineTable(
  'commitments',
  ({ key, report, commitments: all }: ExportedReport) => all.map((commitment, position) => ({ key, report, position, commitment })),
  {
    report: ({ key }) => key,
    commitment: ({ commitment }) => commitment.id,
    ...fieldsOf(({ commitment }: { commitment: Commitment }) => commitment, 'section', 'text', 'verb', 'object', 'themes', 'testable'),
    position: ({ position }) => position,
    sentence: ({ report, commitment }) => sliceSpan(report.text, commitment.sentence),
    strength: ({ commitment }) => commitment.strength?.grade ?? null,
    strength_direction: ({ commitment }) => commitment.strength?.direction ?? null,
    strength_words: ({ commitment }) => commitment.strength?.words ?? [],
    named: ({ commitment }) => commitment.named.map(({ text }) => text),
    assigned: ({ commitment: { who = [] } }) => who.map(({ text }) => text),
    due: ({ commitment: { by } }) => (by ? dueOf(by) : null),
    ...spanOf(({ commitment }) => commitment.span),
  },
);

const figures = defineTable('figures', ({ key, figures: all }: ExportedReport) => all.map((figure) => ({ key, figure })), {
  report: ({ key }) => key,
  figure: ({ figure }) => figure.id,
  ...fieldsOf(({ figure }: { figure: Metric }) => figure, 'section', 'indicator', 'aspect', 'value', 'unit', 'bound', 'basis', 'role'),
  ...fieldsOf(({ figure }: { figure: Metric }) => figure, 'force', 'period', 'text'),
  value_high: ({ figure }) => figure.valueHigh ?? null,
  ...spanOf(({ figure }) => figure.span),
});

/** Two neighbouring reports of a place, compared. */
export interface ExportedPair {
  readonly previous: string;
  readonly current: string;
  readonly commitments: readonly Told[];
}

/** A pair, with the name of the commitment that stands at a place of a report; null where none does. */
interface NamedPair {
  readonly pair: ExportedPair;
  readonly nameOf: (report: string, place: Place) => string | null;
}

/** A row for each partner of a record, in the order of the partners; what is new has none, and one row. */
const links = defineTable(
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
const results = defineTable(
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

export type TableName = 'reports' | 'sections' | 'commitments' | 'links' | 'figures' | 'results';

/** All tables, by name, in the order in which they are described. */
const tables = { reports, sections, commitments, links, figures, results } satisfies Readonly<Record<TableName, unknown>>;
export const tableNames = Object.keys(tables) as readonly TableName[];

export type ExportedRows = Readonly<Record<TableName, Rows>>;

export const shapeOf = (name: TableName): TableShape => tables[name].shape;

/** The rows of reports and of the comparisons between them, in their order. */
export function makeRows(given: readonly ExportedReport[], pairs: readonly ExportedPair[]): ExportedRows {
  // Commitments are found by where they stand: a record says the words and their place.
  const names = new Map(
    given.flatMap(({ key, commitments: own }) => own.map(({ id, span }): [string, string] => [`${key} ${span.start}-${span.end}`, id])),
  );
  const nameOf: NamedPair['nameOf'] = (report, { span }) => names.get(`${report} ${span.start}-${span.end}`) ?? null;
  const named = pairs.map((pair): NamedPair => ({ pair, nameOf }));
  return {
    reports: reports.rowsOf(given),
    sections: sections.rowsOf(given),
    commitments: commitments.rowsOf(given),
    links: links.rowsOf(named),
    figures: figures.rowsOf(given),
    results: results.rowsOf(named),
  };
}
