import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '@tongbi/model';
import { decodeText, isPlaceCalled, normalizeReport } from '@tongbi/normalizer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenInvariants } from './broken-invariants.js';

/** A folder of real reports with INDEX.tsv (path, place, year); they are not part of the repository. */
const corpus = process.env.TONGBI_CORPUS;

if (!corpus || !existsSync(join(corpus, 'INDEX.tsv'))) {
  test.skip('real reports: TONGBI_CORPUS names no folder with INDEX.tsv', () => undefined);
} else {
  const rows = readFileSync(join(corpus, 'INDEX.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as [string, string, string]);

  describe('real reports', () => {
    test('are there', () => expect(rows.length).toBeGreaterThan(50));

    test.each(rows)('%s', (path, name, year) => {
      const { report } = normalizeReport(decodeText(readFileSync(join(corpus, path)), path), { file: path });
      const folder = name.split(' ')[0] ?? name;
      // A folder is named by the place or its pinyin.
      const isPlace = folder === 'national' ? report.place === '全国' : isPlaceCalled(report.place ?? '', folder);
      expect([report.place, isPlace, report.year]).toEqual([report.place, true, Number(year)]);
      expect(brokenInvariants(report)).toEqual([]);
      expect(report.parts.length).toBeGreaterThanOrEqual(3);
      expect(report.parts.map(({ role }) => role)).toContain('tasks');
    });
  });

  /** One cut, one insertion, or the rest without line breaks or full stops. */
  const mutate = (text: string, { at, drop, put, rest }: { at: number; drop: number; put: string; rest: string }): string => {
    const from = Math.floor(at * text.length);
    const tail = text.slice(from + drop);
    return text.slice(0, from) + put + (rest ? tail.replaceAll(rest, '') : tail);
  };

  test('mutated, they are tiled or refused', () => {
    const texts = rows.map(([path]) => decodeText(readFileSync(join(corpus, path)), path));
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.nat(400),
      put: fc.constantFrom('', '一、', '（一）', '各位代表！', '[1]', '①', '附件1', '“', '\n', '　　', '## ', '?', '\ud800', '【打印】'),
      rest: fc.constantFrom('', '', '', '\n', '。'),
    });
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { maxLength: 8 }), (text, edits) => {
        try {
          expect(brokenInvariants(normalizeReport(edits.reduce(mutate, text), { file: 'x.txt' }).report)).toEqual([]);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
      }),
      { seed: 20240118, numRuns: 500 },
    );
  });
}
