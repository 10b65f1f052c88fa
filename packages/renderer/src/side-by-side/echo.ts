import type { EchoCommitment, EchoPlace, EchoTable } from '@tongbi/model';
import { columnsIn, makeTable, type TableView } from '../tables/make-table.js';
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
  const rows = table.places.flatMap((place) => place.commitments.map((commitment) => ({ place, commitment })));
  type Row = (typeof rows)[number];
  const firstOf = ({ commitment: { first }, place }: Row) => first && { source: sourceName(table), place: placeName(place, table) }[first];
  const own = columnsIn<Row, keyof typeof echo.columns>(echo);
  const above = columnsIn<EchoTable['taken'][number], keyof typeof echo.columns>(echo);
  const commitments = [
    own.label('place', ({ place }) => placeName(place, table)),
    own.text('text', ({ commitment }) => commitment.text),
    own.label('echo', ({ commitment }) => labels.echoes[commitment.echo]),
    own.label('sureness', ({ commitment }) => labels.grades[commitment.grade] || null, 10),
    own.text('sourceText', ({ commitment }) => commitment.source?.text ?? null),
    own.whole('sourceYear', ({ place, commitment }) => (commitment.source ? (reportOf(place.source)?.year ?? null) : null)),
    own.whole('sourceLine', ({ commitment }) => commitment.source?.line ?? null),
    own.label('first', firstOf),
    own.whole('placeSince', ({ commitment }) => commitment.since?.place ?? null),
    own.whole('sourceSince', ({ commitment }) => commitment.since?.source ?? null),
    own.label('testable', ({ commitment }) => labels.testable[commitment.testable], 12),
    own.label('section', ({ commitment }) => commitment.heading || null, 32),
    own.whole('line', ({ commitment }) => commitment.line),
    own.label('file', ({ place }) => reportOf(place.report)?.file ?? null, 32),
  ];
  const taken = [
    above.text('sourceText', ({ text }) => text),
    above.whole('placeCount', ({ places }) => places.length),
    above.label('places', ({ places }) => phrases.list(places.map((report) => placeOf(report, table))) || null, 32),
    above.label('section', ({ heading }) => heading || null, 32),
    above.whole('sourceLine', ({ line }) => line),
    above.whole('sourceYear', ({ report }) => reportOf(report)?.year ?? null),
  ];
  return [makeTable('commitments', echo.sheet, commitments, rows), makeTable('above', echo.takenSheet, taken, table.taken)];
}

const forms = sideBySide({ view: viewEcho, ...asTheme, sheets: echoTableViews });

/** What places have from the report above (`compareEchoes` of `@tongbi/compare`) as a page like that of a theme. */
export const renderEcho: RenderTable<EchoTable> = forms.page;
/** The same as GitHub-flavoured Markdown. */
export const renderEchoMarkdown: RenderTable<EchoTable> = forms.markdown;
/** In all forms; a CSV holds the commitments of each place. */
export const echoFormats: TableFormats<EchoTable> = forms.formats;
