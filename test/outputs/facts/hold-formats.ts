import { relative } from 'node:path';
import { onceEach } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { draw } from '../../draws.js';
import { root } from '../../repository/read-repository.js';
import { comparePaths, corpusPairs, isNewest, ownPairs, type Pair } from './pairs.js';
import { readings, toldBy } from './readings.js';

const nameOf = (pair: Pair): string => pair.map((file) => relative(root, file)).join(' → ');
const formats = [
  ['page', 'zh'],
  ['page', 'en'],
  ['Markdown', 'zh'],
  ['Word', 'zh'],
  ['Word', 'en'],
  ['picture', 'zh'],
  ['text', 'zh'],
  ['text', 'en'],
  ['CSV', 'zh'],
  ['workbook', 'zh'],
  ['comment', 'zh'],
  ['JSON of check', 'zh'],
] as const;

/**
 * Of our own reports and of every fourth newest pair of the corpus every format is read. Of the others those are left out that say over again what another says:
 * the sheets of a workbook are the tables of the CSV, a comment is a piece of the Markdown, and English is other words in the same templates.
 */
const whole: ReadonlySet<Pair> = new Set([...ownPairs, ...draw(corpusPairs.filter(isNewest), 1 / 4)]);
const saysAgain = (format: string, language: string): boolean => format === 'workbook' || format === 'comment' || language === 'en';

/** Every format of each pair says what its data say. */
export function holdFormats(pairs: readonly Pair[]): void {
  const cases = pairs.map((pair) => ({ name: nameOf(pair), pair }));
  describe.each(cases)('$name', ({ pair }) => {
    const told = onceEach(() => toldBy(comparePaths(pair)));
    test.each(formats.filter(([format, language]) => whole.has(pair) || !saysAgain(format, language)))(
      '%s in %s says what the data says',
      async (format, language) => {
        const found = await readings[format](told()(language));
        expect(found, found.slice(0, 5).join('\n')).toEqual([]);
      },
    );
  });
}
