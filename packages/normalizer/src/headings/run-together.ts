import { type Span, WordTable } from '@tongbi/model';
import { boundaryWords } from '../generated/boundary-words.js';
import { places } from '../generated/places.js';
import { headOf, type TextBlock } from '../lines/text-block.js';
import { forms } from '../text/line-forms.js';
import { partStyles } from './document-item.js';
import { readNumbering } from './numbering.js';

/** A heading is not shorter, nor is what follows it. */
const shortest = 6;
/** Beyond, the two are a sentence and not two headings. */
const longest = 45;
const wordsOf = (side: string) => boundaryWords.filter((row) => row.side === side).map(({ word }) => word);
const endings = WordTable.of(wordsOf('ends'));
/** 驻马店作为… : the place that the report is of. */
const beginnings = WordTable.of([...wordsOf('begins'), ...places.map(({ short }) => `${short}作为`)]);

/**
 * Where a heading ends that has lost the break after it and has no mark of its own: after a word that headings end with, before a word that
 * sentences begin with. `着力深化改革开放实施开放带动战略。坚持…` → after 开放 (the second heading opens the paragraph below); 0 when there is no such place.
 *
 * A place like this stands in sound headings too (深化改革扩大开放), so the caller must have another reason to look for it.
 */
export function endOfFirstHeading(text: string): number {
  const end = forms.stop.exec(text)?.index ?? text.length;
  for (let at = shortest; at <= Math.min(longest, end - shortest); at++) if (isBoundary(text, at)) return at;
  return 0;
}

/** Whether a heading may end here: after a word that headings end with, before one that sentences begin with. */
export const isBoundary = (text: string, at: number): boolean =>
  (text[at - 1] === '”' || endings.endingAt(text, at) !== undefined) && beginnings.startingAt(text, at) !== undefined;

/** A numbering glued to the sentence before it, or to the words that announce it: …成效显著。（二）着力… …以下工作：（一）… */
export const gluedNumbering =
  /(?<=[。！？!][”’」』）)]?)\s*(?=[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)|(?<=：)\s*(?=[（(]一[）)])/gu;
/** Where so many of the headings beside each other seem to be two in one, they are; a single one may be a sound heading. */
const fewest = 3;
const share = 0.6;

/** A single one that is so much longer than its neighbours, and would be as long as they are if it were cut, is two as well. */
const tooLong = 1.4;
const alike = 1.2;

/**
 * Starts of the （一）（二） headings that have run into the next one or into their text, as their neighbours show: a page that lost the break after
 * one heading lost it after all of that part.
 */
export function findRunTogether(text: string, blocks: readonly TextBlock[]): ReadonlySet<number> {
  const found = new Set<number>();
  /** `first`: where the first of two headings ends, if it looks like two; else 0. */
  let group: { readonly start: number; readonly first: number; readonly whole: number }[] = [];
  const close = (): void => {
    const hits = group.filter(({ first }) => first > 0);
    const all = hits.length >= fewest && hits.length >= group.length * share;
    // The median.
    const usual = group.map(({ whole }) => whole).sort((a, b) => a - b)[group.length >> 1] ?? 0;
    for (const { start, first, whole } of hits)
      if (all || (group.length >= fewest && whole > usual * tooLong && first <= usual * alike)) found.add(start);
    group = [];
  };
  for (const { start, end } of numberedPlaces(text, blocks)) {
    const head = headOf(text, { start, end });
    const numbering = readNumbering(head);
    if (!numbering) continue;
    if (partStyles.has(numbering.style) || (numbering.style === 'bracketed' && numbering.ordinal === 1)) close();
    if (numbering.style !== 'bracketed') continue;
    const rest = head.slice(numbering.length);
    const mark = rest.search(/[。！？\n]/u);
    group.push({ start, first: endOfFirstHeading(rest), whole: mark < 0 ? rest.length : mark });
  }
  close();
  return found;
}

/** Starts of blocks, and places inside them where a numbering follows a sentence. */
function* numberedPlaces(text: string, blocks: readonly TextBlock[]): Generator<Span> {
  for (const { span, depth } of blocks) {
    if (depth !== undefined) continue;
    yield span;
    for (const match of text.slice(span.start, span.end).matchAll(gluedNumbering))
      yield { start: span.start + match.index + match[0].length, end: span.end };
  }
}
