import { countEach, NATION, said } from '@tongbi/model';
import { placeNamed } from '@tongbi/normalizer';
import { one, type RawFinding, type Rule } from './rule.js';

/** What the path says against what the report says; the text's own contradictions are diagnostics. */
export const checkPath: Rule = ({ file, claim, report, diagnostics, entry }) => {
  const found: RawFinding[] = [];
  if (!claim.fits) found.push({ code: 'path-form', says: said('path-form', file) });
  const told = (code: string): boolean => diagnostics.some((one) => one.code === code);
  if (claim.year !== null && report.year !== null && claim.year !== report.year && !told('year-conflict')) {
    found.push({ code: 'year-conflict', says: said('path-year', claim.year, report.year) });
  }
  const named = claim.place === null ? null : placeNamed(claim.place).place;
  const isOther = claim.fits && named !== null && entry.place !== null && named !== entry.place;
  if (isOther && !told('place-conflict') && !mayLieIn(entry.place ?? '', named, report.placeCode)) {
    found.push({ code: 'place-conflict', says: said('path-place', named, entry.place) });
  }
  return found;
};

/** A city in the folder of its province, or a county that the table of places lacks, is no contradiction. */
function mayLieIn(inner: string, outer: string, innerCode: string | undefined): boolean {
  const code = placeNamed(outer).placeCode;
  const own = innerCode ?? placeNamed(inner).placeCode;
  if (code === undefined || own === undefined) return outer !== NATION || own === undefined;
  return own.startsWith(code.replace(/(?:00)+$/u, ''));
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
/** 2024.md, 2024年政府工作报告.txt: the folder says the place, the name only the year. */
const YEAR_ALONE = /^(?:[0-9\s_.()（）-]|年|度|政府|工作报告|施政报告|report|copy)+$/iu;
const FEWEST_SIBLINGS = 2;

/** All other reports of the folder are of one place, and this one is of another: 苏州 among those of a city that no table knows. */
export const checkSiblings: Rule = ({ file, entry, siblings: { count, place }, report, diagnostics }) => {
  const name = file.slice(folderOf(file).length).replace(/\.[^.]*$/u, '');
  if (entry.place === null || !YEAR_ALONE.test(name) || diagnostics.some(({ code }) => code === 'place-conflict')) return [];
  if (count < FEWEST_SIBLINGS || place === null || place === entry.place) return [];
  if (placeNamed(place).placeCode !== undefined && mayLieIn(entry.place, place, report.placeCode)) return [];
  return one('place-conflict', said('folder-place', entry.place, count, folderOf(file), place));
};

/** A report of a year, or with a date, that has not come yet. */
export const checkFuture: Rule = ({ report, today }) => {
  const year = Number(today.slice(0, 4));
  const actual = report.year !== null && report.year > year ? String(report.year) : undefined;
  if (actual !== undefined) return one('year-future', said('year-future', actual, today, year), { actual });
  if (report.date === undefined || report.date <= today) return [];
  return one('year-future', said('date-future', report.date, today), { actual: report.date });
};

export const checkDate: Rule = ({ report: { date, year } }) => {
  if (date === undefined || year === null || date.startsWith(`${year}-`)) return [];
  return one('date-conflict', said('date-differs', year, date), { actual: date });
};

/** Fewer characters say little of what a text speaks of. */
const LEAST_TEXT = 2000;
const LEAST_MENTIONS = 10;
/** Suffixes with which a text names its own place: 全市 names none. */
const SUFFIX = '市|省|州|区|县|盟|自治区';

/**
 * A text that never names the place it is filed under and often names another one: a report that lost its title, in the wrong folder.
 * Reports of the nation name every province, so theirs is left to the title.
 */
export const checkMentions: Rule = ({ report, diagnostics, neighbours, claim }) => {
  const place = report.place;
  if (place === null || place === NATION || report.text.length < LEAST_TEXT || diagnostics.some(({ code }) => code === 'place-conflict'))
    return [];
  const body = report.text.slice(report.body.start, report.body.end);
  if (body.includes(place.slice(0, 2)) || (claim.place !== null && body.includes(claim.place))) return [];
  const named = body.matchAll(new RegExp(`(?<![\\p{Script=Han}])([\\p{Script=Han}]{2,4})(?:${SUFFIX})`, 'gu'));
  const counts = countEach(Array.from(named, ([, name = '']) => name));
  const [most] = [...counts].filter(([name]) => placeNamed(name).placeCode !== undefined).sort((a, b) => b[1] - a[1]);
  if (!most || most[1] < LEAST_MENTIONS || neighbours.years.length === 0) return [];
  return one('place-conflict', said('place-never-named', place, most[0], most[1]), { actual: most[0] });
};

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
