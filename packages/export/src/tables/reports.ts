import { sliceSpan } from '@tongbi/model';
import type { ExportedReport } from '../exported-report.js';
import type { Table } from '../table.js';

export const reports: Table<ExportedReport> = {
  name: 'reports',
  row: 'a report of the archive',
  key: ['report'],
  joins: [],
  columns: [
    {
      name: 'report',
      type: 'text',
      description: 'Its name in all tables: 苏州-2024; of a second text of one year 苏州-2024-2',
      read: ({ key }) => key,
    },
    { name: 'place', type: 'text', description: 'Short Chinese name: 苏州, 全国', read: ({ report }) => report.place },
    {
      name: 'place_code',
      type: 'text',
      nullable: true,
      description: 'Six digits of GB/T 2260',
      read: ({ report }) => report.placeCode ?? null,
    },
    {
      name: 'year',
      type: 'integer',
      description: 'The year it was given in; it reviews the year before',
      read: ({ report }) => report.year,
    },
    {
      name: 'date',
      type: 'text',
      nullable: true,
      description: 'When it was read out, ISO 8601',
      read: ({ report }) => report.date ?? null,
    },
    { name: 'session', type: 'text', nullable: true, description: 'The meeting', read: ({ report }) => report.session ?? null },
    { name: 'speaker', type: 'text', nullable: true, description: 'Who read it out', read: ({ report }) => report.speaker ?? null },
    { name: 'title', type: 'text', description: 'As written', read: ({ report }) => report.title },
    {
      name: 'edition',
      type: 'text',
      description: 'full, digest or abridged: what may be said of it follows from this',
      read: ({ report }) => report.edition,
    },
    { name: 'fictional', type: 'boolean', description: 'Made up, to show something', read: ({ report }) => report.fictional ?? false },
    {
      name: 'compared',
      type: 'boolean',
      description: 'Whether links and results are told of it: of several texts of one year only of the fullest',
      read: ({ isCompared }) => isCompared,
    },
    { name: 'file', type: 'text', description: 'Path in the archive', read: ({ file }) => file },
    {
      name: 'characters',
      type: 'integer',
      unit: 'characters',
      description: 'Of its body, without white space',
      read: ({ report }) => sliceSpan(report.text, report.body).replace(/\s+/gu, '').length,
    },
    {
      name: 'commitments',
      type: 'integer',
      unit: 'commitments',
      description: 'How many it makes',
      read: ({ commitments }) => commitments.length,
    },
    { name: 'figures', type: 'integer', unit: 'figures', description: 'How many it states', read: ({ figures }) => figures.length },
  ],
  example: {
    asks: 'How long are the reports of each place, and how many promises do they make for a thousand characters?',
    sql: `SELECT place, count(*) AS reports, round(avg(characters)) AS characters, round(1000 * sum(commitments) / sum(characters), 1) AS promises
FROM 'data/reports*.parquet'
WHERE edition = 'full'
GROUP BY place
ORDER BY promises DESC`,
  },
};
