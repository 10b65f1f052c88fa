import { columnTitles } from '../generated/column-titles.js';
import type { InAnyLanguage } from './language.js';
import type { themeZh } from './theme-zh.js';
import { wordsOf } from './words-of.js';

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** As in Chinese; names of places and report text stay as they are. */
export const themeEn: InAnyLanguage<typeof themeZh> = {
  title: (year, theme, isWords) => `Commitments ${year}: ${isWords ? `“${theme}”` : theme}`,
  deck: (places) => count(places, 'report'),
  summary: (commitments, places) => `${count(commitments, 'commitment')} in ${count(places, 'place')}. `,
  most: (each) => `Most in ${each.join(', ')}. `,
  sharedCount: (number) => `${count(number, 'thing')} that three places or more promise. `,
  sharedPlaces: (number, places) => `${count(number, 'place')}: ${places.join(', ')}`,
  count: (number, total) => `${number} of ${count(total, 'commitment')}`,
  alike: (places) => `also in ${places.join(', ')}`,
  notes: [
    '“Also in” says that an item of the other place is about the same kind of thing, as a program judges from the words, with a higher threshold than between two years of one place; figures, strength and scope may differ. Compare both texts. An item stands once among what several places promise, in the group of most places.',
    'Themes are told by a table of words, and a commitment may have several; where words were asked for, the commitments that hold them are listed.',
  ],
  columns: wordsOf(columnTitles, 'theme', 'en'),
  sheets: { commitments: 'Commitments by place', shared: 'Shared' },
};
