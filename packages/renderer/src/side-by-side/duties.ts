import { type Duty, type DutyTable, dueOf } from '@tongbi/model';
import { type TableView, tableIn } from '../tables/make-table.js';
import { visibleText } from '../view/visible-text.js';
import { type Wording, wordingOf } from '../words/wording.js';
import { frameOf, type PlacesOptions, placeOf, type RenderTable, sideBySide, type TableFormats } from './side-by-side.js';
import { asTheme, type ThemeItemView, type ThemeView, themeItem } from './theme.js';

/** Who is to keep it, and by when; null where it says neither. */
const assigned = ({ who, by }: Duty, { phrases }: Wording): string | null =>
  [phrases.list(who.map(({ text }) => visibleText(text))), by && visibleText(by.text)].filter(Boolean).join(' · ') || null;

/** Who is to keep what, and by when, as the page of a theme shows it: a month a fold, then a department a list. */
export function viewDuties(table: DutyTable, options: PlacesOptions = {}): ThemeView {
  const { wording, frame } = frameOf(table, options);
  const { duties: words, theme, places } = wording;
  const items = (name: string, of: readonly number[]): ThemeItemView[] =>
    of.map((at, index) => {
      const duty = table.duties[at]!;
      return themeItem(`${name}-${index + 1}`, placeOf(duty.report, table), duty, assigned(duty, wording), wording);
    });
  return {
    ...frame,
    kicker: words.kicker,
    title: words.title(table.year),
    deck: places.deck(table.reports.length),
    summary: words.summary(table.duties.length, table.departments.length, table.months.length),
    sharedTitle: words.byMonth,
    shared: table.months.map(({ due, duties }, at) => ({
      text: due,
      places: words.items(duties.length),
      items: items(`m${at + 1}`, duties),
    })),
    byPlace: words.byDepartment,
    places: table.departments.map(({ name, leads, helps }, at) => ({
      id: `t${at + 1}`,
      place: visibleText(name),
      count: words.count(leads.length, helps.length),
      items: items(`t${at + 1}`, [...leads, ...helps]),
      report: null,
    })),
    none: theme.none,
    notes: [words.note],
  };
}

/** A row a commitment and department; then by department, month by month. */
export function dutyTableViews(table: DutyTable, { language = 'zh' }: PlacesOptions = {}): readonly TableView[] {
  const { duties: words, tables } = wordingOf(language);
  // A commitment that only says by when has no department.
  const rows = table.duties.flatMap((duty) => (duty.who.length ? duty.who : [null]).map((who) => ({ duty, who })));
  const columns: Readonly<Record<string, string>> = { ...words.columns, ...Object.fromEntries(table.months.map(({ due }) => [due, due])) };
  return [
    tableIn('duties', words.sheet, words, rows, ({ text, label, whole }) => [
      label('department', ({ who }) => who?.text ?? null, 24),
      label('leads', ({ who }) => (who?.leads ? tables.yes : null), 8),
      label('due', ({ duty: { by } }) => (by ? dueOf(by) : null)),
      text('text', ({ duty }) => duty.text),
      label('dueWords', ({ duty: { by } }) => by?.text ?? null),
      label('place', ({ duty }) => placeOf(duty.report, table)),
      label('section', ({ duty }) => duty.heading || null, 32),
      whole('line', ({ duty }) => duty.line),
    ]),
    tableIn('departments', words.departmentSheet, { columns }, table.departments, ({ label, whole }) => [
      label('department', ({ name }) => name, 24),
      whole('leadCount', ({ leads }) => leads.length),
      whole('helpCount', ({ helps }) => helps.length),
      ...table.months.map(({ due, duties }) =>
        whole(due, ({ leads, helps }) => [...leads, ...helps].filter((at) => duties.includes(at)).length),
      ),
    ]),
  ];
}

const forms = sideBySide({ view: viewDuties, ...asTheme, sheets: dutyTableViews });

/** Who is to keep what, and by when (`tabulateDuties` of `@tongbi/compare`), on a page like that of a theme; a CSV has a row a commitment and department. */
export const renderDuties: RenderTable<DutyTable> = forms.page;
export const renderDutiesMarkdown: RenderTable<DutyTable> = forms.markdown;
export const dutyFormats: TableFormats<DutyTable> = forms.formats;
