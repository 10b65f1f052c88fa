import { said } from '@tongbi/model';
import { one, type RawFinding, type Rule } from './rule.js';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Another file of the same place and year and edition. */
export const checkDuplicate: Rule = ({ neighbours, entry, copies }) =>
  neighbours.twins
    .filter(({ edition }) => edition === entry.edition)
    .map((twin): RawFinding => {
      const copy = copies.find(({ path }) => path === twin.path);
      return {
        code: 'duplicate-report',
        says: said('twin-report', twin.path, entry.place, entry.year, copy && percent(copy.share)),
        actual: twin.path,
      };
    });

/** A text that stands in another file under another place or year. */
export const checkCopies: Rule = ({ neighbours, entry, copies }) =>
  copies
    .filter(({ path }) => !neighbours.twins.some((twin) => twin.path === path && twin.edition === entry.edition))
    .map(({ path, share }) => ({
      code: 'duplicate-content',
      says: said('copied-text', percent(share), path),
      actual: path,
    }));

/** A gap right before this report, where the archive has older ones of the place. */
export const checkYearBefore: Rule = ({ neighbours, entry }) => {
  if (entry.year === null || neighbours.previous) return [];
  const last = neighbours.years.filter((year) => year < entry.year!).at(-1);
  if (last === undefined) return [];
  return one('year-before-missing', said('year-before-missing', entry.place, last, entry.year - 1));
};
