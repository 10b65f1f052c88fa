import * as aligner from '@tongbi/aligner';
import * as chinese from '@tongbi/aligner/chinese';
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
    'gramsOfTexts',
    'isAlphabetic',
    'linkSections',
    'longestIncreasing',
    'probability',
    'redline',
    'redlineTexts',
    'shippedModels',
    'spellWords',
  ]);
  expect(Object.keys(chinese)).toEqual(['shippedGrams']);
});
