import { onceEach, WordTable } from '@tongbi/model';
import { lightWords } from '../generated/light-words.js';
import { synonyms } from '../generated/synonyms.js';
import { forms } from '../wording-forms.js';
import { type Grams, gramAt, gramsOf } from './gram-weights.js';

/** What a function character or a stock verb weighs against 1 for any other: 推进…建设 alone makes no two promises the same. */
const LIGHT = 0.2;
/** A character of a clause that only says what for: such clauses come and go while the promise stays. */
const ASIDE = 0.05;
/** All marks but the one that parts the items of a list. */
const NOISE = /[^\p{L}\p{N}、]/gu;
const ITEM_MARK = '、';
const light = WordTable.of(lightWords.map(({ word }) => word));
/** Longer ones first, so that 自由贸易试验区 is not read by its parts. */
const readAs = [...synonyms].sort((a, b) => b.word.length - a.word.length);

/** The text of a promise and what in it says little of what is promised. */
export interface PromiseText {
  readonly text: string;
  /** The words that it opens with (全力推进): how hard it binds is weighed by itself, so they say nothing here. */
  readonly opening: readonly string[];
  /** Clauses that only say on what basis or what for: “…，让居民更方便”. */
  readonly asides: readonly string[];
}

type Text = string | PromiseText;
const textOf = (text: Text): string => (typeof text === 'string' ? text : text.text);

/** Letters, digits and 、 alone, the latter for 和 too, one form of each word that has two, without what only counts the year. The same texts are asked for again and again. */
export const listedWords = onceEach((text: string): string => {
  const words = text.normalize('NFKC').replace(forms.whichTime, '').replace(NOISE, '');
  return readAs
    .reduce((known, { word, as }) => (known.includes(word) ? known.replaceAll(word, as) : known), words)
    .replace(forms.itemJoint, ITEM_MARK);
});

const plainWords = (text: string): string => listedWords(text).replaceAll(ITEM_MARK, '');

interface Weighed {
  readonly plain: string;
  readonly weights: readonly number[];
}

function lighten(weights: number[], from: number, length: number, weight: number): void {
  for (let k = Math.max(0, from); k < from + length; k++) weights[k] = Math.min(weights[k]!, weight);
}

/** Letters and digits of a text with their weights, and its pairs of them; digits weigh nothing, since figures are compared by themselves. */
const weighWords = onceEach((text: string): Weighed & { readonly grams: Grams } => {
  const plain = plainWords(text);
  const weights: number[] = Array.from(plain, (character) => (/\d/.test(character) ? 0 : 1));
  for (let i = 0; i < plain.length; i++) lighten(weights, i, light.startingAt(plain, i)?.word.length ?? 0, LIGHT);
  return { plain, weights, grams: gramsOf(plain) };
});

/** The same, less for what in it says little of what is promised. */
function weigh(text: Text): Weighed {
  if (typeof text === 'string') return weighWords(text);
  const { plain, weights: whole } = weighWords(text.text);
  const weights = [...whole];
  let at = 0;
  for (const word of text.opening.map(plainWords)) {
    const found = plain.indexOf(word, at);
    if (found < 0) continue;
    lighten(weights, found, word.length, 0);
    at = found + word.length;
  }
  for (const aside of text.asides.map(plainWords)) lighten(weights, plain.indexOf(aside), aside.length, ASIDE);
  return { plain, weights };
}

/** Which characters of `plain` stand in a pair of characters that the others have. */
function saidIn(others: readonly Text[], plain: string): readonly boolean[] {
  // A single character, as a broken line leaves it, is in no pair.
  if (plain.length === 1) return [others.some((other) => plainWords(textOf(other)).includes(plain))];
  const known = others.map((other) => weighWords(textOf(other)).grams);
  const said = new Array<boolean>(plain.length).fill(false);
  for (let i = 0; i + 1 < plain.length; i++) if (known.some((grams) => grams.has(gramAt(plain, i)))) said[i] = said[i + 1] = true;
  return said;
}

/**
 * How much of what `text` says is said in `others` already: the weighted share of its characters that lie in bigrams which the
 * others have. 1 for a text contained in the other, in whatever order of its words.
 */
export function containment(text: Text, others: readonly Text[]): number {
  const { plain, weights } = weigh(text);
  const said = saidIn(others, plain);
  let [all, shared] = [0, 0];
  weights.forEach((weight, i) => {
    all += weight;
    if (said[i]) shared += weight;
  });
  return all === 0 ? 1 : shared / all;
}

/** How much a text says, in letters; stock words say little. */
export const weightOf = (text: string): number => weigh(text).weights.reduce((sum, weight) => sum + weight, 0);

/** The weights of the stretches of `text` that `others` do not say and that stand beside a 、. */
export function unsaidBesideMarks(text: PromiseText, others: readonly Text[]): readonly number[] {
  const { plain, weights } = weigh(text);
  const said = saidIn(others, plain);
  const marks = marksIn(listedWords(text.text));
  const found: number[] = [];
  for (let start = 0; start < plain.length; start++) {
    if (said[start]) continue;
    let end = start;
    let weight = 0;
    do weight += weights[end++]!;
    while (end < plain.length && !said[end] && !marks.has(end));
    if (marks.has(start) || marks.has(end)) found.push(weight);
    start = end - 1;
  }
  return found;
}

/** Offsets into the plain words before which a 、 stood. */
function marksIn(listed: string): ReadonlySet<number> {
  const marks = new Set<number>();
  let at = 0;
  for (const character of listed) {
    if (character === ITEM_MARK) marks.add(at);
    else at += character.length;
  }
  return marks;
}
