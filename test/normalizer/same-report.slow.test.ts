import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareReports } from '@tongbi/compare';
import type { Comparison } from '@tongbi/model';
import { decodeText, normalizeReport } from '@tongbi/normalizer';
import { createSegmenter } from '@tongbi/segmenter';
import { describe, expect, test } from 'vitest';

/** A folder of real reports; texts of the same reports as pages printed them may stand in the folder `messy` beside it. */
const corpus = process.env.TONGBI_CORPUS;

/** The same report in two forms. */
const pairs: readonly (readonly [string, string])[] = [
  ['suzhou/2024.txt', 'suzhou/2024.copy.txt'],
  ['shanghai/2024.txt', 'shanghai/2024.flat.txt'],
  ['national/2015.txt', '../messy/gbk/national_2015.txt'],
  ['national/2022.txt', '../messy/crlf_bom/national_2022_bom_crlf.txt'],
  ['national/2018.txt', '../messy/page_text/2018.txt'],
  ['national/2023.txt', '../messy/wikisource/2023.txt'],
  // Printed six times, and twice, on its page.
  ['national/2005.txt', '../messy/page_text/2005.txt'],
];
/** Share of commitments that are the same; the texts differ in a word here and there. */
const leastKept = 0.99;

function compareFiles(previous: string, current: string): Comparison {
  const [before, after] = [previous, current].map((file) => {
    const text = decodeText(readFileSync(join(corpus!, file)), file);
    return { ...normalizeReport(text, { file }), file };
  });
  return compareReports(before!, after!, { segment: createSegmenter() });
}

const found = pairs.filter((files) => corpus && files.every((file) => existsSync(join(corpus, file))));

if (!found.length) test.skip('real reports: TONGBI_CORPUS names no folder with them', () => undefined);
else
  describe.each(found)('%s and %s', (previous, current) => {
    test('have no changes', () => {
      const { commitments, sections } = compareFiles(previous, current);
      const kept = commitments.filter(({ status, moved }) => status === 'kept' && !moved);
      expect(kept.length / commitments.length).toBeGreaterThanOrEqual(leastKept);
      expect(sections.filter(({ relation }) => relation !== 'same')).toEqual([]);
    });
  });
