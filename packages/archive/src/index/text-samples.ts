/** Characters of one sample. Two reports of a place share stock phrases, and hardly ever twenty characters of a sample that was taken blindly. */
const sampleLength = 20;
const mostSamples = 48;
/** A text with less than a few samples cannot be told from another. */
const fewestSamples = 8;

/** What two copies of a text have in common, however they were set: its Chinese characters alone. */
export function lettersOf(text: string): string {
  return text.replace(/[^\u3400-\u9fff]+/gu, '');
}

/** Pieces of a text's letters, evenly spread; none where it is too short to be told by them. */
export function takeSamples(letters: string): readonly string[] {
  const count = Math.min(mostSamples, Math.floor(letters.length / sampleLength));
  if (count < fewestSamples) return [];
  const step = (letters.length - sampleLength) / (count - 1);
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor(index * step);
    return letters.slice(at, at + sampleLength);
  });
}

/** Share of the samples, 0 to 1, that stand in another text's letters. */
export function sharedShare(samples: readonly string[], letters: string): number {
  if (!samples.length) return 0;
  // Most files of an archive are no copy: every eighth sample says so.
  if (!samples.some((sample, index) => index % 8 === 0 && letters.includes(sample))) return 0;
  return samples.filter((sample) => letters.includes(sample)).length / samples.length;
}
