import { columnTitles } from '../generated/column-titles.js';
import type { InAnyLanguage } from './language.js';
import type { tablesZh } from './tables-zh.js';
import { wordsOf } from './words-of.js';

/** As in Chinese; report text stays as it is. */
export const tablesEn: InAnyLanguage<typeof tablesZh> = {
  sheets: {
    changes: 'Changes',
    figures: 'Figures',
    outcomes: 'Targets',
    goals: 'Goals for several years',
    sections: 'Sections',
    terms: 'Terms',
    lineage: 'Lineage',
    about: 'About',
  },
  columns: wordsOf(columnTitles, 'comparison', 'en'),
  lists: { commitments: 'commitment', passages: 'framing' },
  yes: 'yes',
  listed: 'main targets',
  others: 'other aims',
  newTerm: 'new',
  vanishedTerm: 'no longer said',
  about: { heading: 'Comparison', report: 'Report', notice: 'Note', method: 'Method', version: 'Program' },
  reportLine: (label, edition, file) => `${label}, ${edition}, ${file}`,
  aspects: {
    level: 'level',
    change: 'change',
    share: 'share',
    increment: 'increment',
    rank: 'rank',
    ratio: 'ratio',
    streak: 'years in a row',
  },
  bounds: { exact: '', approx: 'about', over: 'at least', under: 'at most' },
  pairKinds: { 'target-target': 'target and target', 'target-actual': 'target and result', 'actual-actual': 'result and result' },
  endings: {
    carried: 'in the last report still',
    done: 'reported done, no longer stated',
    dropped: 'not mentioned again',
    open: 'no whole report follows; open',
  },
  metricRoles: { actual: 'result', target: 'target', background: 'background' },
  claims: {
    link: 'link',
    new: 'new',
    dropped: 'not mentioned again',
    change: 'changed or kept',
    result: 'what became of it',
    telling: 'review sentence',
    figure: 'figure',
  },
};
