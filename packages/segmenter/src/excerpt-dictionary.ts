import type { TextCover } from './text-cover.js';

/** No report writes these characters, which belong to no script, eight in a row: they stand for the words that are left out. */
const LEFT_OUT = '\ue000'.repeat(8);
const RAREST = '\ue001'.repeat(8);
/** The median of jieba's frequencies is 3; above this they are not counted one by one. */
const MOST_COUNTED = 4096;
const SPACE = 32;
const LINE_END = 10;
const ZERO = 48;
const NINE = 57;

/** What the cut depends on beside the words of the text itself. */
interface Totals {
  readonly frequency: number;
  readonly least: number;
  readonly median: number;
  /** Of all words that are kept. */
  readonly kept: number;
}

/**
 * The part of jieba's dictionary that can matter for texts of which the characters are known: of 349,000 words some 7,000 for two reports.
 *
 * Every text that is covered is cut as with the whole. The cut is the likeliest chain of dictionary words; a word that does not stand in the text is in no
 * chain, and the others keep their likelihood to the last bit, because what is left out stays in the sum of all frequencies under a name that no
 * text has. So does the rarest word, after whose frequency characters are weighed that are in no dictionary.
 *
 *   加快 9713 v    建设 8410 vn    …    [eight private characters] 57120334 x
 *
 * @param dictionary lines `word frequency tag`, in UTF-8
 * @param own the user dictionary: `word`, `word tag` or `word frequency tag`; without a frequency a word has the median of the dictionary
 */
export function excerptDictionary(dictionary: Uint8Array, own: readonly string[], cover: TextCover): Uint8Array {
  const kept: Uint8Array[] = [];
  const totals = scan(dictionary, cover, kept);
  const more = own.map((line) => toEntry(line, totals.median));
  const left = totals.frequency - totals.kept - more.reduce((sum, { frequency }) => sum + frequency, 0) - totals.least;
  const tail = [...more.map(({ line }) => line), `${RAREST} ${totals.least} x`, `${LEFT_OUT} ${left} x`];
  return Buffer.concat([...kept, Buffer.from(`${tail.join('\n')}\n`)]);
}

function toEntry(line: string, median: number): { readonly line: string; readonly frequency: number } {
  const columns = line.split(' ');
  const frequency = columns.length === 3 ? Number(columns[1]) : median;
  return { line: `${columns[0]} ${frequency} ${columns.length > 1 ? columns.at(-1) : 'x'}`, frequency };
}

/** One pass over the bytes; some 40 ms, of which decoding them to a string would take as much again. */
function scan(bytes: Uint8Array, cover: TextCover, kept: Uint8Array[]): Totals {
  const counts = new Uint32Array(MOST_COUNTED);
  let words = 0;
  let all = 0;
  let keptSum = 0;
  let least = Infinity;
  for (let at = 0; at < bytes.length; ) {
    const start = at;
    let possible = true;
    let last = -1;
    while (at < bytes.length && bytes[at] !== SPACE) {
      const lead = bytes[at]!;
      if (possible) {
        const unit = unitAt(bytes, at);
        // A character outside the basic plane is two units; such words are few, and kept.
        possible = unit < 0 || (cover.hasUnit(unit) && (last < 0 || cover.hasPair(last, unit)));
        last = unit;
      }
      at += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    }
    let frequency = 0;
    for (at++; at < bytes.length && bytes[at]! >= ZERO && bytes[at]! <= NINE; at++) frequency = frequency * 10 + bytes[at]! - ZERO;
    while (at < bytes.length && bytes[at] !== LINE_END) at++;
    at++;
    words++;
    all += frequency;
    least = Math.min(least, frequency);
    counts[Math.min(frequency, MOST_COUNTED - 1)]!++;
    if (!possible) continue;
    keptSum += frequency;
    kept.push(bytes.subarray(start, at));
  }
  return { frequency: all, least, median: medianOf(counts, words), kept: keptSum };
}

/** The UTF-16 unit that the bytes spell; -1 where it takes two. */
function unitAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return lead;
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | (bytes[at + 1]! & 0x3f);
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
  return -1;
}

/** As jieba has it: the frequency in the middle of all, sorted. */
function medianOf(counts: Uint32Array, words: number): number {
  let below = 0;
  for (let frequency = 0; frequency < counts.length; frequency++) {
    below += counts[frequency]!;
    if (below > Math.floor(words / 2)) return frequency;
  }
  return counts.length;
}
