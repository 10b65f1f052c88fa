import { type Kind, type RemovedRange, sliceSpan } from '@tongbi/model';
import { readNumbering } from '../headings/numbering.js';
import { opensReport } from '../headings/salutation.js';
import { forms } from '../text/line-forms.js';
import type { TextLine } from './split-lines.js';
import { headOf } from './text-block.js';

const longestEntry = 60;
/** Shorter lines (大, 打印) are no entries. */
const shortestEntry = 5;
const fewestEntries = 3;
/** A text begins where lines become paragraphs; a text that is cut into short lines has its contents among the first of them. */
const longestHead = 100;
const mostLines = 200;
/** Share of the entries that must come again as headings. */
const foundAgain = 0.7;

/**
 * Takes the table of contents out that some prints have before the report: short lines in a row that come again as headings.
 * `目录 / 一、工作回顾……1 / 二、主要任务……3 / 各位代表：` keeps its last line only.
 */
export function removeContents(kind: Kind, text: string, lines: readonly TextLine[]): { kept: TextLine[]; removed: RemovedRange[] } {
  const entries = lines.map(({ span }) => entryOf(headOf(text, span, 2 * longestHead)));
  const lastPlace = new Map(entries.map((entry, index) => [entry, index]));
  const long = lines.findIndex(({ span }) => span.end - span.start > longestHead);
  const end = Math.min(long < 0 ? lines.length : long, mostLines);
  const titled = entries.slice(0, end).findIndex((entry) => forms.contentsTitle.test(entry));
  const opens = (index: number) => opensReport(kind, sliceSpan(text, lines[index]!.span));
  let [from, to] = titled < 0 ? [0, 0] : [titled, endOfTitled(entries, titled, end, opens)];
  // A 目录 that nothing follows is a word of the page: contents may stand elsewhere.
  for (let index = to > from ? end : 0; index < end; index++) {
    const last = endOfContents(entries, lastPlace, index, end);
    if (last - index > to - from) [from, to] = [index, last];
    if (last > index) index = last - 1;
  }
  if (to - from < fewestEntries) return { kept: [...lines], removed: [] };
  const removed = lines.slice(from, to).map(({ span }): RemovedRange => ({ span, reason: 'table of contents' }));
  return { kept: [...lines.slice(0, from), ...lines.slice(to)], removed };
}

/**
 * Where the short lines below 目录 end, whatever they are called in the text: at the salutation, or where the first of their numbers or names comes again.
 * The same place where the text goes on without either, as it does where 目录 was a word of the page.
 */
function endOfTitled(entries: readonly string[], titled: number, end: number, opens: (index: number) => boolean): number {
  const first = entries[titled + 1];
  const number = readNumbering(first ?? '');
  for (let index = titled + 1; index <= end; index++) {
    const entry = entries[index];
    if (entry === undefined) break;
    const other = readNumbering(entry);
    const isFirst = entry === first || (other !== null && other.style === number?.style && other.ordinal === number.ordinal);
    if ((isFirst && index > titled + 1) || opens(index)) return index;
    if (entry.length > longestEntry) break;
  }
  return titled;
}

/** Where the entries end that begin at `from`: each comes again below, but for a few; the first comes again where the text itself begins. */
function endOfContents(entries: readonly string[], lastPlace: ReadonlyMap<string, number>, from: number, end: number): number {
  let found = 0;
  let last = from;
  for (let index = from; index < end; index++) {
    const entry = entries[index]!;
    if (index > from && entry === entries[from]) break;
    if (entry.length >= shortestEntry && entry.length <= longestEntry && lastPlace.get(entry)! > index) {
      found++;
      last = index + 1;
    } else if (found < (index + 1 - from) * foundAgain) break;
  }
  return found >= fewestEntries ? last : from;
}

/** What a line is called: up to its first full stop, without page number and spaces. */
function entryOf(line: string): string {
  const [head = ''] = line.split('。');
  return head
    .trim()
    .replace(/^(?:#{1,6}|[-*+])\s+/u, '')
    .replace(forms.pageAtEnd, '')
    .replace(/\s+/gu, '')
    .replace(/[：:]$/u, '');
}
