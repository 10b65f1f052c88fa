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
export const listSections = ({ key, report }: ExportedReport): readonly SectionSource[] =>
  [...walkSections(report.parts)].map(({ section, above }, position) => ({
    key,
    section,
    parent: above.at(-1),
    level: above.length,
    position,
  }));

const sentencesOf = ({ paragraphs }: Section) => paragraphs.flatMap(({ sentences }) => sentences);

export const sections: Table<SectionSource> = {
  name: 'sections',
  row: 'a part, section or subsection of a report',
  key: ['report', 'section'],
  joins: ['report: reports'],
  columns: columnsOf('sections', {
    report: ({ key }) => key,
    section: ({ section }) => section.id,
    parent: ({ parent }) => parent?.id ?? null,
    level: ({ level }) => level,
    position: ({ position }) => position,
    number: ({ section }) => section.number,
    heading: ({ section }) => section.heading,
    role: ({ section }) => section.role,
    sentences: ({ section }) => sentencesOf(section).length,
    characters: ({ section }) => sentencesOf(section).reduce((sum, { normalised }) => sum + normalised.length, 0),
  }),
  example: {
    asks: 'Which share of its text does each report give to the review of the year before?',
    sql: `SELECT report, round(100.0 * sum(characters) FILTER (role = 'review') / sum(characters), 1) AS review_percent
FROM 'data/sections*.parquet'
GROUP BY report
ORDER BY report`,
  },
};
