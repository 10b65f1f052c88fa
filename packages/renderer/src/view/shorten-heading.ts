// Long enough to distinguish two headings, short enough for one line beside a figure.
const LONGEST = 22;
const SHORTEST = 4;

/** A heading up to its first comma: （二）扩大有效需求，提升质效 → （二）扩大有效需求; cut with … where that is still long. */
export function shortenHeading(heading: string): string {
  const [start = '', next = ''] = heading.split(/[，,；;。：:]/u, 2).map((part) => part.trim());
  // 第一，推动高质量发展: an ordinal by itself names nothing.
  const first = [...start].length < SHORTEST && next ? `${start}，${next}` : start || heading.trim();
  const characters = [...first];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : first;
}
