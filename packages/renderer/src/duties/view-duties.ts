import type { Duty, DutyTable } from '@tongbi/model';
import { placeName } from '../places/place-words.js';
import { sourcesOf } from '../places/side-by-side.js';
import type { PlacesOptions } from '../places/view-places.js';
import type { ThemeItemView, ThemeView } from '../theme/view-theme.js';
import { visibleText } from '../view/visible-text.js';
import { type Wording, wordingOf } from '../words/wording.js';

/** How the place of a report is called. */
export function placeOf({ report }: Pick<Duty, 'report'>, table: DutyTable): string {
  return placeName({ report, place: table.reports.find(({ id }) => id === report)?.place ?? null }, table);
}

function itemOf(duty: Duty, id: string, table: DutyTable, wording: Wording): ThemeItemView {
  const { text, heading, line, who, by } = duty;
  const names = who.map((one) => visibleText(one.text));
  return {
    id,
    place: placeOf(duty, table),
    text: visibleText(text),
    where: visibleText(wording.places.where(heading, line)),
    href: `#${id}`,
    alike: [wording.phrases.list(names), by && visibleText(by.text)].filter(Boolean).join(' · ') || null,
  };
}

/** Who is to keep what, and by when, as the page of a theme shows it: a month a fold, then a department a list. */
export function viewDuties(table: DutyTable, options: PlacesOptions = {}): ThemeView {
  const wording = wordingOf(options.language ?? 'zh');
  const { duties: words, theme, places } = wording;
  const items = (name: string, of: readonly number[]): ThemeItemView[] =>
    of.map((at, index) => itemOf(table.duties[at]!, `${name}-${index + 1}`, table, wording));
  return {
    ...sourcesOf(table, wording, options.toolVersion),
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
