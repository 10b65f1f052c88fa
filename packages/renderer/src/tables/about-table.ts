import { describeSet, methodWithoutPage } from '../view/describe-set.js';
import type { PreparedSet } from '../view/prepare-set.js';
import { pairNotices } from '../view/write-notices.js';
import { columnsIn, makeTable } from './make-table.js';
import type { TableView } from './table-view.js';

type Row = readonly [subject: string, content: string];

/** What is compared, what its editions keep from being asserted, how it was made: a table that is sent on must carry it along. */
export function aboutTable(prepared: PreparedSet, toolVersion: string | undefined): TableView {
  const { set, index, contexts } = prepared;
  const { tables, edition, phrases } = index.wording;
  const { title, notices, footer } = describeSet(prepared, toolVersion);
  const { about } = tables;
  const all = [...notices, ...contexts.flatMap((context) => pairNotices(context, set.focus))];
  const said = [...new Set(all.map(({ label, text }) => `${label}：${text}`))];
  const rows: Row[] = [
    [about.heading, title],
    ...set.reports.map((report): Row => [about.report, phrases.reportLine(index.label(report.id), edition(report.edition), report.file)]),
    ...said.map((notice): Row => [about.notice, notice]),
    ...methodWithoutPage(footer, phrases).map((method): Row => [about.method, method]),
    [about.version, footer.version],
  ];
  const { text, label } = columnsIn<Row, keyof typeof tables.columns>(tables);
  const columns = [label('subject', ([subject]) => subject), text('content', ([, content]) => content, 100)];
  return makeTable('about', tables.sheets.about, columns, rows);
}
