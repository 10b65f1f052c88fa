import type { PageText, TextLineOfPage } from './text-piece.js';

/** In sizes of type: a line so far from the margin is indented, or stands out. */
const indent = 0.8;
/** A line that ends so far before the margin ends its paragraph. Punctuation that may not begin a line leaves one or two places. */
const shortEnd = 2.6;
/** The same where the line ends inside a sentence: right margins are ragged where letters are mixed in. A share of the width. */
const shortShare = 0.3;
/** A gap between lines, as a multiple of the common one, that parts paragraphs. */
const wideGap = 1.2;
/** Type that is so much larger or smaller is that of a heading or a note. */
const otherSize = 1.12;
/** In points: sizes nearer than this are one. */
const sameSize = 0.1;
const ended = /[。！？；：…!?;:][”’」』）)》]*$/u;
const numbered = /^(?:[（(﹙]?[0-9０-９一二三四五六七八九十]{1,4}[）)﹚.．、]|[①-⑳•●◆■·])/u;
/** 12. at the start of a line is the number of a paragraph where a sentence ends before it; 3.5 is a figure. */
const opensNumbered = /^[0-9]{1,3}[.．、](?![0-9])/u;
const opens =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}部分|各位(?:代表|委员|议员))/u;

/** The lines of all pages → paragraphs, one a string. */
export function joinLines(pages: readonly PageText[]): string[] {
  const common = measureLines(pages);
  // Odd and even pages have margins of their own.
  const placed = pages.flatMap(({ lines }, page) => {
    const margins = marginsOf(lines) ?? common.margins;
    return lines.map((line): PlacedLine => ({ line, page, margins: margins[line.column]! }));
  });
  const paragraphs: string[] = [];
  for (const [index, next] of placed.entries()) {
    const last = placed[index - 1];
    if (last && goesOn(last, next, common)) paragraphs.push(paragraphs.pop()! + joint(last.line.text, next.line.text) + next.line.text);
    else paragraphs.push(next.line.text);
  }
  return paragraphs;
}

interface Margins {
  readonly left: number;
  readonly right: number;
}

interface PlacedLine {
  readonly line: TextLineOfPage;
  readonly page: number;
  readonly margins: Margins;
}

function goesOn(last: PlacedLine, next: PlacedLine, measure: ReturnType<typeof measureLines>): boolean {
  const { line: above, margins: before } = last;
  const { line: below, margins } = next;
  const size = Math.max(above.size, below.size);
  if (size > Math.min(above.size, below.size) * otherSize) return false;
  if (above.isRow || below.isRow || opens.test(below.text)) return false;
  const isBelow = last.page === next.page && below.baseline > above.baseline;
  if (isBelow && below.baseline - above.baseline > measure.pitch * size * wideGap) return false;
  const isEnded = ended.test(above.text);
  if (isEnded && opensNumbered.test(below.text)) return false;
  const short = before.right - above.right;
  if (short > shortEnd * size && (isEnded || short > (before.right - before.left) * shortShare)) return false;
  // Below the end of a sentence, a line that neither fills its width nor ends a sentence is a heading.
  if (isEnded && margins.right - below.right > (margins.right - margins.left) * shortShare && !ended.test(below.text)) return false;
  if (isBelow && measure.separated) return true;
  const shift = below.left - margins.left;
  if (Math.abs(shift) <= indent * size) return true;
  // A block that is indented as a whole goes on where its line is full, also below its number. A heading that is not full has its own paragraph, though
  // it is indented as the next one is; where a line ends with a sentence, another paragraph begins.
  const shiftAbove = above.left - before.left;
  if (isEnded) return false;
  // Below a first line that is indented, the second one begins further left; so most lines do where paragraphs have two.
  if (shiftAbove - shift > indent * size) return true;
  return (Math.abs(shiftAbove - shift) <= indent * size && short <= shortEnd * size) || (shift > shiftAbove && numbered.test(above.text));
}

function measureLines(pages: readonly PageText[]) {
  const margins =
    marginsOf(
      pages.flatMap(({ lines }) => lines),
      1,
    ) ?? [];
  const pairs = pages.flatMap(({ lines }) => lines.slice(1).flatMap((line, index) => pairOf(lines[index]!, line, margins)));
  const pitch = commonest(
    pairs.map(({ gap }) => [gap, 1] as const),
    pitchStep,
  );
  const ends = pairs.filter(({ isEnd }) => isEnd);
  const [among, share] = ends.length >= fewestEnds ? [ends, shareOfEnds] : [pairs, shareOfLines];
  const wide = among.filter(({ gap }) => gap > pitch * wideGap).length;
  return {
    /** By column, of all pages. */
    margins,
    /** The common distance of two lines, in sizes of type. */
    pitch: pitch || usualPitch,
    /** Paragraphs stand apart from each other, so that what does not is one. */
    separated: wide > among.length * share,
  };
}

/** The distance of two lines of one type, in its sizes, and whether a paragraph surely ends with the first. */
function pairOf(above: TextLineOfPage, line: TextLineOfPage, margins: readonly Margins[]): { gap: number; isEnd: boolean }[] {
  if (Math.abs(above.size - line.size) >= sameSize || line.baseline <= above.baseline) return [];
  const { left, right } = margins[above.column] ?? { left: 0, right: 0 };
  const isEnd = ended.test(above.text) && right - above.right > (right - left) * shortShare;
  return [{ gap: (line.baseline - above.baseline) / line.size, isEnd }];
}

/** Margins by column; undefined where a page has too few lines to show them. */
function marginsOf(lines: readonly TextLineOfPage[], fewest = fewestLines): readonly Margins[] | undefined {
  const body = lines.filter(({ text, isRow }) => text.length > 1 && !isRow);
  if (body.length < fewest) return undefined;
  return ([0, 1, 2] as const).map((column) => {
    const own = body.filter((line) => line.column === column);
    const weighed = own.map(({ left, text }) => [left, text.length] as const);
    return { left: commonest(weighed, marginStep), right: highEnd(own.map((line) => line.right)) };
  });
}

/** Fewer do not show where the margins of a page are. */
const fewestLines = 10;
/** Paragraphs stand apart where so large a share of those that surely end has a wide gap below it; in a text too short to show it, so large a share of all lines. */
const shareOfEnds = 0.8;
const fewestEnds = 5;
const shareOfLines = 0.1;
/** Points within which two left ends are one margin, and share of the type within which two distances are one. */
const marginStep = 2;
const pitchStep = 0.05;
const usualPitch = 1.5;

/** The right margin: the end of the tenth part of the lines that ends last, so that a line that runs out does not count. */
function highEnd(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.9)] ?? 0;
}

/** The value with the most weight, of values that are rounded to steps. */
function commonest(values: readonly (readonly [number, number])[], step: number): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const key = Math.round(value / step);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  return ([...weights].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0) * step;
}

/** Letters of two lines are two words. Asked of the lines: a paragraph may run over all pages. */
const joint = (before: string, after: string): string => (/[A-Za-z0-9,.;]$/u.test(before) && /^[A-Za-z]/u.test(after) ? ' ' : '');
