import { relative } from 'node:path';
import { onceEach } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { root } from '../../repository/read-repository.js';
import { comparePaths, isNewest, type Pair } from './pairs.js';
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
 * Of the corpus the newest pair of each place is read in every format. Of the older ones those are left out that say over again what another says: the sheets of
 * a workbook are the tables of the CSV, a comment is a piece of the Markdown, and English is other words in the same templates.
 */
const ofNewest = (format: string, language: string): boolean => format === 'workbook' || format === 'comment' || language === 'en';

/** Every format of each pair says what its data say. */
export function holdFormats(pairs: readonly Pair[]): void {
  const cases = pairs.map((pair) => ({ name: nameOf(pair), pair }));
  describe.each(cases)('$name', ({ pair }) => {
    const told = onceEach(() => toldBy(comparePaths(pair)));
    test.each(formats.filter(([format, language]) => isNewest(pair) || !ofNewest(format, language)))(
      '%s in %s says what the data says',
      async (format, language) => {
        const found = await readings[format](told()(language));
        expect(found, found.slice(0, 5).join('\n')).toEqual([]);
      },
    );
  });
}
