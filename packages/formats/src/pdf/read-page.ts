import { groupBy, said } from '@tongbi/model';
import type { PDFPageProxy } from 'pdfjs-dist';
import { LIMITS } from '../limits.js';
import { refuseSize } from '../refuse.js';
import { findDrawnCharacters, LOST, multiply, picturesOf } from './find-drawn-characters.js';
import { groupRows, splitRow } from './group-lines.js';
import type { Pdfjs, PdfjsTextItem } from './load-pdfjs.js';
import { findGutter, orderColumns } from './order-columns.js';
import { lengthOf, type PageText, type TextPiece } from './text-piece.js';

export type ReadPage = Awaited<ReturnType<typeof readPage>>;

export async function readPage(page: PDFPageProxy, { OPS }: Pick<Pdfjs, 'OPS'>, file: string) {
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent({ disableNormalization: true }); // plainCharacters knows better
  const operators = await page.getOperatorList();
  page.cleanup();
  if (items.length > LIMITS.piecesOfPage)
    throw refuseSize(file, 'page-too-full', said('pieces-on-page', LIMITS.piecesOfPage), `${items.length}`);
  const placed = items.flatMap((item) => place(item, transform, 'fontName' in item && styles[item.fontName]?.vertical === true));
  const main = mainDirection(placed);
  const straight = placed.filter(({ direction }) => direction === main);
  const pieces = straight.map((one) => turn(one, main, width, height));
  // On a page that is turned no pictures are looked for: none was seen.
  const drawn = main === 'right' ? findDrawnCharacters(picturesOf(operators, OPS, transform), pieces) : [];
  const rows = groupRows([...pieces, ...drawn]);
  const gutter = findGutter(rows);
  const stretches = rows.flatMap((row) => splitRow(row, gutter));
  const { lines, columns } = orderColumns(stretches, gutter);
  return {
    page: { lines, height: main === 'right' || main === 'down' ? height : width } satisfies PageText,
    characters: lengthOf(straight),
    /** Characters whose font does not say what they are; they stand as �. */
    unknown: pieces.reduce((sum, { text }) => sum + text.split(LOST).length - 1, 0),
    /** Characters that are shown as pictures; they stand as �. */
    drawn: drawn.length,
    /** Characters in a direction that is not that of the page's text. */
    slanted: lengthOf(placed) - lengthOf(straight),
    /** Most of the text does not run from left to right on the page as it is shown. */
    turned: main !== 'right',
    columns,
  };
}

/** Where the characters of a piece follow each other; `down` is vertical writing, whose lines follow each other to the left. */
type Direction = 'right' | 'left' | 'up' | 'rotated-down' | 'down' | 'slanted';

function place(item: PdfjsTextItem, view: readonly number[], vertical: boolean) {
  const text = 'str' in item ? plainCharacters(item.str) : '';
  if (!('transform' in item) || text.trim() === '') return [];
  const [a, b, c, d, x, y] = multiply(view, item.transform);
  const along = Math.hypot(a, b);
  // Across the line: letters that lean are no larger.
  const size = Math.abs(a * d - b * c) / along || along;
  if (![a, b, x, y, size].every(Number.isFinite) || size === 0) return [];
  const length = vertical ? item.height : item.width;
  const direction: Direction = vertical ? 'down' : directionOf(a, b);
  return [{ text, direction, x, y, length, size }];
}

/** How far a direction may be from straight: a scan is put in by hand. */
const straightness = 0.1;

function directionOf(a: number, b: number): Direction {
  if (Math.abs(b) <= Math.abs(a) * straightness) return a >= 0 ? 'right' : 'left';
  if (Math.abs(a) <= Math.abs(b) * straightness) return b > 0 ? 'rotated-down' : 'up';
  return 'slanted';
}

type Placed = ReturnType<typeof place>[number];

function mainDirection(placed: readonly Placed[]): Direction {
  const counts = [...groupBy(placed, ({ direction }) => direction)].map(([direction, own]) => [direction, lengthOf(own)] as const);
  return counts.sort(([, one], [, other]) => other - one)[0]?.[0] ?? 'right';
}

/** As it would stand if the page were turned so that its text runs to the right. */
function turn({ text, x, y, length, size }: Placed, main: Direction, width: number, height: number): TextPiece {
  const [left, baseline] =
    main === 'left'
      ? [width - x, height - y]
      : main === 'up'
        ? [height - y, x]
        : main === 'rotated-down' || main === 'down'
          ? [y, width - x]
          : [x, y];
  return { text, left, right: left + length, baseline, size };
}

/** Simplified radicals that have no compatibility form in Unicode, and ⼾, whose form is the Traditional 戶; below them, in their order, what they stand for. */
const supplement = '⼾⻋⻓⻅⻉⻔⻙⻚⻛⻜⻢⻥⻦⻩⻬⻮⻰⻁⺠⺟⻄⻆⻘⻝⻣';
const supplemented = '户车长见贝门韦页风飞马鱼鸟黄齐齿龙虎民母西角青食骨';

/** Characters as one types them. */
const plainCharacters = (text: string): string =>
  text
    .replace(/[\u2e80-\u2fdf]/gu, (radical) => supplemented[supplement.indexOf(radical)] ?? radical)
    // Radicals that fonts name for the characters that look like them: ⼀ for 一; compatibility forms, and ligatures of letters.
    .replace(/[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/gu, (radical) => radical.normalize('NFKC'))
    // Forms of punctuation for vertical writing: ︒ for 。.
    .replace(/[\ufe10-\ufe19\ufe30-\ufe44]/gu, standing)
    // Fonts of old files name the colon by the sign of a ratio; between figures it is one.
    .replace(/(?<![0-9])∶/gu, '：')
    .replace(/[\u00ad\u200b\ufeff]/gu, '')
    // Codes of control and of private use say that a glyph is there, not which.
    .replace(/[\u0000-\u0008\u000e-\u001f\uE000-\uF8FF]/gu, LOST);

/** Distance of the full-width forms from ASCII in Unicode. */
const wideShift = 0xfee0;
/** In Chinese, marks that have a narrow form are written wide: ︐ is ，. */
function standing(mark: string): string {
  const plain = mark.normalize('NFKC');
  return plain.length === 1 && plain > ' ' && plain <= '~' ? String.fromCharCode(plain.charCodeAt(0) + wideShift) : plain;
}
