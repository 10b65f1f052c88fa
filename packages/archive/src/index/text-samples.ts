import { firstFrom } from '@tongbi/model';

/** Characters of one sample. Two reports of a place share stock phrases, and hardly ever twenty characters of a sample that was taken blindly. */
const SAMPLE_LENGTH = 20;
const MOST_SAMPLES = 48;
/** A text with less than a few samples cannot be distinguished from another. */
const FEWEST_SAMPLES = 8;

/** What two copies of a text have in common, however they were set: its Chinese characters alone. */
export const lettersOf = (text: string): string => text.replace(/[^\u3400-\u9fff]+/gu, '');

/** Pieces of a text's letters, evenly spread; none where it is too short to be known by them. */
export function takeSamples(letters: string): readonly string[] {
  const count = Math.min(MOST_SAMPLES, Math.floor(letters.length / SAMPLE_LENGTH));
  if (count < FEWEST_SAMPLES) return [];
  const step = (letters.length - SAMPLE_LENGTH) / (count - 1);
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor(index * step);
    return letters.slice(at, at + SAMPLE_LENGTH);
  });
}

/** Share of the samples, 0 to 1, that stand in another text's letters. */
export function sharedShare(samples: readonly string[], letters: string): number {
  if (!samples.length) return 0;
  // Most files of an archive are no copy: every eighth sample says so.
  if (!samples.some((sample, index) => index % 8 === 0 && letters.includes(sample))) return 0;
  return samples.filter((sample) => letters.includes(sample)).length / samples.length;
}

/** Letters of one print: two reports of a place share stock phrases, and hardly ever twenty characters anywhere. */
const PRINT_LENGTH = 20;
/** Of so many places one is printed, chosen by the letters that stand there, so that a text and its copy choose the same. */
const ONE_OF = 16;
const BASE = 0x01000193;
/** A copy has at least half of a text; where few of its prints are shared it is none. */
const LEAST_SHARE = 0.2;
/** What more texts than these share is a stock phrase, or one text copied over and over: each is then held against a few of the others. */
const MOST_SHARING = 50;
const FEW = 2;

/** Hashes of some of a text's places, which another text has where it has the same letters. */
export function printsOf(letters: string): Uint32Array {
  let leading = 1;
  for (let at = 1; at < PRINT_LENGTH; at++) leading = Math.imul(leading, BASE);
  const found = new Set<number>();
  let hash = 0;
  for (let at = 0; at < letters.length; at++) {
    if (at >= PRINT_LENGTH) hash = (hash - Math.imul(letters.charCodeAt(at - PRINT_LENGTH), leading)) | 0;
    hash = (Math.imul(hash, BASE) + letters.charCodeAt(at)) | 0;
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
    if (at >= PRINT_LENGTH - 1 && mixed % ONE_OF === 0) found.add(mixed);
  }
  return Uint32Array.from(found);
}

/**
 * Of each text the numbers of those that may be copies of it, in order. Each print is looked up among those of all texts, so that ten times as many texts
 * take ten times as long; who wants to know how much is the same compares the few that are named.
 */
export function findCopies(texts: readonly Uint32Array[]): readonly (readonly number[])[] {
  const prints = new Float64Array(texts.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const [number, own] of texts.entries()) for (const print of own) prints[filled++] = print * texts.length + number;
  prints.sort();
  const shared = new Uint32Array(texts.length);
  return texts.map((own, number) => {
    const met: number[] = [];
    for (const print of own) {
      for (const other of sharers(prints, print, number, texts.length)) {
        if (shared[other] === 0) met.push(other);
        shared[other]! += 1;
      }
    }
    const copies = met.filter((other) => shared[other]! >= own.length * LEAST_SHARE).sort((a, b) => a - b);
    for (const other of met) shared[other] = 0;
    return copies;
  });
}

/** The texts that have a print too; of many the next few after this one. */
function sharers(prints: Float64Array, print: number, own: number, texts: number): readonly number[] {
  const from = (limit: number): number => firstFrom(prints, limit, (one) => one);
  const [start, end] = [from(print * texts), from((print + 1) * texts)];
  const count = end - start;
  const at = from(print * texts + own) - start;
  const others = count > MOST_SHARING ? FEW : count - 1;
  return Array.from({ length: others }, (_, step) => prints[start + ((at + 1 + step) % count)]! - print * texts);
}
