import * as compare from '@tongbi/compare';
import { expect, test } from 'vitest';

test('public names', () => {
  expect(Object.keys(compare).sort()).toEqual([
    'CorrectionRefused',
    'WordsUnfound',
    'answerClaim',
    'checkQuotes',
    'compareReportSet',
    'compareReports',
    'compareTheme',
    'evaluateCorrections',
    'explainPlace',
    'findQuote',
    'findShortlists',
    'listTerms',
    'nameOfCorrection',
    'onlyBrief',
    'onlyCertain',
    'openClaims',
    'prepareReport',
    'proposeCorrection',
    'quotePlace',
    'redlinePlaces',
    'redlineReports',
    'refuseTrouble',
    'traceArchive',
    'traceReports',
  ]);
});
