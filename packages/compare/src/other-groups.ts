import { groups } from './generated/groups.js';
import { listedWords } from './weigh-wording.js';

const words = new Set(groups.map(({ word }) => listedWords(word)));
const LONGEST = Math.max(...[...words].map(({ length }) => length));

/** The groups that a text speaks of, the longest reading of each place: 残疾儿童 is not 儿童. */
function groupsIn(text: string): ReadonlySet<string> {
  const plain = listedWords(text);
  const found = new Set<string>();
  for (let at = 0; at < plain.length; ) {
    let length = Math.min(LONGEST, plain.length - at);
    while (length > 0 && !words.has(plain.slice(at, at + length))) length--;
    if (length > 0) found.add(plain.slice(at, at + length));
    at += Math.max(1, length);
  }
  return found;
}

/** Whether `text` is for a group that `others` do not name. */
export function namesOtherGroup(text: string, others: readonly string[]): boolean {
  const known = others.map(groupsIn);
  return [...groupsIn(text)].some((group) => !known.some((set) => set.has(group)));
}
