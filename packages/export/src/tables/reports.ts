import { sliceSpan } from '@tongbi/model';
import { columnsOf, type ExportedReport, type Table } from '../table.js';

export const reports: Table<ExportedReport> = {
  name: 'reports',
  row: 'a report of the archive',
  key: ['report'],
  joins: [],
  columns: columnsOf('reports', {
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
  }),
  example: {
    asks: 'How long are the reports of each place, and how many promises do they make for a thousand characters?',
    sql: `SELECT place, count(*) AS reports, round(avg(characters)) AS characters, round(1000 * sum(commitments) / sum(characters), 1) AS promises
FROM 'data/reports*.parquet'
WHERE edition = 'full'
GROUP BY place
ORDER BY promises DESC`,
  },
};
