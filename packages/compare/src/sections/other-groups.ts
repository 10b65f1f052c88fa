import { WordTable } from '@tongbi/model';
import { groups } from '../generated/groups.js';
import { listedWords } from '../links/weigh-wording.js';

const words = WordTable.of(groups.map(({ word }) => listedWords(word)));

/** The groups that a text speaks of, the longest reading of each place: 残疾儿童 is not 儿童. */
function groupsIn(text: string): ReadonlySet<string> {
  return new Set(words.wordsIn(listedWords(text)).map(({ word }) => word));
}

/** Whether `text` is for a group that `others` do not name. */
export function namesOtherGroup(text: string, others: readonly string[]): boolean {
  const known = others.map(groupsIn);
  return [...groupsIn(text)].some((group) => !known.some((set) => set.has(group)));
}
