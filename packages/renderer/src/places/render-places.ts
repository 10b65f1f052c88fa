import type { PlacesTable } from '@tongbi/model';
import { tagLine } from '../document/describe-targets.js';
import { fixed, joinLines, type Line, say, table } from '../document/document.js';
import { sideBySideMarkdown, sideBySidePage } from './side-by-side.js';
import { type PlaceRowView, type PlacesOptions, type PlacesView, viewPlaces } from './view-places.js';

const pageOf = sideBySidePage<PlacesView>('places.hbs');

/**
 * The targets of several places (`tabulatePlaces` of `@tongbi/metric-differ`) as one self-contained HTML page: a chart, the ranked table
 * with the words of each report, what the ranks mean. No script, no request; all report text is escaped; the same input gives the same text.
 */
export function renderPlaces(table: PlacesTable, options: PlacesOptions = {}): string {
  return pageOf(viewPlaces(table, options));
}

function targetCell({ target, absent, converted, further }: PlaceRowView): Line {
  return [say`${target ?? absent ?? ''}`, ...[converted, further].map((each) => (each === null ? [] : say`（${each}）`))].flat();
}

/** The targets of several places as GitHub-flavoured Markdown: the sentence, the ranked table with the words of each report, what the ranks mean. */
export function renderPlacesMarkdown(places: PlacesTable, options: PlacesOptions = {}): string {
  const view = viewPlaces(places, options);
  const { columns, has, rows } = view;
  const shown: readonly (readonly [title: string, cell: (row: PlaceRowView) => Line, shown: boolean])[] = [
    [columns.rank, ({ rank }) => say`${fixed(rank)}`, true],
    [columns.place, ({ place }) => say`${place}`, true],
    [columns.target, targetCell, true],
    [columns.previousTarget, ({ previousTarget }) => say`${previousTarget ?? ''}`, has.previousTarget],
    [columns.change, ({ change }) => tagLine(change), has.change],
    [columns.actual, ({ actual, statistics }) => joinLines([say`${actual ?? ''}`, say`${statistics ?? ''}`], ' · '), has.actual],
    [columns.outcome, ({ outcome }) => tagLine(outcome), has.outcome],
    [columns.quote, ({ quote, where }) => (quote === null ? [] : say`“${quote}”（${where ?? ''}）`), true],
  ];
  const used = shown.filter(([, , isShown]) => isShown);
  const body = table(
    used.map(([head]) => head),
    rows.map((row) => used.map(([, cell]) => cell(row))),
  );
  return sideBySideMarkdown(view, [body]);
}
