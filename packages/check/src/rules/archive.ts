import { one, type RawFinding, type Rule } from './rule.js';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Another file of the same place and year and edition. */
export const checkDuplicate: Rule = ({ neighbours, entry, copies }) =>
  neighbours.twins
    .filter(({ edition }) => edition === entry.edition)
    .map((twin): RawFinding => {
      const copy = copies.find(({ path }) => path === twin.path);
      const same = copy ? `; ${percent(copy.share)} of the text is the same` : '';
      return {
        code: 'duplicate-report',
        reason: `${twin.path} is the report of ${entry.place} ${entry.year} as well${same}.`,
        actual: twin.path,
      };
    });

/** A text that stands in another file under another place or year. */
export const checkCopies: Rule = ({ neighbours, entry, copies }) =>
  copies
    .filter(({ path }) => !neighbours.twins.some((twin) => twin.path === path && twin.edition === entry.edition))
    .map(({ path, share }) => ({
      code: 'duplicate-content',
      reason: `${percent(share)} of the text stands in ${path} as well.`,
      actual: path,
    }));

/** A gap right before this report, where the archive has older ones of the place. */
export const checkYearBefore: Rule = ({ neighbours, entry }) => {
  if (entry.year === null || neighbours.previous) return [];
  const last = neighbours.years.filter((year) => year < entry.year!).at(-1);
  if (last === undefined) return [];
  return one('year-before-missing', `The archive has the report of ${entry.place} of ${last}, and none of ${entry.year - 1}.`, {
    expected: `a report of ${entry.place} ${entry.year - 1}`,
    actual: `the last before it is of ${last}`,
  });
};
