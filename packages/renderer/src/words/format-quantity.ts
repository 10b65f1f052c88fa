import type { Delta } from '@tongbi/model';
import type { Wording } from './wording.js';

// Shifts of the decimal point: digits are moved, never rounded, so that 12340 个 is +1.234 万个.
const SCALES = [
  { places: 12, name: '万亿' },
  { places: 8, name: '亿' },
  { places: 4, name: '万' },
];
// Units of proportion and order, which Chinese does not count in 万.
const PLAIN_UNITS: ReadonlySet<string> = new Set(['%', '百分点', '‰', '位次', '年', '比', '倍']);

/** "12340", 4 → "1.234" */
function shiftPoint(digits: string, places: number): string {
  const [whole = '0', fraction = ''] = digits.split('.');
  const padded = whole.padStart(places + 1, '0');
  const tail = `${padded.slice(-places)}${fraction}`.replace(/0+$/, '');
  const head = padded.slice(0, -places);
  return tail ? `${head}.${tail}` : head;
}

/** 12000 家 → "1.2 万家", 0.5 百分点 → "0.5 个百分点": the value's digits with its unit, without a sign. */
export function formatQuantity(value: number, unit: string, wording: Wording): string {
  const digits = String(Math.abs(value));
  // $1,200,000 and 8,000 households of an English text.
  const grouped = digits.replace(/(?<!\.\d*)\d(?=(?:\d{3})+(?!\d))/gu, '$&,');
  if (/^[A-Z]{0,3}[$£€]/u.test(unit)) return unit.replace(/(?<=[$£€])/u, grouped);
  if (/^[A-Z]?[a-z]{3,}$/u.test(unit)) return `${grouped} ${unit}`;
  const scale = !PLAIN_UNITS.has(unit) && !digits.includes('e') && SCALES.find(({ places }) => Math.abs(value) >= 10 ** places);
  if (scale) return `${shiftPoint(digits, scale.places)} ${scale.name}${unit}`;
  return unit === '%' ? `${digits}%` : `${digits} ${unit === '百分点' ? wording.phrases.points100 : unit}`;
}

/** "−3.2%" of a scale: it reads as a decline, whatever the words of the text. */
export function tickLabel(value: number, unit: string, wording: Wording): string {
  return `${value < 0 ? '−' : ''}${formatQuantity(value, unit, wording)}`;
}

/** "+1.2 万家", "−0.5 个百分点", from the third to the fourth place "后移1位"; null where nothing moved. */
export function formatDelta(delta: Delta | null, wording: Wording): string | null {
  if (!delta || delta.absolute === 0) return null;
  const { absolute, unit } = delta;
  const { placesDown, placesUp } = wording.phrases;
  if (unit === '位次') return (absolute > 0 ? placesDown : placesUp)(Math.abs(absolute));
  return `${absolute > 0 ? '+' : '−'}${formatQuantity(absolute, unit, wording)}`;
}
