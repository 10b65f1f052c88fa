import { countEach } from '@tongbi/model';
import type { PageText, TextLineOfPage } from './text-piece.js';

/** So many lines at the top and at the bottom of a page may be no text of it. */
const edgeLines = 3;
/** A line that stands there on so many pages, and on such a share of them, is a header or footer. Odd and even pages may have their own. */
const fewestPages = 3;
const pageShare = 0.3;
/** They stand within this share of the height from the edge. */
const edgeShare = 0.12;
const pageNumber =
  /^(?:[-—–－·•\s]*(?:第\s*)?(?:[0-9０-９]{1,4}|[ivxlc]{1,7}|[一二三四五六七八九十〇]{1,4})(?:\s*页)?(?:\s*[/／共,，]\s*(?:共\s*)?[0-9０-９]{1,4}\s*页?)?[-—–－·•\s]*|page\s*[0-9]{1,4}(?:\s*of\s*[0-9]{1,4})?)$/iu;

/** The pages without headers, footers and page numbers. */
export function removePageLines(pages: readonly PageText[]): readonly PageText[] {
  const repeated = findRepeated(pages);
  return pages.map((page) => {
    const edges = new Set(edgesOf(page));
    const isChrome = (line: TextLineOfPage) =>
      edges.has(line) && isNearEdge(line, page) && (repeated.has(keyOf(line)) || pageNumber.test(line.text));
    return { ...page, lines: page.lines.filter((line) => !isChrome(line)) };
  });
}

/** By position, not by order: in two columns the last line of the first column is none of the last lines read. */
function edgesOf({ lines }: PageText): readonly TextLineOfPage[] {
  const sorted = [...lines].sort((one, other) => one.baseline - other.baseline);
  return [...sorted.slice(0, edgeLines), ...sorted.slice(-edgeLines)];
}

function findRepeated(pages: readonly PageText[]): ReadonlySet<string> {
  const counts = countEach(pages.flatMap((page) => [...new Set(edgesOf(page).map(keyOf))]));
  return new Set([...counts].filter(([, count]) => count >= Math.max(fewestPages, pages.length * pageShare)).map(([key]) => key));
}

/** Text with its numbers taken out, and its height on the page: a heading that comes again stands elsewhere. */
const keyOf = ({ text, baseline }: TextLineOfPage): string =>
  `${Math.round(baseline / 8)} ${text.replace(/[0-9０-９]+/gu, '#').replace(/\s+/gu, '')}`;

const isNearEdge = ({ baseline }: TextLineOfPage, { height }: PageText): boolean =>
  baseline < height * edgeShare || baseline > height - height * edgeShare;

/** A table of contents has so many entries on a page, and they are so large a share of its lines. */
const fewestEntries = 5;
const entryShare = 0.5;
/** A page of the report has so many lines with the end of a sentence; no contents follow it. */
const fewestSentences = 3;
/** Words, a gap or leader dots, and a page, a paragraph or a range of them: 海岛供水……3, 灯塔 12–18. */
const entry = /^[^。；]{1,60}?(?:\u3000|[.．·…⋯]{2,}|\s)\s*[0-9]{1,3}(?:\s?[-–—]\s?[0-9]{1,3})?$/u;

/** What stands above the numbers: 页次, or 段落 where they are those of paragraphs. */
const headOfColumn = /^(?:[页頁]\s*[次码碼数數]?|段\s*落|章\s*[节節])$/u;

/** The pages without the tables of contents before the report. */
export function removeContentsPages(pages: readonly PageText[]): readonly PageText[] {
  const begins = pages.findIndex(({ lines }) => lines.filter(({ text }) => text.includes('。')).length >= fewestSentences);
  return pages.map((page, index) => {
    const span = index < begins ? contentsOf(page.lines) : undefined;
    return span ? { ...page, lines: [...page.lines.slice(0, span.from), ...page.lines.slice(span.to)] } : page;
  });
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
