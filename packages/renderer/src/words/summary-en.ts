import type { InAnyLanguage } from './language.js';
import type { summaryZh } from './summary-zh.js';

/** The paragraph of counts, in English. */
export const summaryEn: InAnyLanguage<typeof summaryZh> = {
  stop: '. ',
  comma: ', ',
  items: (count) => String(count),
  ofCurrent: (previous, current) => `Against ${previous}, the report of ${current} has `,
  ofPrevious: (previous) => `Of the items of ${previous}, `,
  new: ['', ' new'],
  changed: ['', ' changed'],
  kept: ['', ' kept'],
  unseenNew: (where) => ['', ` ${where}`],
  dropped: ['', ' are not mentioned again'],
  reviewed: (told) => (told ? `the review speaks of ${told}` : ''),
  asides: (each) => (each.length > 0 ? ` (${each.join('; ')})` : ''),
  unseenDropped: (where) => ['', ` ${where}`],
  among: [' (', ')'],
  closed: ['', ' no longer listed'],
  unsure: ['', ' not certain'],
  reported: { done: 'reported done: ', 'in-progress': 'with progress told: ', missed: 'reported missed: ', none: null },
};
