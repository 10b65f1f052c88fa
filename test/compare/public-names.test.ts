import * as compare from '@tongbi/compare';
import { expect, test } from 'vitest';

test('public names', () => {
  expect(Object.keys(compare).sort()).toEqual([
    'CorrectionRefused',
    'WordsUnfound',
    'answerClaim',
    'checkQuotation',
    'checkQuotes',
    'compareReportSet',
    'compareReports',
    'compareTheme',
    'evaluateCorrections',
    'explainPlace',
    'findQuote',
    'findSentences',
    'findShortlists',
    'listTerms',
    'nameOfCorrection',
    'onlyBrief',
    'onlyCertain',
    'openClaims',
    'prepareReport',
    'proposeCorrection',
    'quotePlace',
    'recordsAt',
    'redlinePlaces',
    'redlineReports',
    'refuseTrouble',
    'reportedAt',
    'standingAt',
    'standsAs',
    'traceArchive',
    'traceReports',
  ]);
});
