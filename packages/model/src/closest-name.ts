import { type Message, said } from './message.js';

/** Edits up to which a name counts as a slip of the hand: `2042.md` for `2024.md` is two. */
const MOST_EDITS = 2;
/** Longer names are no slips, and the table grows with the square. */
const LONGEST = 100;

/** The name with the fewest edits, at most two and less than half of its length; undefined where none is close. */
export function closestName(wanted: string, names: readonly string[]): string | undefined {
  const near = names
    .filter((name) => Math.abs(name.length - wanted.length) <= MOST_EDITS && name.length <= LONGEST)
    .map((name) => ({ name, edits: countEdits(wanted, name) }))
    .filter(({ name, edits }) => edits <= MOST_EDITS && edits * 2 < name.length);
  return near.sort((a, b) => a.edits - b.edits)[0]?.name;
}

/** What to say where a name was perhaps meant; undefined where none is close. */
export function meantName(wanted: string, names: readonly string[]): Message | undefined {
  const close = closestName(wanted, names);
  return close === undefined ? undefined : said('did-you-mean', close);
}

/** Levenshtein distance. */
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
