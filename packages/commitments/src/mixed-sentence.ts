import { isDone, isPromised, kindWordPattern } from '@tongbi/kinds';
import { forms } from './genre-words.js';
import type { Clause } from './read-clause.js';
import type { SentenceContext } from './sentence-context.js';

type Group = readonly Clause[];

const textOf = (group: Group) => group.map(({ text }) => text).join('，');
const saysNothing = (group: Group) => group.every(({ opening, figure }) => !opening.verbs.length && !opening.late && !figure);

/** Whether a piece of a sentence opens with what promises nothing: 我相信…. */
const isRitual = ({ kind }: SentenceContext, group: Group) =>
  group.some(({ text }) => kindWordPattern(kind, 'ritual').exec(text.replace(forms.paragraphNumber, ''))?.index === 0);

/** Whether the kind's own words say that a whole sentence promises nothing: 历史证明…, or what was done and is so. */
export const saysNone = (text: string, { kind }: SentenceContext): boolean =>
  kindWordPattern(kind, 'ritual').exec(text)?.index === 0 || isDone(kind, text);

/** 于2023年至2025年间 | 增设A | 以便B: when, and what for, belong to what is promised. */
function whole(groups: readonly Group[]): readonly Group[] {
  const joined: Group[] = [];
  for (const [index, group] of groups.entries()) {
    const last = joined.at(-1);
    const belongs = last && (saysNothing(groups[index - 1]!) || forms.intended.test(group[0]!.text));
    if (belongs) joined[joined.length - 1] = [...last, ...group];
    else joined.push(group);
  }
  return joined;
}

/**
 * What a sentence promises in a part that speaks of what was done as well: from the words that say what will be done (我们会) to those that say what was
 * (已); all, where it is an item of what the paragraph above promises, or stands in an annex of targets, and says neither.
 */
export function promisedGroups(groups: readonly Group[], context: SentenceContext): readonly Group[] {
  const { kind, isPromisedItem, section } = context;
  let isOpen = isPromisedItem || section.role === 'requirements';
  return whole(groups).filter((group) => {
    const text = textOf(group);
    isOpen = text.length > 1 && !isRitual(context, group) && (isPromised(kind, text) || (isOpen && !isDone(kind, text)));
    return isOpen;
  });
}
