import { lettersOf } from './cut-clauses.js';
import type { IndexPair } from './index-pair.js';
import type { Unit } from './pair-features.js';

/**
 * Texts that say the same to the letter, punctuation aside, belong together before anything is weighed. Repeated ones pair in
 * order: the first 统筹发展和安全 with the first, the second with the second. One that may not carry on the next in order (a goal of five years, of a
 * target of one) leaves it to the next.
 */
export function matchIdentical(
  previous: readonly Pick<Unit, 'text'>[],
  current: readonly Pick<Unit, 'text'>[],
  refuses: (previous: number, current: number) => boolean = () => false,
): readonly IndexPair[] {
  const waiting = new Map<string, number[]>();
  previous.forEach(({ text }, index) => {
    const key = lettersOf(text);
    const line = waiting.get(key);
    if (line) line.push(index);
    else if (key) waiting.set(key, [index]);
  });
  const taken = new Map<string, number>();
  return current.flatMap(({ text }, index) => {
    const key = lettersOf(text);
    const place = taken.get(key) ?? 0;
    const partner = waiting.get(key)?.[place];
    if (partner === undefined || refuses(partner, index)) return [];
    taken.set(key, place + 1);
    return [{ previous: partner, current: index }];
  });
}
