import { type Section, walkSections } from '@tongbi/model';
import { columnsOf, type ExportedReport, type Table } from '../table.js';

interface SectionSource {
  readonly key: string;
  readonly section: Section;
  readonly parent: Section | undefined;
  readonly level: number;
  readonly position: number;
}

/** Parts and sections in the order of the text. */
export function listSections({ key, report }: ExportedReport): readonly SectionSource[] {
  return [...walkSections(report.parts)].map(({ section, above }, position) => ({
    key,
    section,
    parent: above.at(-1),
    level: above.length,
    position,
  }));
}

const sentencesOf = ({ paragraphs }: Section) => paragraphs.flatMap(({ sentences }) => sentences);

const { text, maybeText, integer } = columnsOf<SectionSource>();

export const sections: Table<SectionSource> = {
  name: 'sections',
  row: 'a part, section or subsection of a report',
  key: ['report', 'section'],
  joins: ['report: reports'],
  columns: [
    text('report', 'The report', ({ key }) => key),
    text('section', 'Path of ordinals in its report: 3.2 is the second section of the third part', ({ section }) => section.id),
    maybeText('parent', 'The section around it; empty for a part', ({ parent }) => parent?.id ?? null),
    integer('level', '0 for a part, 1 for a section in it', ({ level }) => level),
    integer('position', 'Order in the text, from 0', ({ position }) => position),
    text('number', 'As written: （二）; empty for a section without number', ({ section }) => section.number),
    text('heading', 'Without its number; empty for an opening or closing', ({ section }) => section.heading),
    text(
      'role',
      'opening, review, outline (of several years), requirements, tasks, government, closing, appendix or other',
      ({ section }) => section.role,
    ),
    integer('sentences', 'Of its own, without those of sections inside it', ({ section }) => sentencesOf(section).length, 'sentences'),
    integer(
      'characters',
      'Of these sentences',
      ({ section }) => sentencesOf(section).reduce((sum, { normalised }) => sum + normalised.length, 0),
      'characters',
    ),
  ],
  example: {
    asks: 'Which share of its text does each report give to the review of the year before?',
    sql: `SELECT report, round(100.0 * sum(characters) FILTER (role = 'review') / sum(characters), 1) AS review_percent
FROM 'data/sections*.parquet'
GROUP BY report
ORDER BY report`,
  },
};
