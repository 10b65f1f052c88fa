import { type Span, sliceSpan } from '@tongbi/model';
import type { TileView } from './page-view.js';
import { visibleText } from './visible-text.js';

export interface Anchor extends Span {
  readonly id: string;
}

/**
 * A sentence cut at the places that are linked to, one inside another where a figure stands in a commitment. `anchors` are those that begin
 * in it, by their starts, of one start the longest first. A place that begins inside another and ends behind it is cut off at its end.
 *
 *   投资增长5%，促进消费。 with 投资增长5% and 5% linked  →  [投资增长[5%]#o0-16]#o0-12 [，促进消费。]
 */
export function cutTiles(text: string, span: Span, anchors: readonly Anchor[]): TileView[] {
  const tiles: TileView[] = [];
  const plain = (start: number, end: number): void => {
    if (start < end) tiles.push({ id: null, text: visibleText(sliceSpan(text, { start, end })), tiles: [] });
  };
  let position = span.start;
  for (let next = 0; next < anchors.length; ) {
    const { start, end: wanted, id } = anchors[next]!;
    const end = Math.min(wanted, span.end);
    let after = next + 1;
    while (after < anchors.length && anchors[after]!.start < end) after += 1;
    plain(position, start);
    const inner = anchors.slice(next + 1, after);
    const own = visibleText(sliceSpan(text, { start, end }));
    tiles.push({ id, text: own, tiles: inner.length ? cutTiles(text, { start, end }, inner) : [] });
    position = end;
    next = after;
  }
  plain(position, span.end);
  return tiles;
}
