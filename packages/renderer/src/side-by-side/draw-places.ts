import type { Aspect, Bound, PlaceRow, PlacesTable } from '@tongbi/model';
import { scaleLinear } from 'd3-scale';
import { round } from '../charts/plot-series.js';
import { tickLabel } from '../words/format-quantity.js';
import type { Wording } from '../words/wording.js';
import { isNation, placesTitle, targetWords } from './place-rows.js';
import { placeName } from './side-by-side.js';

// In CSS pixels: wide enough for names of four characters, a scale, and the words of a target beside its dot.
const FRAME = { width: 720, left: 96, right: 150, top: 34, row: 26, bottom: 16 } as const;
const TICKS = 5;
/** Fewer numbers are what the table says already. */
const FEWEST = 2;
const TEXT_GAP = 16;
/** Half the height of the bar that is last year's target. */
const BAR = 8;

/** Which way an open end points. */
const DIRECTIONS = { exact: 0, approx: 0, over: 1, under: -1 } as const satisfies Record<Bound, number>;
const [ARROW, HEAD] = [18, 4];

/** The nation's amount is the sum of the places', and would press them all into a corner; its growth is one like theirs. */
const SUMS: ReadonlySet<Aspect | null> = new Set(['level', 'increment']);

const sizesOf = ({ target, previousTarget, actual }: PlaceRow): number[] =>
  [target, previousTarget, actual].flatMap((figure) => (figure?.size == null ? [] : [figure.size, figure.sizeHigh ?? figure.size]));

/** From the dot to where a bound leaves it open: 5%以上 →. */
function arrowFrom(x: number, y: number, bound: Bound): string | null {
  const way = DIRECTIONS[bound];
  return way === 0 ? null : `M${x} ${y}h${way * ARROW}m${-way * HEAD} ${-HEAD}l${way * HEAD} ${HEAD}l${-way * HEAD} ${HEAD}`;
}

/** The targets as dots on one scale, one line a place; null where fewer than two have a number. */
export function drawPlaces(table: PlacesTable, wording: Wording) {
  const isPeer = (row: PlaceRow): boolean => !isNation(row) || !SUMS.has(table.aspect);
  const rows = table.rows.filter((row) => row.target !== null && row.target.size !== null && isPeer(row));
  if (rows.length < FEWEST) return null;
  const sizes = rows.flatMap(sizesOf);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const x = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [FRAME.left + 12, FRAME.width - FRAME.right]).nice(TICKS);
  const at = (size: number): number => round(x(size));
  const atIf = (size: number | null | undefined): number | null => (size == null ? null : at(size));
  const marks = rows.map((row, position) => {
    const target = row.target!;
    const [dot, end] = [at(target.size!), atIf(target.sizeHigh)];
    const [previous, actual] = [atIf(row.previousTarget?.size), atIf(row.actual?.size)];
    const tip = end ?? dot;
    const rightmost = Math.max(tip + (DIRECTIONS[target.bound] > 0 ? ARROW : 0), actual ?? 0, previous ?? 0);
    const y = FRAME.top + position * FRAME.row + FRAME.row / 2;
    return {
      label: placeName(row, table),
      y,
      // Of the bar that is last year's target.
      barTop: y - BAR,
      barEnd: y + BAR,
      // Of the target; of a range its lower end, and `high` its upper one.
      x: dot,
      high: end,
      // SVG path of an arrow to the right, 以上, or to the left, 以内.
      arrow: arrowFrom(DIRECTIONS[target.bound] < 0 ? dot : tip, y, target.bound),
      text: targetWords(row)!,
      textX: rightmost + TEXT_GAP,
      previous,
      actual,
      nation: isNation(row),
    };
  });
  const { places, phrases } = wording;
  return {
    title: placesTitle(table, wording),
    description: phrases.points(marks.map(({ label, text }) => `${label} ${text}`)),
    legend: places.chartLegend,
    width: FRAME.width,
    height: FRAME.top + rows.length * FRAME.row + FRAME.bottom,
    // Where the names end.
    nameX: FRAME.left - 8,
    ticks: x.ticks(TICKS).map((tick) => ({ x: round(x(tick)), label: tickLabel(tick, table.unit, wording) })),
    top: FRAME.top,
    base: FRAME.top + rows.length * FRAME.row,
    marks,
  };
}
