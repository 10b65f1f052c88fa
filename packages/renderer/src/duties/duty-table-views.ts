import { type Duty, type DutyTable, dueOf, type Language } from '@tongbi/model';
import { columnsIn, makeTable } from '../tables/make-table.js';
import type { TableView } from '../tables/table-view.js';
import { wordingOf } from '../words/wording.js';
import { placeOf } from './view-duties.js';

interface Row {
  readonly duty: Duty;
  /** One of its departments; null where it only says by when. */
  readonly name: string | null;
  readonly leads: boolean;
}

/** A row a commitment and department; then by department, month by month. */
export function dutyTableViews(table: DutyTable, { language = 'zh' }: { readonly language?: Language } = {}): readonly TableView[] {
  const { duties: words, tables } = wordingOf(language);
  const { text, label, whole } = columnsIn<Row, keyof typeof words.columns>(words);
  const rows = table.duties.flatMap((duty): Row[] =>
    duty.who.length ? duty.who.map(({ text: name, leads }) => ({ duty, name, leads })) : [{ duty, name: null, leads: false }],
  );
  const counts = columnsIn<DutyTable['departments'][number], string>({
    columns: { ...words.columns, ...Object.fromEntries(table.months.map(({ due }) => [due, due])) },
  });
  const tasks = [
    label('department', ({ name }) => name, 24),
    label('leads', ({ leads }) => (leads ? tables.yes : null), 8),
    label('due', ({ duty: { by } }) => (by ? dueOf(by) : null)),
    text('text', ({ duty }) => duty.text),
    label('dueWords', ({ duty: { by } }) => by?.text ?? null),
    label('place', ({ duty }) => placeOf(duty, table)),
    label('section', ({ duty }) => duty.heading || null, 32),
    whole('line', ({ duty }) => duty.line),
  ];
  const departments = [
    counts.label('department', ({ name }) => name, 24),
    counts.whole('leadCount', ({ leads }) => leads.length),
    counts.whole('helpCount', ({ helps }) => helps.length),
    ...table.months.map(({ due, duties }) =>
      counts.whole(due, ({ leads, helps }) => [...leads, ...helps].filter((at) => duties.includes(at)).length),
    ),
  ];
  return [makeTable('duties', words.sheet, tasks, rows), makeTable('departments', words.departmentSheet, departments, table.departments)];
}
