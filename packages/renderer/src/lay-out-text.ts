import { type Span, sliceSpan } from '@tongbi/model';
import type { IndexedText } from './index-texts.js';
import { editionLabel } from './labels.js';
import { nameReport } from './name-report.js';
import type { TextView, TileView } from './page-view.js';
import { visibleText } from './visible-text.js';

/**
 * A sentence cut at the places that the page links to. Tiles do not overlap: a place that another begins inside of ends there.
 *
 *   扩大有效投资，促进消费。 with 扩大有效投资 linked  →  [扩大有效投资]#o0-12  [，促进消费。]
 */
function cutTiles(text: IndexedText, span: Span, starts: readonly number[]): TileView[] {
  const tiles: TileView[] = [];
  const add = (start: number, end: number, id: string | null): void => {
    if (start < end) tiles.push({ id, text: visibleText(sliceSpan(text.report.text, { start, end })) });
  };
  let position = span.start;
  starts.forEach((start, index) => {
    const end = Math.min(text.linked.get(start)!, starts[index + 1] ?? span.end);
    add(position, start, null);
    add(start, end, `o${text.number}-${start}`);
    position = end;
  });
  add(position, span.end, null);
  return tiles;
}

function metaOf({ report }: IndexedText): string {
  const date = report.date ? `${report.date} ` : '';
  return visibleText([editionLabel(report.edition), `${date}${report.session ?? ''}`.trim(), report.speaker].filter(Boolean).join(' · '));
}

/** One report in full. To be called when all links are handed out, since only linked places have an id. */
export function layOutText(text: IndexedText): TextView {
  const starts = [...text.linked.keys()].sort((a, b) => a - b);
  let next = 0;
  const unitStarts = (span: Span): number[] => {
    while (next < starts.length && starts[next]! < span.start) next += 1;
    const first = next;
    while (next < starts.length && starts[next]! < span.end) next += 1;
    return starts.slice(first, next);
  };
  const { report } = text;
  const blocks = text.blocks.length ? text.blocks : [{ tag: 'p' as const, units: [{ span: report.body }] }];
  return {
    id: `o${text.number}`,
    label: text.label,
    title: visibleText(report.title),
    cited: `${nameReport(report)}${report.edition === 'full' ? '' : `（${editionLabel(report.edition)}，非原话）`}`,
    meta: metaOf(text),
    blocks: blocks.map(({ tag, units }) => ({ tag, units: units.map(({ span }) => ({ tiles: cutTiles(text, span, unitStarts(span)) })) })),
  };
}
