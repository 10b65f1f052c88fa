import { columnTitles } from '../generated/column-titles.js';
import type { InAnyLanguage } from './language.js';
import type { placesZh } from './places-zh.js';
import { wordsOf } from './words-of.js';

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** As in Chinese; names of places and report text stay as they are. */
export const placesEn: InAnyLanguage<typeof placesZh> = {
  kicker: 'Tongbi · targets of several places',
  title: (year, indicator) => `Targets ${year}: ${indicator}`,
  deck: (places) => count(places, 'report'),
  numbered: (number) => `${count(number, 'place')} with a number`,
  worded: (number) => `${number} with a wording only`,
  silent: (number) => `${number} without`,
  unread: (number) => `${number} whose text is a selection or has no plan, so that its silence says nothing`,
  highest: (figure, places) => `highest ${figure} (${places.join(', ')})`,
  lowest: (figure, places) => `lowest ${figure} (${places.join(', ')})`,
  same: (figure) => `all ${figure}`,
  nation: (figure) => `the nation ${figure}`,
  join: (each) => `${each.join('; ')}.`,
  columns: wordsOf(columnTitles, 'places', 'en'),
  previousTarget: (year) => `Target ${year}`,
  actual: (year) => `Result ${year}`,
  states: { number: 'number', wording: 'wording', 'not-stated': 'not stated', 'not-read': 'not in the text at hand' },
  place: (name, file) => name ?? file,
  where: (heading, line) => `${heading ? `${heading}, ` : ''}line ${line}`,
  further: (figures) => `also ${figures.join(', ')}`,
  converted: (figure) => `= ${figure}`,
  unranked: '—',
  chart: 'Chart',
  table: 'Table',
  chartDescription: (each) => each.join('; '),
  chartLegend:
    "● target, a line where it is a range, an arrow for “at least” and “at most”; ○ last year's result; the short bar is last year's target. The axis need not begin at zero.",
  rankNote:
    'Ranked by number, the largest first, whatever is the better; a range by its lower end; what is to go down by how far; equal numbers share a rank, “at least” before “about”. The nation has no rank.',
  absentNote:
    "Last year's result is told in the same report; last year's target only where last year's report was given. Targets and results are the reports' own and were not verified.",
  leftOut: (file, reason) => `${file}: ${reason}`,
  leftOutReasons: {
    'other-year': 'of another year',
    'no-year': 'without a year',
    'other-edition': 'a fuller text of the same report was given',
  },
  leftOutTitle: 'Files left out',
  sheet: 'Targets by place',
};
