import type { EchoCommitment, EchoPlace, EchoTable } from '@tongbi/model';
import { type TableView, tableIn } from '../tables/make-table.js';
import { visibleText } from '../view/visible-text.js';
import { type Wording, wordingOf } from '../words/wording.js';
import {
  frameOf,
  type PlacesOptions,
  placeName,
  placeOf,
  type RenderTable,
  sideBySide,
  type TableFormats,
  whereWords,
} from './side-by-side.js';
import { asTheme, sharedPlaces, type ThemeItemView, type ThemePlaceView, type ThemeView, themeItem } from './theme.js';

/** How the reports above are called: 全国. */
const sourceName = ({ source }: EchoTable): string => visibleText(source ?? '');

/** 全国提法，多半换了说法：“…”（第12行），全国先提：本地2024年，全国2023年 */
function echoWords(commitment: EchoCommitment, table: EchoTable, wording: Wording): string {
  const { echo: words, labels } = wording;
  const name = sourceName(table);
  const { source, first, since, grade } = commitment;
  const hedge = labels.grades[grade] || null;
  const unfound = () => words.none(name, hedge);
  if (!source) return { certain: unfound, likely: unfound, unsure: () => words.unsure(name) }[grade]();
  const years = since && first ? words.since({ source: name, place: words.here }[first], since.place, name, since.source) : null;
  return words.found(name, hedge, labels.echoes[commitment.echo], visibleText(source.text), whereWords(source, wording), years);
}

function placeView(place: EchoPlace, position: number, table: EchoTable, wording: Wording): ThemePlaceView {
  const name = placeName(place, table);
  const { verbatim, reworded, none, unsure } = place.counts;
  const items = place.commitments.map((commitment, index) =>
    themeItem(`t${position + 1}-${index + 1}`, name, commitment, echoWords(commitment, table, wording), wording),
  );
  const count = wording.echo.count(place.commitments.length, verbatim, reworded, sourceName(table), none, unsure);
  return { id: `t${position + 1}`, place: name, count, items, report: null };
}

/** What two places share with the report above stands at the commitments; a list of its own begins at three, as that of a theme. */
const FEWEST_PLACES = 3;

/** What places have from the report above, as the page of a theme shows it: plain data, all strings ready. */
export function viewEcho(table: EchoTable, options: PlacesOptions = {}): ThemeView {
  const { wording, frame } = frameOf(table, options);
  const { echo, theme, places: words } = wording;
  const name = sourceName(table);
  const places = table.places.map((place, position) => placeView(place, position, table, wording));
  const sum = (count: (place: EchoPlace) => number) => table.places.reduce((total, place) => total + count(place), 0);
  const all = (state: keyof EchoPlace['counts']) => sum(({ counts }) => counts[state]);
  const itemsOf = ({ report, span }: EchoTable['taken'][number]): ThemeItemView[] =>
    table.places.flatMap((place, position) => {
      const at = place.commitments.findIndex(({ source }) => place.source === report && source?.span.start === span.start);
      return at < 0 ? [] : [places[position]!.items[at]!];
    });
  const shared = table.taken.filter((taken) => taken.places.length >= FEWEST_PLACES);
  const promised = sum(({ commitments }) => commitments.length);
  return {
    ...frame,
    kicker: echo.kicker,
    title: visibleText(echo.title(table.year, name)),
    deck: words.deck(table.places.length),
    summary: echo.summary(promised, name, all('verbatim'), all('reworded'), all('none'), all('unsure')),
    sharedTitle: echo.sharedTitle(name),
    shared: shared.map((taken) => {
      const items = itemsOf(taken);
      return { text: visibleText(taken.text), places: sharedPlaces(items, wording), items };
    }),
    byPlace: theme.byPlace,
    places,
    none: theme.none,
    notes: [echo.likeNote, echo.firstNote],
  };
}

/** Every commitment of the places with what it has from above, and every one above with who has it, as tables for spreadsheets. */
export function echoTableViews(table: EchoTable, { language = 'zh' }: PlacesOptions = {}): readonly TableView[] {
  const { echo, labels, phrases } = wordingOf(language);
  const reportOf = (id: string) => table.reports.find((one) => one.id === id);
  const rows = table.places.flatMap((place) => place.commitments.map((commitment) => ({ ...commitment, place })));
  return [
    tableIn('commitments', echo.sheet, echo, rows, ({ text, label, whole }) => [
      label('place', ({ place }) => placeName(place, table)),
      text('text', (row) => row.text),
      label('echo', (row) => labels.echoes[row.echo]),
      label('sureness', ({ grade }) => labels.grades[grade] || null, 10),
      text('sourceText', ({ source }) => source?.text ?? null),
      whole('sourceYear', ({ place, source }) => (source ? (reportOf(place.source)?.year ?? null) : null)),
      whole('sourceLine', ({ source }) => source?.line ?? null),
      label('first', ({ first, place }) => first && { source: sourceName(table), place: placeName(place, table) }[first]),
      whole('placeSince', ({ since }) => since?.place ?? null),
      whole('sourceSince', ({ since }) => since?.source ?? null),
      label('testable', ({ testable }) => labels.testable[testable], 12),
      label('section', ({ heading }) => heading || null, 32),
      whole('line', ({ line }) => line),
      label('file', ({ place }) => reportOf(place.report)?.file ?? null, 32),
    ]),
    tableIn('above', echo.takenSheet, echo, table.taken, ({ text, label, whole }) => [
      text('sourceText', (taken) => taken.text),
      whole('placeCount', ({ places }) => places.length),
      label('places', ({ places }) => phrases.list(places.map((report) => placeOf(report, table))) || null, 32),
      label('section', ({ heading }) => heading || null, 32),
      whole('sourceLine', ({ line }) => line),
      whole('sourceYear', ({ report }) => reportOf(report)?.year ?? null),
    ]),
  ];
}

const forms = sideBySide({ view: viewEcho, ...asTheme, sheets: echoTableViews });

/** What places have from the report above (`compareEchoes` of `@tongbi/compare`) on a page like that of a theme; a CSV holds the commitments of each place. */
export const renderEcho: RenderTable<EchoTable> = forms.page;
export const renderEchoMarkdown: RenderTable<EchoTable> = forms.markdown;
export const echoFormats: TableFormats<EchoTable> = forms.formats;
