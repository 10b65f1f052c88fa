import type { RemovedRange, Span } from '@tongbi/model';
import type { TextLine } from './split-lines.js';
import { headOf } from './text-block.js';

/** Shorter lines (各位代表！) and stock phrases recur in every report. */
const longEnough = 30;
/** So much of the longer lines must stand in the text twice; a report that quotes itself has one or two. */
const repeatedShare = 0.3;
const fewestRepeated = 5;
const keyLength = 80;
/** A line more or less says nothing of which copy is whole. */
const clearlyMore = 1.02;

/** A page prints a report a few times, not more. */
const mostRounds = 4;

/**
 * Some pages print the report more than once: whole, then cut into screens, or for print. Only one copy stays, the fullest, the first of equals.
 *
 * A copy begins where the line that opened the one before it comes again, and ends with the last line that another copy has too; what a page
 * prints between two copies goes.
 */
export function removeRepeats(text: string, lines: readonly TextLine[]): { kept: TextLine[]; removed: RemovedRange[] } {
  let kept = [...lines];
  const removed: RemovedRange[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const copies = findCopies(text, kept);
    if (copies.length < 2) break;
    const best = copies.reduce((most, copy) => (copy.lines > most.lines * clearlyMore ? copy : most));
    const drop = (from: number, to: number): void => {
      const span = { start: kept[from]?.span.start ?? 0, end: kept[to - 1]?.span.end ?? 0 };
      if (from < to) removed.push({ span, reason: 'the report once more' });
    };
    // What stands before the first copy is the title block of all.
    drop(copies[0]!.from, best.from);
    drop(best.to, kept.length);
    kept = [...kept.slice(0, copies[0]!.from), ...kept.slice(best.from, best.to)];
  }
  return { kept, removed };
}

/** Runs of lines, from each opening of the report to the next. */
function findCopies(text: string, lines: readonly TextLine[]) {
  const keys = lines.map(({ span }) => keyOf(text, span));
  const places = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) if (key) places.set(key, [...(places.get(key)?.slice(0, 99) ?? []), index]);
  const long = keys.filter((key) => key !== '').length;
  const repeated = [...places.values()].filter((at) => at.length > 1);
  const inRepeats = repeated.reduce((sum, at) => sum + at.length, 0);
  if (!long || inRepeats / long < repeatedShare || (repeated.length < fewestRepeated && inRepeats < long)) return [];
  const starts = repeated.reduce((earliest, at) => (at[0]! < earliest[0]! ? at : earliest));
  return starts.map((from, index) => {
    const next = starts[index + 1] ?? lines.length;
    const shared = keys.slice(from, next).findLastIndex((key) => (places.get(key)?.length ?? 0) > 1);
    const to = next === lines.length ? next : from + shared + 1;
    return { from, to, lines: keys.slice(from, to).filter((key) => key !== '').length };
  });
}

/** What a line says, without white space; empty for a short one. */
function keyOf(text: string, { start, end }: Span): string {
  const said = headOf(text, { start, end }, 2 * keyLength).replace(/\s+/gu, '');
  // Two long paragraphs may open alike and go on differently.
  return said.length < longEnough ? '' : `${said.slice(0, keyLength)} ${end - start}`;
}
