import type { PlacesTable } from '@tongbi/model';
import { markdownTable, markdownText } from '../markdown/markdown-text.js';
import type { TagView } from '../view/record-view.js';
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

const markdownTag = (tag: TagView | null): string => (tag ? markdownText(`${tag.sign} ${tag.label}`) : '');

function targetCell({ target, absent, converted, further }: PlaceRowView): string {
  const beside = [converted, further].filter((each) => each !== null);
  return [markdownText(target ?? absent ?? ''), ...beside.map((each) => `（${markdownText(each)}）`)].join('');
}

/** The targets of several places as GitHub-flavoured Markdown: the sentence, the ranked table with the words of each report, what the ranks mean. */
export function renderPlacesMarkdown(table: PlacesTable, options: PlacesOptions = {}): string {
  const view = viewPlaces(table, options);
  const { columns, has, rows } = view;
  const shown: readonly (readonly [title: string, cell: (row: PlaceRowView) => string, shown: boolean])[] = [
    [columns.rank, ({ rank }) => rank, true],
    [columns.place, ({ place }) => markdownText(place), true],
    [columns.target, targetCell, true],
    [columns.previousTarget, ({ previousTarget }) => markdownText(previousTarget ?? ''), has.previousTarget],
    [columns.change, ({ change }) => markdownTag(change), has.change],
    [columns.actual, ({ actual }) => markdownText(actual ?? ''), has.actual],
    [columns.outcome, ({ outcome }) => markdownTag(outcome), has.outcome],
    [columns.quote, ({ quote, where }) => (quote === null ? '' : `“${markdownText(quote)}”（${markdownText(where ?? '')}）`), true],
  ];
  const used = shown.filter(([, , isShown]) => isShown);
  const body = markdownTable(
    used.map(([head]) => head),
    rows.map((row) => used.map(([, cell]) => cell(row))),
  );
  return sideBySideMarkdown(view, [body]);
}
