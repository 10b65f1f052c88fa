import type { Pdfjs, PdfjsOperators } from './load-pdfjs.js';
import type { TextPiece } from './text-piece.js';

/** Sizes of a character's picture, in sizes of the type beside it; a figure or a stamp is larger, a dot of a list smaller. */
const smallest = 0.6;
const largest = 1.4;
/** How far below or above the line it may stand, in sizes of type. */
const offLine = 0.35;
/** How far from its neighbour: behind it a line may be set wide. At the start of a line what stands apart is the mark of a list. */
const widestGap = 2.5;
const closeGap = 0.6;

/** What stands for a character that cannot be read. */
export const LOST = '\uFFFD';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Characters that a page shows as small pictures inside its lines: those that the fonts of its office did not have (衞 in a Simplified text). Each is a piece
 * that says only that something stands there.
 */
export function findDrawnCharacters(pictures: readonly Box[], pieces: readonly TextPiece[]): TextPiece[] {
  return pictures.flatMap((box) => {
    const beside = neighbourOf(box, pieces);
    if (!beside) return [];
    // Where a line is set wide, it stands right behind its neighbour, so that the gap parts no line.
    const left = box.left > beside.left ? Math.min(box.left, beside.right) : box.left;
    return [{ text: LOST, left, right: box.right, baseline: beside.baseline, size: beside.size }];
  });
}

/** Where the pictures of a page stand. Rows of ten and more of the same are ornaments, which pdfjs paints by another operator. */
export function picturesOf({ fnArray, argsArray }: PdfjsOperators, ops: Pdfjs['OPS'], view: readonly number[]): Box[] {
  const boxes: Box[] = [];
  const saved: Matrix[] = [];
  let current = multiply(view, [1, 0, 0, 1, 0, 0]);
  for (const [index, operator] of fnArray.entries()) {
    const given = argsArray[index] ?? [];
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) saved.push(current);
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd) current = saved.pop() ?? current;
    if (operator === ops.transform) current = multiply(current, given as readonly number[]);
    else if (operator === ops.paintFormXObjectBegin && Array.isArray(given[0])) current = multiply(current, given[0] as readonly number[]);
    else if (operator === ops.paintImageMaskXObject || operator === ops.paintImageXObject || operator === ops.paintInlineImageXObject)
      boxes.push(boxOf(current));
    else if (operator === ops.paintImageMaskXObjectGroup)
      for (const { transform } of given[0] as readonly { readonly transform: readonly number[] }[])
        boxes.push(boxOf(multiply(current, transform)));
  }
  return boxes;
}

/** A picture fills the square from 0 to 1. */
function boxOf([a, b, c, d, x, y]: Matrix): Box {
  const across = [x, x + a, x + c, x + a + c];
  const down = [y, y + b, y + d, y + b + d];
  return { left: Math.min(...across), right: Math.max(...across), bottom: Math.max(...down) };
}

/** The piece of a line in which the picture stands as one of its characters. */
const neighbourOf = ({ left, right, bottom }: Box, pieces: readonly TextPiece[]): TextPiece | undefined =>
  pieces.find((piece) => {
    const { size } = piece;
    const width = right - left;
    if (width < smallest * size || width > largest * size || Math.abs(bottom - piece.baseline) > offLine * size) return false;
    const behind = left - piece.right;
    const before = piece.left - right;
    return (behind > -offLine * size && behind <= widestGap * size) || (before > -offLine * size && before <= closeGap * size);
  });

/** a, b, c, d, e, f of PDF: x′ = ax + cy + e, y′ = bx + dy + f. */
type Matrix = readonly [number, number, number, number, number, number];

/** What `n` does, and then `m`. */
export function multiply(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
