import { columnTitles } from '../generated/column-titles.js';
import type { InAnyLanguage } from './language.js';
import type { placesZh } from './places-zh.js';
import { wordsOf } from './words-of.js';

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** As in Chinese; names of places and report text stay as they are. */
export const placesEn: InAnyLanguage<typeof placesZh> = {
  deck: (places) => count(places, 'report'),
  numbered: (number) => `${count(number, 'place')} with a number`,
  highest: (figure, places) => `highest ${figure} (${places.join(', ')})`,
  lowest: (figure, places) => `lowest ${figure} (${places.join(', ')})`,
  join: (each) => `${each.join('; ')}.`,
  columns: wordsOf(columnTitles, 'places', 'en'),
  states: { number: 'number', wording: 'wording', 'not-stated': 'not stated', 'not-read': 'not in the text at hand' },
  place: (name, file) => name ?? file,
  where: (heading, line) => `${heading ? `${heading}, ` : ''}line ${line}`,
  further: (figures) => `also ${figures.join(', ')}`,
  chartDescription: (each) => each.join('; '),
  chartLegend:
    "● target, a line where it is a range, an arrow for “at least” and “at most”; ○ last year's result; the short bar is last year's target. The axis need not begin at zero.",
  absentNote:
    "Last year's result is told in the same report; last year's target only where last year's report was given. Targets and results are the reports' own and were not verified.",
  leftOutReasons: {
    'other-year': 'of another year',
    'no-year': 'without a year',
    'other-edition': 'a fuller text of the same report was given',
  },
};
