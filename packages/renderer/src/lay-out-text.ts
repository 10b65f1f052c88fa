import { type Span, sliceSpan } from '@tongbi/model';
import type { IndexedText } from './index-texts.js';
import { nameReport } from './name-report.js';
import type { TextView, TileView } from './page-view.js';
import { visibleText } from './visible-text.js';
import type { Wording } from './words/wording.js';

/**
 * A sentence cut at the places that the page links to, one inside another where a figure stands in a commitment. A place that begins
 * inside another and ends behind it is cut off at its end.
 *
 *   投资增长5%，促进消费。 with 投资增长5% and 5% linked  →  [投资增长[5%]#o0-16]#o0-12 [，促进消费。]
 */
function cutTiles(text: IndexedText, span: Span, starts: readonly number[]): TileView[] {
  const tiles: TileView[] = [];
  const plain = (start: number, end: number): void => {
    if (start < end) tiles.push({ id: null, text: visibleText(sliceSpan(text.report.text, { start, end })), tiles: [] });
  };
  let position = span.start;
  for (let next = 0; next < starts.length; ) {
    const start = starts[next]!;
    const end = Math.min(text.linked.get(start)!, span.end);
    let after = next + 1;
    while (after < starts.length && starts[after]! < end) after += 1;
    plain(position, start);
    const inner = starts.slice(next + 1, after);
    const own = visibleText(sliceSpan(text.report.text, { start, end }));
    tiles.push({ id: `o${text.number}-${start}`, text: own, tiles: inner.length ? cutTiles(text, { start, end }, inner) : [] });
    position = end;
    next = after;
  }
  plain(position, span.end);
  return tiles;
}

/** "## " of Markdown, which is no part of a heading. */
const MARKS = /^#{1,6}\s+/u;

function withoutMarks([first, ...rest]: readonly TileView[]): readonly TileView[] {
  if (!first) return [];
  return [{ ...first, text: first.text.replace(MARKS, ''), tiles: withoutMarks(first.tiles) }, ...rest];
}

function metaOf({ report }: IndexedText, wording: Wording): string {
  const date = report.date ? `${report.date} ` : '';
  return visibleText(
    [wording.edition(report.edition), `${date}${report.session ?? ''}`.trim(), report.speaker].filter(Boolean).join(' · '),
  );
}

/** One report in full. To be called when all links are handed out, since only linked places have an id. */
export function layOutText(text: IndexedText, wording: Wording): TextView {
  const starts = [...text.linked.keys()].sort((a, b) => a - b);
  let next = 0;
  const unitStarts = (span: Span): number[] => {
    while (next < starts.length && starts[next]! < span.start) next += 1;
    const first = next;
    while (next < starts.length && starts[next]! < span.end) next += 1;
    return starts.slice(first, next);
  };
  const { report } = text;
  const name = nameReport(report, wording);
  const blocks = text.blocks.length ? text.blocks : [{ tag: 'p' as const, units: [{ span: report.body }] }];
  return {
    id: `o${text.number}`,
    label: text.label,
    title: visibleText(report.title),
    cited: report.edition === 'full' ? name : wording.phrases.cited(name, wording.edition(report.edition)),
    meta: metaOf(text, wording),
    blocks: blocks.map(({ tag, units }) => ({
      tag,
      units: units.map(({ span }) => {
        const tiles = cutTiles(text, span, unitStarts(span));
        return { tiles: tag === 'p' ? tiles : withoutMarks(tiles) };
      }),
    })),
  };
}
