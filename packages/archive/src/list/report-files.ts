import type { CheckConfig } from '@tongbi/model';
import picomatch from 'picomatch/posix.js';
import { KINDS_NAME } from './names-beside.js';

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
