import type { ThemeCommitment, ThemePlace, ThemeTable } from '@tongbi/model';
import { type Block, heading, type Line, plainList, say, strong, textBlock } from '../document/document.js';
import { columnsIn, makeTable, type TableView } from '../tables/make-table.js';
import { visibleText } from '../view/visible-text.js';
import { type Wording, wordingOf } from '../words/wording.js';
import { frameOf, type PlacesOptions, placeName, type RenderTable, sideBySide, type TableFormats, whereWords } from './side-by-side.js';

// A sentence names this many places; the rest are in the list.
const NAMED = 3;

/** The places that have a like commitment, in the order of the table, each once. */
function alikePlaces(commitment: ThemeCommitment, table: ThemeTable): readonly string[] {
  const ids = new Set(commitment.alike.map(({ report }) => report));
  return table.places.filter(({ report }) => ids.has(report)).map((place) => placeName(place, table));
}

/** A commitment of a place; `alike` is what is said beside it, null where nothing is. */
export const themeItem = (
  id: string,
  place: string,
  said: { readonly text: string; readonly heading: string; readonly line: number },
  alike: string | null,
  wording: Wording,
) => ({
  id,
  place,
  text: visibleText(said.text),
  where: whereWords(said, wording),
  // To the commitment under its place.
  href: `#${id}`,
  alike,
});

const countTestable = ({ commitments }: ThemePlace): number => commitments.filter(({ testable }) => testable !== 'nothing').length;

function summaryOf(table: ThemeTable, wording: Wording): string {
  const { theme } = wording;
  const speaking = table.places.filter(({ commitments }) => commitments.length > 0);
  const most = [...speaking].sort((a, b) => b.commitments.length - a.commitments.length).slice(0, NAMED);
  const count = speaking.reduce((sum, { commitments }) => sum + commitments.length, 0);
  const named = most.map((place) => theme.placeCount(placeName(place, table), place.commitments.length));
  return theme.summary(count, speaking.length, speaking.length > NAMED ? named : null, table.shared.length);
}

function placeView(place: ThemePlace, position: number, table: ThemeTable, wording: Wording, { hrefOf }: PlacesOptions) {
  const href = hrefOf?.(place.report);
  const name = placeName(place, table);
  return {
    id: `t${position + 1}`,
    place: name,
    count: wording.theme.count(place.commitments.length, place.total, countTestable(place) || null),
    items: place.commitments.map((commitment, index) => {
      const others = alikePlaces(commitment, table);
      // 江苏、四川也有; null where no other place has it.
      const alike = others.length ? wording.theme.alike(others) : null;
      return themeItem(`t${position + 1}-${index + 1}`, name, commitment, alike, wording);
    }),
    report: href === undefined ? null : { text: name, href },
  };
}

/** What several places promise on one theme as a page shows it: plain data, all strings ready. The same input gives equal data. */
export function viewTheme(table: ThemeTable, options: PlacesOptions = {}) {
  const { wording, frame } = frameOf(table, options);
  const { theme } = wording;
  const name = wording.themeName(table.theme);
  const places = table.places.map((place, position) => placeView(place, position, table, wording, options));
  const items = new Map(
    table.places.flatMap(({ commitments }, position) => commitments.map(({ id }, index) => [id, places[position]!.items[index]!] as const)),
  );
  return {
    ...frame,
    kicker: theme.kicker,
    title: visibleText(theme.title(table.year, table.by === 'words' ? `“${name}”` : name)),
    deck: wording.places.deck(table.places.length),
    summary: summaryOf(table, wording),
    sharedTitle: theme.sharedTitle,
    shared: table.shared.map(({ ids }) => {
      const members = ids.flatMap((id) => items.get(id) ?? []);
      return { text: members[0]?.text ?? '', places: sharedPlaces(members, wording), items: members };
    }),
    byPlace: theme.byPlace,
    places,
    none: theme.none,
    notes: [theme.likeNote, theme.themeNote, theme.testableNote],
  };
}
export type ThemeView = ReturnType<typeof viewTheme>;
export type ThemePlaceView = ThemeView['places'][number];
export type ThemeItemView = ThemePlaceView['items'][number];

/** 3地：江苏、四川、湖北 */
export const sharedPlaces = (items: readonly { readonly place: string }[], { theme }: Wording): string =>
  theme.sharedPlaces(
    items.length,
    items.map(({ place }) => place),
  );

const itemOf = ({ text, where, alike }: ThemeItemView): Line => [
  ...say`${text}（${where}）`,
  ...(alike ? say` — ${{ text: alike, mark: 'aside' }}` : []),
];

/** A group of commitments under its heading. */
const groupOf = (title: string, line: string, items: readonly Block[]): readonly Block[] => [heading(3, title), textBlock(line), ...items];

function themeBlocks(view: ThemeView): readonly Block[] {
  const shared = view.shared.flatMap(({ text, places, items }) =>
    groupOf(text, places, plainList(items.map(({ place, text: own, where }) => say`${strong(place)} ${own}（${where}）`))),
  );
  return [
    ...(shared.length ? [heading(2, view.sharedTitle), ...shared] : []),
    heading(2, view.byPlace),
    ...view.places.flatMap(({ place, count, items }) =>
      groupOf(place, count, items.length ? plainList(items.map(itemOf)) : [textBlock(view.none)]),
    ),
  ];
}

/** What the page and the Markdown of a theme are made of, and those of what is shown as one is. */
export const asTheme = { template: 'theme.hbs', blocks: themeBlocks } as const;

/** The commitments of each place, and what several have in common, as tables for spreadsheets. */
export function themeTableViews(table: ThemeTable, { language = 'zh' }: PlacesOptions = {}): readonly TableView[] {
  const wording = wordingOf(language);
  const { theme, tables, labels, phrases } = wording;
  const rows = table.places.flatMap((place) => place.commitments.map((commitment) => ({ ...commitment, place })));
  const groups = table.shared.map(({ ids }) => ids);
  const groupOf = ({ id }: ThemeCommitment): number => groups.findIndex((ids) => ids.includes(id));
  const reportOf = ({ report }: ThemePlace) => table.reports.find(({ id }) => id === report);
  const { text, label, whole } = columnsIn<(typeof rows)[number], keyof typeof theme.columns>(theme);
  const columns = [
    label('place', ({ place }) => placeName(place, table)),
    text('text', (row) => row.text),
    label('hasFigure', ({ hasFigure }) => (hasFigure ? tables.yes : null), 8),
    label('testable', ({ testable }) => labels.testable[testable], 12),
    label('alike', (row) => phrases.list(alikePlaces(row, table)) || null, 24),
    whole('alikeCount', (row) => alikePlaces(row, table).length),
    whole('group', (row) => groupOf(row) + 1 || null),
    label('section', ({ heading }) => heading || null, 32),
    whole('line', ({ line }) => line),
    label('file', ({ place }) => reportOf(place)?.file ?? null, 32),
    label('edition', ({ place }) => wording.edition(reportOf(place)?.edition ?? '')),
  ];
  const sharedColumns = [
    whole('group', (row) => groupOf(row) + 1),
    whole('groupSize', (row) => groups[groupOf(row)]!.length),
    ...columns.filter(({ key }) => ['place', 'text', 'section', 'line', 'file'].includes(key)),
  ];
  const shared = groups.flatMap((ids) => ids.flatMap((own) => rows.find(({ id }) => id === own) ?? []));
  return [makeTable('commitments', theme.commitmentSheet, columns, rows), makeTable('shared', theme.sharedSheet, sharedColumns, shared)];
}

const forms = sideBySide({ view: viewTheme, ...asTheme, sheets: themeTableViews });

/** What several places promise on one theme (`compareTheme` of `@tongbi/compare`), and what many do; a CSV has the commitments of each place. */
export const renderTheme: RenderTable<ThemeTable> = forms.page;
export const renderThemeMarkdown: RenderTable<ThemeTable> = forms.markdown;
export const themeFormats: TableFormats<ThemeTable> = forms.formats;
