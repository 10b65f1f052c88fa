import { type Commitment, dueOf, type Metric, type Section, sliceSpan, walkSections } from '@tongbi/model';
import { defineTable, type ExportedReport, fieldsOf, spanOf, type Table } from '../table.js';

export const reports: Table<ExportedReport> = defineTable('reports', (report: ExportedReport) => [report], {
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
export const sections: Table<ExportedReport> = defineTable(
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

export const commitments: Table<ExportedReport> = defineTable(
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

export const figures: Table<ExportedReport> = defineTable(
  'figures',
  ({ key, figures: all }: ExportedReport) => all.map((figure) => ({ key, figure })),
  {
    report: ({ key }) => key,
    figure: ({ figure }) => figure.id,
    ...fieldsOf(({ figure }: { figure: Metric }) => figure, 'section', 'indicator', 'aspect', 'value', 'unit', 'bound', 'basis', 'role'),
    ...fieldsOf(({ figure }: { figure: Metric }) => figure, 'force', 'period', 'text'),
    value_high: ({ figure }) => figure.valueHigh ?? null,
    ...spanOf(({ figure }) => figure.span),
  },
);
