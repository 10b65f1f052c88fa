import type { PageText, TextLineOfPage } from './text-piece.js';

/** A table of contents has so many entries on a page, and they are so large a share of its lines. */
const fewestEntries = 5;
const entryShare = 0.5;
/** A page of the report has so many lines with the end of a sentence; no contents follow it. */
const fewestSentences = 3;
/** Words, a gap or leader dots, and a page, a paragraph or a range of them: 海岛供水……3, 灯塔 12–18. */
const entry = /^[^。；]{1,60}?(?:\u3000|[.．·…⋯]{2,}|\s)\s*[0-9]{1,3}(?:\s?[-–—]\s?[0-9]{1,3})?$/u;

/** What stands above the numbers: 页次, or 段落 where they are those of paragraphs. */
const headOfColumn = /^(?:[页頁]\s*[次码碼数數]?|段\s*落|章\s*[节節])$/u;

/** The pages without the tables of contents before the report, and how many of their lines there were. */
export function removeContentsPages(pages: readonly PageText[]): { readonly pages: readonly PageText[]; readonly removed: number } {
  const begins = pages.findIndex(({ lines }) => lines.filter(({ text }) => text.includes('。')).length >= fewestSentences);
  let removed = 0;
  const kept = pages.map((page, index) => {
    const span = index < begins ? contentsOf(page.lines) : undefined;
    if (!span) return page;
    removed += span.to - span.from;
    return { ...page, lines: [...page.lines.slice(0, span.from), ...page.lines.slice(span.to)] };
  });
  return { pages: kept, removed };
}

/** From the first entry, or the word 目录 above it, to the last; headings between them that have no number of their own go with them. */
function contentsOf(lines: readonly TextLineOfPage[]): { readonly from: number; readonly to: number } | undefined {
  const entries = lines.map(({ text }) => entry.test(text));
  const count = entries.filter(Boolean).length;
  if (count < fewestEntries) return undefined;
  const title = lines.findIndex(({ text }) => /^目\s*[录錄次]$/u.test(text));
  const first = entries.indexOf(true);
  const from = title >= 0 && title < first ? title : first > 0 && headOfColumn.test(lines[first - 1]!.text) ? first - 1 : first;
  const to = entries.lastIndexOf(true) + 1;
  return count >= (to - from) * entryShare ? { from, to } : undefined;
}
