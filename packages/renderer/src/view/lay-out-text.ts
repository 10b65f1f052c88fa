import { HEADING_MARKS, type Span } from '@tongbi/model';
import type { Wording } from '../words/wording.js';
import { type Anchor, cutTiles } from './cut-tiles.js';
import { nameReport } from './describe-set.js';
import type { IndexedText } from './index-texts.js';
import type { TextView, TileView } from './page-view.js';
import { visibleText } from './visible-text.js';

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
