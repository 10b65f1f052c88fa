import * as metricDiffer from '@tongbi/metric-differ';
import { expect, test } from 'vitest';

test('the package has these public names', () => {
  expect(Object.keys(metricDiffer).sort()).toEqual([
    'canonicalIndicator',
    'changeWords',
    'checkFigures',
    'chooseReports',
    'couldAnswer',
    'declineWord',
    'explainNumbers',
    'findNumbers',
    'findQuantities',
    'findUnlikely',
    'inEnglish',
    'judgeOutcome',
    'judgePair',
    'judgeWorded',
    'keepsPromise',
    'metricsDocument',
    'notFigureTexts',
    'pairMetrics',
    'readMetrics',
    'readingRules',
    'refuseEmpty',
    'refuseUnstated',
    'relationOf',
    'tabulateGoals',
    'tabulateIndicators',
    'tabulateMatrix',
    'tabulatePlaces',
    'tabulateSeries',
    'thingOf',
    'toldOf',
  ]);
});
