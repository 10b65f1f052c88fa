// Long enough to tell two headings apart, short enough for one line beside a figure.
const LONGEST = 22;

/** A heading up to its first comma: （二）扩大有效需求，提升质效 → （二）扩大有效需求; cut with … where that is still long. */
export function shortenHeading(heading: string, longest: number = LONGEST): string {
  const first = heading.split(/[，,；;。：:]/u, 1)[0]?.trim() || heading.trim();
  const characters = [...first];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : first;
}
