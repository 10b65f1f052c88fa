import { kindWordPattern } from '@tongbi/kinds';
import { Force, type Kind } from '@tongbi/model';

/** Longer words explain something. */
const longestMark = 8;
const marks = /[（(［[【]([^（()）［[\]］【】]{2,8})[）)］\]】]/gu;

const forceOf = (kind: Kind, words: string): Force | undefined => Force.options.find((force) => kindWordPattern(kind, force).test(words));

/** Whether a cell says that a target is binding or expected, in the words of its kind: 约束性 in a column of its own, or behind a name in brackets. */
export const markIn = (kind: Kind, cell: string): Force | undefined =>
  cell.length <= longestMark ? forceOf(kind, cell) : [...cell.matchAll(marks)].map(([, words]) => forceOf(kind, words!)).find(Boolean);

/** The same of what follows a figure at once: 达到45%［约束性］. */
export function markBehind(kind: Kind, text: string, figureEnd: number): Force | undefined {
  const [mark] = text.slice(figureEnd, figureEnd + longestMark + 2).matchAll(marks);
  return mark?.index === 0 ? forceOf(kind, mark[1]!) : undefined;
}

/** The name of an indicator without its mark: 森林覆盖率（约束性）. */
export const withoutMark = (kind: Kind, name: string): string =>
  name.replace(marks, (mark: string, words: string) => (forceOf(kind, words) ? '' : mark));
