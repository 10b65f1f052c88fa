import { type Section, walkSections } from '@tongbi/model';
import type { ExportedReport } from '../exported-report.js';
import type { Table } from '../table.js';

export interface SectionSource {
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

export const sections: Table<SectionSource> = {
  name: 'sections',
  row: 'a part, section or subsection of a report',
  key: ['report', 'section'],
  joins: ['report: reports'],
  columns: [
    { name: 'report', type: 'text', description: 'The report', read: ({ key }) => key },
    {
      name: 'section',
      type: 'text',
      description: 'Path of ordinals in its report: 3.2 is the second section of the third part',
      read: ({ section }) => section.id,
    },
    {
      name: 'parent',
      type: 'text',
      nullable: true,
      description: 'The section around it; empty for a part',
      read: ({ parent }) => parent?.id ?? null,
    },
    { name: 'level', type: 'integer', description: '0 for a part, 1 for a section in it', read: ({ level }) => level },
    { name: 'position', type: 'integer', description: 'Order in the text, from 0', read: ({ position }) => position },
    {
      name: 'number',
      type: 'text',
      description: 'As written: （二）; empty for a section without number',
      read: ({ section }) => section.number,
    },
    {
      name: 'heading',
      type: 'text',
      description: 'Without its number; empty for an opening or closing',
      read: ({ section }) => section.heading,
    },
    {
      name: 'role',
      type: 'text',
      description: 'opening, review, outline (of several years), requirements, tasks, government, closing, appendix or other',
      read: ({ section }) => section.role,
    },
    {
      name: 'sentences',
      type: 'integer',
      unit: 'sentences',
      description: 'Of its own, without those of sections inside it',
      read: ({ section }) => sentencesOf(section).length,
    },
    {
      name: 'characters',
      type: 'integer',
      unit: 'characters',
      description: 'Of these sentences',
      read: ({ section }) => sentencesOf(section).reduce((sum, { normalised }) => sum + normalised.length, 0),
    },
  ],
  example: {
    asks: 'Which share of its text does each report give to the review of the year before?',
    sql: `SELECT report, round(100.0 * sum(characters) FILTER (role = 'review') / sum(characters), 1) AS review_percent
FROM 'data/sections*.parquet'
GROUP BY report
ORDER BY report`,
  },
};
