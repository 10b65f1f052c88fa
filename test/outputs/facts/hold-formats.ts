import { relative } from 'node:path';
import type { Comparison } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { root } from '../../repository/read-repository.js';
import { comparePaths, corpusPairs, type Pair } from './pairs.js';
import { readings } from './readings.js';

const nameOf = (pair: Pair): string => pair.map((file) => relative(root, file)).join(' → ');
const formats = [
  ['page', 'zh'],
  ['page', 'en'],
  ['Markdown', 'zh'],
  ['text', 'zh'],
  ['text', 'en'],
  ['CSV', 'zh'],
  ['workbook', 'zh'],
  ['comment', 'zh'],
  ['JSON of check', 'zh'],
] as const;

/** The sheets of a workbook are the tables of the CSV; of the corpus that of the newest pair of each place is opened. */
const isNewest = ([, current]: Pair): boolean => !corpusPairs.some(([previous]) => previous === current);

/** Every format of each pair says what its data say. */
export function holdFormats(pairs: readonly Pair[]): void {
  const cases = pairs.map((pair) => ({ name: nameOf(pair), pair }));
  describe.each(cases)('$name', ({ pair }) => {
    let known: { readonly comparison: Comparison; readonly json: string } | undefined;
    const compared = () => {
      if (!known) {
        const comparison = comparePaths(pair);
        known = { comparison, json: JSON.stringify(comparison) };
      }
      return known;
    };
    test.each(formats.filter(([format]) => format !== 'workbook' || isNewest(pair)))(
      '%s in %s says what the data says',
      async (format, language) => {
        const { comparison, json } = compared();
        const found = await readings[format](comparison, json, language);
        expect(found, found.slice(0, 5).join('\n')).toEqual([]);
      },
    );
  });
}
