/** Which paths are reports, and what a path says of one: with the names of places, without the reading of reports. */

import type { CheckConfig } from '@tongbi/model';
import { placeNamed, placeOfFile } from '@tongbi/normalizer/places';
import picomatch from 'picomatch/posix.js';
import { KINDS_NAME } from './list/names-beside.js';

/** What the path of a file says of the report in it. */
export interface PathClaim {
  readonly place: string | null;
  readonly year: number | null;
  /** False where the config asks for a form of paths and this path has another. */
  readonly fits: boolean;
}

const YEAR_IN_NAME = /(?<![0-9])(?:19[5-9]|20[0-9])[0-9](?![0-9])/u;
/** Longer ones are no report's, and slow to match; no file system has longer names. */
const LONGEST_PATH = 1024;
const LONGEST_NAME = 255;

/** By the last name of a path that holds a year, and the innermost name that is a place: `reports/suzhou/2024.md`, `2024年上海市政府工作报告.txt`. */
function claimOfNames(path: string): PathClaim {
  const name = path.split('/').at(-1) ?? path;
  const year = YEAR_IN_NAME.exec(name)?.[0];
  return { place: placeOfFile(path)?.place ?? null, year: year === undefined ? null : Number(year), fits: true };
}

const MARKS = /\{place\}|\{year\}|\*\*\/?|\*|\?|[^{*?]+|\{/gu;
const pieces: Readonly<Record<string, string>> = {
  '{place}': '(?<place>[^/]+?)',
  '{year}': '(?<year>[0-9]{4})',
  '**': '.*',
  '**/': '(?:.*/)?',
  '*': '[^/]*',
  '?': '[^/]',
};

/** More wild cards than these are no form of a path, and slow to look for. */
const MOST_STARS = 3;

/** Whether a pattern names place or year, each once at most, among few wild cards. */
export function isPathPattern(pattern: string): boolean {
  if (pattern.split(/\*+/u).length - 1 > MOST_STARS) return false;
  return ['{place}', '{year}'].every((mark) => pattern.split(mark).length <= 2) && /\{(?:place|year)\}/u.test(pattern);
}

/** A function that reads place and year from paths, by the `path` of a config, else by the names in the path. */
export function pathReader(pattern: string | undefined): (path: string) => PathClaim {
  if (pattern === undefined) return claimOfNames;
  const source = [...pattern.matchAll(MARKS)].map(([mark]) => pieces[mark] ?? mark.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('');
  const form = new RegExp(`^${source}$`, 'u');
  return (path) => {
    const isUsual = path.length <= LONGEST_PATH && path.split('/').every((name) => name.length <= LONGEST_NAME);
    const found = isUsual ? form.exec(path)?.groups : undefined;
    if (!found) return { ...claimOfNames(path), fits: false };
    const { place, year } = found;
    const claimed = claimOfNames(path);
    return {
      place: place === undefined ? claimed.place : placeNamed(place).place,
      year: year === undefined ? claimed.year : Number(year),
      fits: true,
    };
  };
}

/** Whether a path (with /, from the folder of the config) matches one of some globs. A leading dot must be written. */
export function matchGlobs(globs: readonly string[]): (path: string) => boolean {
  if (!globs.length) return () => false;
  const match = picomatch(
    // ./reports and reports/ are what people write.
    globs.map((glob) => glob.replace(/^\.\//u, '').replace(/\/$/u, '/**')),
    { noextglob: true, nonegate: true },
  );
  return (path) => match(path);
}

const ENDINGS = '{md,markdown,txt,text,html,htm,docx,pdf}';

/** Where a config says nothing: what lies in a folder of reports, or has a year or the word 报告 in its name. */
const defaultInclude = [`**/reports/**/*.${ENDINGS}`, `**/*{19,20}[0-9][0-9]*.${ENDINGS}`, `**/*{工作报告,施政报告}*.${ENDINGS}`];
/** Beside the reports of an archive lie texts about it; a glob of reports (`reports/**\/*.md`) does not mean them. */
const notReports = [
  '**/{README,readme,CHANGELOG,changelog,LICENSE,license,CONTRIBUTING,contributing,INDEX,index}.*',
  '**/node_modules/**',
  `**/${KINDS_NAME}/**`,
];

export function reportMatcher({ include = defaultInclude, exclude = [] }: CheckConfig): (path: string) => boolean {
  const isIncluded = matchGlobs(include);
  const isExcluded = matchGlobs([...exclude, ...notReports]);
  return (path) => isIncluded(path) && !isExcluded(path);
}
