import { HEADING_MARKS, type Span, sliceSpan } from '@tongbi/model';
import type { TextView, TileView } from '../generated/view-fields.js';
import type { Wording } from '../words/wording.js';
import { nameReport } from './describe-set.js';
import type { IndexedText } from './index-texts.js';
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

function withoutMarks([first, ...rest]: readonly TileView[]): readonly TileView[] {
  if (!first) return [];
  return [{ ...first, text: first.text.replace(HEADING_MARKS, ''), tiles: withoutMarks(first.tiles) }, ...rest];
}

function metaOf({ report }: IndexedText, wording: Wording): string {
  const date = report.date ? `${report.date} ` : '';
  return visibleText(
    [wording.edition(report.edition), `${date}${report.session ?? ''}`.trim(), report.speaker].filter(Boolean).join(' · '),
  );
}

/** One report in full. To be called when all links are handed out, since only linked places have an id. */
export function layOutText(text: IndexedText, wording: Wording): TextView {
  const anchors = [...text.linked]
    .map(([start, end]): Anchor => ({ start, end, id: `o${text.number}-${start}` }))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  const anchorsIn = (span: Span): readonly Anchor[] => {
    while (next < anchors.length && anchors[next]!.start < span.start) next += 1;
    const first = next;
    while (next < anchors.length && anchors[next]!.start < span.end) next += 1;
    return anchors.slice(first, next);
  };
  const { report } = text;
  const name = nameReport(report, wording);
  const blocks = text.blocks.length ? text.blocks : [{ tag: 'p' as const, units: [report.body] }];
  return {
    id: `o${text.number}`,
    label: text.label,
    title: visibleText(report.title),
    cited: report.edition === 'full' ? name : wording.phrases.cited(name, wording.edition(report.edition)),
    meta: metaOf(text, wording),
    blocks: blocks.map(({ tag, units }) => ({
      tag,
      units: units.map((span) => {
        const tiles = cutTiles(report.text, span, anchorsIn(span));
        return { tiles: tag === 'p' ? tiles : withoutMarks(tiles) };
      }),
    })),
  };
}
