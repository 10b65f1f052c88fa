import type { AlignInput, AlignOptions } from './alignment.js';

/** Pairs of numbers are kept in one number of 53 bits. */
const MOST_TEXTS = 2 ** 20;

function checkIndex(index: number, length: number, what: string, of: string): void {
  if (Number.isInteger(index) && index >= 0 && index < length) return;
  const expected = length === 0 ? `there are no ${of}` : `expected a whole number from 0 to ${length - 1}, as there are ${length} ${of}`;
  throw new RangeError(`${what} is ${index}; ${expected}`);
}

function checkSide({ groups, items }: AlignInput, side: string): void {
  for (const [list, { length }] of Object.entries({ groups, items })) {
    if (length > MOST_TEXTS) throw new RangeError(`${side}.${list} has ${length} texts; expected at most ${MOST_TEXTS}`);
  }
  for (const [index, { group }] of items.entries()) checkIndex(group, groups.length, `${side}.items[${index}].group`, 'groups');
  for (const [list, units] of Object.entries({ groups, items })) {
    for (const [index, { text }] of units.entries())
      if (typeof text !== 'string') throw new TypeError(`${side}.${list}[${index}].text is ${typeof text}; expected a string`);
  }
}

/**
 * Numbers that point nowhere are refused at once, by name, rather than as a bug of the aligner somewhere inside it.
 *
 * @throws RangeError for an item of a group that is not there, a pinned or forbidden pair of items that are not there, more than a million texts.
 * @throws TypeError for a text that is no string.
 */
export function checkInput(previous: AlignInput, current: AlignInput, options: AlignOptions): void {
  checkSide(previous, 'previous');
  checkSide(current, 'current');
  for (const list of ['pinned', 'forbidden'] as const) {
    options[list]?.forEach((pair, index) => {
      checkIndex(pair.previous, previous.items.length, `${list}[${index}].previous`, 'items in previous');
      checkIndex(pair.current, current.items.length, `${list}[${index}].current`, 'items in current');
    });
  }
}
