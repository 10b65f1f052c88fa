import type { TextLineOfPage, TextPiece } from './text-piece.js';

/** Pieces whose baselines are nearer than this share of their size stand in one line: a raised number of a footnote, figures of another font. */
const sameLine = 0.4;
/** A wider gap, in sizes of type, parts a line: between two columns, or two cells of a table. */
const widestGap = 1.8;
/** Where a page has two columns, so much between them parts a line. */
const narrowestGutter = 0.5;
/** From this width on, a gap between letters is a space. */
const spaceWidth = 0.18;
/** A heading of two halves has so wide a gap between two characters: 发展民生　改善环境. Before a bracket or a figure of another font it is no pause. */
const pauseWidth = 0.45;
/** Two characters that stand on each other so nearly are one, drawn twice to look bold. */
const sameSpot = 0.25;

/** Pieces of a page → rows, from top to bottom, each from left to right. */
export function groupRows(pieces: readonly TextPiece[]): readonly (readonly TextPiece[])[] {
  const rows: TextPiece[][] = [];
  for (const piece of [...pieces].sort((one, other) => one.baseline - other.baseline)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && piece.baseline - first.baseline <= sameLine * Math.max(first.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((one, other) => one.left - other.left));
}

/** A row → stretches of lines; where it has a wide gap, or is parted by the gap of two columns, two stretches. */
export function splitRow(row: readonly TextPiece[], gutter = Number.POSITIVE_INFINITY): TextLineOfPage[] {
  const stretches: TextPiece[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of row) {
    const stretch = stretches.at(-1);
    const last = stretch?.at(-1);
    if (last && last.text === piece.text && Math.abs(last.left - piece.left) < sameSpot * piece.size) continue;
    const size = Math.max(last?.size ?? 0, piece.size);
    const gap = piece.left - right;
    const isParted = right <= gutter && piece.left >= gutter && gap > narrowestGutter * size;
    if (stretch && gap <= widestGap * size && !isParted) stretch.push(piece);
    else stretches.push([piece]);
    right = Math.max(right, piece.right);
  }
  return stretches.map(toLine);
}

function toLine(pieces: readonly TextPiece[]): TextLineOfPage {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const gap = piece.left - right;
    if (text && gap > spaceWidth * piece.size && needsSpace(text.at(-1)!, piece.text[0]!)) text += ' ';
    else if (gap > pauseWidth * piece.size && isIdeograph(text.at(-1)) && isIdeograph(piece.text[0])) text += '\u3000';
    text += piece.text;
    right = Math.max(right, piece.right);
  }
  const longest = pieces.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  return { ...longest, text: closeUp(text.trim()), left: pieces[0]!.left, right, column: 0, isRow: false };
}

const narrow = /[A-Za-z0-9.,;:)(%-]/u;

const isIdeograph = (character = ''): boolean => /[\u3400-\u9fff]/u.test(character);

/** Chinese characters are often set apart to fill a line; letters are not. */
const needsSpace = (before: string, after: string): boolean => narrow.test(before) && narrow.test(after);

/** Lines that are set wide have a space behind nearly every character: 改 善 环 境. */
const spacedShare = 0.4;
const fewestSpaced = 2;
const betweenChinese = /(?<=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’—…]) (?=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’—…0-9(])/gu;

function closeUp(written: string): string {
  const pauses = written.split('\u3000').length - 1;
  const text = pauses > (written.length - pauses) * spacedShare ? written.replaceAll('\u3000', '') : written;
  const spaces = text.match(betweenChinese)?.length ?? 0;
  const isSpaced = spaces >= fewestSpaced && spaces > (text.length - spaces) * spacedShare;
  return isSpaced ? text.replace(/(?<=[^A-Za-z]) +| +(?=[^A-Za-z])/gu, '') : text.replace(/ +(?=[，。；：、！？」』》）])/gu, '');
}
