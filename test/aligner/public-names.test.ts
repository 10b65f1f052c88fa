import * as aligner from '@tongbi/aligner';
import { expect, test } from 'vitest';

test('public names', () => {
  expect(Object.keys(aligner).sort()).toEqual([
    'LINK_THRESHOLDS',
    'SECTION_THRESHOLDS',
    'alignDocuments',
    'alignItems',
    'alignSections',
    'decodeGramTable',
    'findCandidatePairs',
    'findSectionPartners',
    'gramKey',
    'linkSections',
    'longestIncreasing',
    'probability',
    'redline',
    'shippedGrams',
    'shippedModels',
  ]);
});
