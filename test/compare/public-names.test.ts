import * as compare from '@tongbi/compare';
import { expect, test } from 'vitest';

test('public names', () => {
  expect(Object.keys(compare).sort()).toEqual([
    'WordsUnfound',
    'checkQuotes',
    'compareReportSet',
    'compareReports',
    'compareTheme',
    'evaluateCorrections',
    'explainPlace',
    'findQuote',
    'listTerms',
    'nameOfCorrection',
    'onlyBrief',
    'onlyCertain',
    'prepareReport',
    'proposeCorrection',
    'quotePlace',
    'redlinePlaces',
    'traceArchive',
    'traceReports',
  ]);
});
