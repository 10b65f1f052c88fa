import { forms } from '../text/line-forms.js';
import type { TextLine } from './split-lines.js';

/** How a text that is wrapped at a fixed width is recognised: no line is much longer than the others, and most full lines end inside a sentence. */
const widestWrap = 80;
const ragged = 1.15;
const brokenShare = 0.5;
const fewestBroken = 6;

/**
 * Where a text is wrapped at a fixed width, the length of the longest tenth of its lines and the least of a full one, since punctuation is kept off the start of a
 * line; else null.
 */
export function findWrapWidth(text: string, lines: readonly TextLine[]): { readonly width: number; readonly full: number } | null {
  const lengths = lines.map((line) => line.span.end - line.span.start).sort((a, b) => a - b);
  const wide = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const widest = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  if (wide > widestWrap || widest > wide * ragged) return null;
  const full = Math.floor(wide * 0.85);
  const fullLines = lines.filter((line) => line.span.end - line.span.start >= full);
  const broken = fullLines.filter((line) => !forms.ended.test(text.slice(line.span.end - 3, line.span.end)));
  return broken.length >= Math.max(fewestBroken, fullLines.length * brokenShare) ? { width: wide, full } : null;
}
