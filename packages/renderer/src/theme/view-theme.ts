import type { ThemeCommitment, ThemePlace, ThemeTable } from '@tongbi/model';
import { placeName } from '../places/place-words.js';
import { sourcesOf } from '../places/side-by-side.js';
import type { PlacesOptions } from '../places/view-places.js';
import { visibleText } from '../view/visible-text.js';
import { type Wording, wordingOf } from '../words/wording.js';

// A sentence names this many places; the rest are in the list.
const NAMED = 3;

/** The places that have a like commitment, in the order of the table, each once. */
export function alikePlaces(commitment: ThemeCommitment, table: ThemeTable): readonly string[] {
  const ids = new Set(commitment.alike.map(({ report }) => report));
  return table.places.filter(({ report }) => ids.has(report)).map((place) => placeName(place, table));
}

const itemsOf = (place: ThemePlace, position: number, table: ThemeTable, wording: Wording) =>
  place.commitments.map((commitment, index) => {
    const id = `t${position + 1}-${index + 1}`;
    const others = alikePlaces(commitment, table);
    return {
      id,
      place: placeName(place, table),
      text: visibleText(commitment.text),
      where: visibleText(wording.places.where(commitment.heading, commitment.line)),
      // To the commitment under its place.
      href: `#${id}`,
      // 江苏、四川也有; null where no other place has it.
      alike: others.length ? wording.theme.alike(others) : null,
    };
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

const placeViews = (table: ThemeTable, wording: Wording, { hrefOf }: PlacesOptions) =>
  table.places.map((place, position) => {
    const href = hrefOf?.(place.report);
    const name = placeName(place, table);
    return {
      id: `t${position + 1}`,
      place: name,
      count: wording.theme.count(place.commitments.length, place.total, countTestable(place) || null),
      items: itemsOf(place, position, table, wording),
      report: href === undefined ? null : { text: name, href },
    };
  });

/** What several places promise on one theme as a page shows it: plain data, all strings ready. The same input gives equal data. */
export function viewTheme(table: ThemeTable, options: PlacesOptions = {}) {
  const wording = wordingOf(options.language ?? 'zh');
  const { theme } = wording;
  const name = wording.themeName(table.theme);
  const places = placeViews(table, wording, options);
  const items = new Map(
    table.places.flatMap(({ commitments }, position) => commitments.map(({ id }, index) => [id, places[position]!.items[index]!] as const)),
  );
  return {
    ...sourcesOf(table, wording, options.toolVersion),
    kicker: theme.kicker,
    title: visibleText(theme.title(table.year, table.by === 'words' ? `“${name}”` : name)),
    deck: wording.places.deck(table.places.length),
    summary: summaryOf(table, wording),
    sharedTitle: theme.sharedTitle,
    shared: table.shared.map(({ ids }) => {
      const members = ids.flatMap((id) => items.get(id) ?? []);
      return {
        text: members[0]?.text ?? '',
        places: theme.sharedPlaces(
          members.length,
          members.map(({ place }) => place),
        ),
        items: members,
      };
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
