import type { EchoCommitment, EchoPlace, EchoTable } from '@tongbi/model';
import { placeName } from '../places/place-words.js';
import { sourcesOf } from '../places/side-by-side.js';
import type { PlacesOptions } from '../places/view-places.js';
import type { ThemeItemView, ThemeView } from '../theme/view-theme.js';
import { visibleText } from '../view/visible-text.js';
import { type Wording, wordingOf } from '../words/wording.js';

/** How the reports above are called: 全国. */
export const sourceName = ({ source }: EchoTable): string => visibleText(source ?? '');

/** 全国提法，多半换了说法：“…”（第12行），全国先提：本地2024年，全国2023年 */
function echoWords(commitment: EchoCommitment, table: EchoTable, { echo: words, labels, places }: Wording): string {
  const name = sourceName(table);
  const { source, first, since, grade } = commitment;
  const hedge = labels.grades[grade] || null;
  const unfound = () => words.none(name, hedge);
  if (!source) return { certain: unfound, likely: unfound, unsure: () => words.unsure(name) }[grade]();
  const where = visibleText(places.where(source.heading, source.line));
  const years = since && first ? words.since({ source: name, place: words.here }[first], since.place, name, since.source) : null;
  return words.found(name, hedge, labels.echoes[commitment.echo], visibleText(source.text), where, years);
}

function placeView(place: EchoPlace, position: number, table: EchoTable, wording: Wording): ThemeView['places'][number] {
  const name = placeName(place, table);
  const { verbatim, reworded, none, unsure } = place.counts;
  const items = place.commitments.map((commitment, index): ThemeItemView => {
    const id = `t${position + 1}-${index + 1}`;
    const where = visibleText(wording.places.where(commitment.heading, commitment.line));
    const text = visibleText(commitment.text);
    return { id, place: name, text, where, href: `#${id}`, alike: echoWords(commitment, table, wording) };
  });
  const count = wording.echo.count(place.commitments.length, verbatim, reworded, sourceName(table), none, unsure);
  return { id: `t${position + 1}`, place: name, count, items, report: null };
}

/** What two places share with the report above stands at the commitments; a list of its own begins at three, as that of a theme. */
const FEWEST_PLACES = 3;

/** What places have from the report above, as the page of a theme shows it: plain data, all strings ready. */
export function viewEcho(table: EchoTable, options: PlacesOptions = {}): ThemeView {
  const wording = wordingOf(options.language ?? 'zh');
  const { echo, theme, places: words } = wording;
  const name = sourceName(table);
  const places = table.places.map((place, position) => placeView(place, position, table, wording));
  const sum = (count: (place: EchoPlace) => number) => table.places.reduce((total, place) => total + count(place), 0);
  const counts = (['verbatim', 'reworded', 'none', 'unsure'] as const).map((state) => sum((place) => place.counts[state]));
  const [verbatim, reworded, none, unsure] = counts as [number, number, number, number];
  const itemsOf = ({ report, span }: EchoTable['taken'][number]): ThemeItemView[] =>
    table.places.flatMap((place, position) => {
      const at = place.commitments.findIndex(({ source }) => place.source === report && source?.span.start === span.start);
      return at < 0 ? [] : [places[position]!.items[at]!];
    });
  const shared = table.taken.filter((taken) => taken.places.length >= FEWEST_PLACES);
  return {
    ...sourcesOf(table, wording, options.toolVersion),
    kicker: echo.kicker,
    title: visibleText(echo.title(table.year, name)),
    deck: words.deck(table.places.length),
    summary: echo.summary(
      sum(({ commitments }) => commitments.length),
      name,
      verbatim,
      reworded,
      none,
      unsure,
    ),
    sharedTitle: echo.sharedTitle(name),
    shared: shared.map((taken) => {
      const items = itemsOf(taken);
      const named = items.map(({ place }) => place);
      return { text: visibleText(taken.text), places: theme.sharedPlaces(items.length, named), items };
    }),
    byPlace: theme.byPlace,
    places,
    none: theme.none,
    notes: [echo.likeNote, echo.firstNote],
  };
}
