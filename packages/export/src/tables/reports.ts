import { sliceSpan } from '@tongbi/model';
import { columnsOf, type ExportedReport, type Table } from '../table.js';

const { text, maybeText, integer, boolean } = columnsOf<ExportedReport>();

export const reports: Table<ExportedReport> = {
  name: 'reports',
  row: 'a report of the archive',
  key: ['report'],
  joins: [],
  columns: [
    text('report', 'Its name in all tables: 苏州-2024; of a second text of one year 苏州-2024-2', ({ key }) => key),
    text('place', 'Short Chinese name: 苏州, 全国', ({ report }) => report.place),
    maybeText('place_code', 'Six digits of GB/T 2260', ({ report }) => report.placeCode ?? null),
    integer('year', 'The year it was given in; it reviews the year before', ({ report }) => report.year),
    maybeText('date', 'When it was read out, ISO 8601', ({ report }) => report.date ?? null),
    maybeText('session', 'The meeting', ({ report }) => report.session ?? null),
    maybeText('speaker', 'Who read it out', ({ report }) => report.speaker ?? null),
    text('title', 'As written', ({ report }) => report.title),
    text('edition', 'full, digest or abridged: what may be said of it follows from this', ({ report }) => report.edition),
    boolean('fictional', 'Made up, to show something', ({ report }) => report.fictional ?? false),
    boolean(
      'compared',
      'Whether links and results are told of it: of several texts of one year only of the fullest',
      ({ isCompared }) => isCompared,
    ),
    text('file', 'Path in the archive', ({ file }) => file),
    integer(
      'characters',
      'Of its body, without white space',
      ({ report }) => sliceSpan(report.text, report.body).replace(/\s+/gu, '').length,
      'characters',
    ),
    integer('commitments', 'How many it makes', ({ commitments }) => commitments.length, 'commitments'),
    integer('figures', 'How many it states', ({ figures }) => figures.length, 'figures'),
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
