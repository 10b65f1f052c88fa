import { pathReader } from '@tongbi/archive/paths';
import { placeNamed } from '@tongbi/normalizer';

/** How the reports of an archive lie, as far as their names say it. */
export interface ArchiveLayout {
  /** Globs that have all of them; empty where they lie in too many folders for a list. */
  readonly include: readonly string[];
  /** The form that all paths have, as `reports/{place}/{year}.md`; null where there is none. */
  readonly path: string | null;
}

/** What an archive without reports is advised to be like. */
const advised: ArchiveLayout = { include: ['reports/**/*.md'], path: 'reports/{place}/{year}.md' };

/** More folders at the top are no archive's; the usual globs then do better than a list. */
const mostFolders = 3;

/** After the folder that all reports have in common; the first that fits all of them is taken. */
const forms = [
  '{place}/{year}',
  '{year}/{place}',
  '{place}-{year}',
  '{place}_{year}',
  '{year}-{place}',
  '{year}_{place}',
  '*/{place}/{year}',
  '{place}/{year}*',
  '{place}/*{year}*',
];

/** `reports/苏州/2024.md`, `reports/苏州/2025.md` → `reports/**\/*.md`, `reports/{place}/{year}.md`. */
export function findLayout(paths: readonly string[]): ArchiveLayout {
  if (!paths.length) return advised;
  return { include: globsOf(paths), path: formOf(paths) };
}

const topOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');
const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

function globsOf(paths: readonly string[]): readonly string[] {
  const folders = [...new Set(paths.map(topOf))].sort();
  // Beside reports at the top lie README and the like, which the usual globs know.
  if (folders.includes('') || folders.length > mostFolders) return [];
  return folders.map((folder) => {
    const endings = [...new Set(paths.filter((path) => topOf(path) === folder).map(endingOf))].sort();
    return `${folder}/**/*.${endings.length === 1 ? endings[0] : `{${endings.join(',')}}`}`;
  });
}

function formOf(paths: readonly string[]): string | null {
  const endings = new Set(paths.map(endingOf));
  const [ending] = endings;
  if (endings.size !== 1) return null;
  const folder = commonFolder(paths);
  const found = forms.map((form) => `${folder}${form}.${ending}`).find((form) => fitsAll(form, paths));
  return found ?? null;
}

/** The folders that all have in common, up to the first that is a place: where all are of one place, its folder is `{place}`. */
function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -1));
  const shared: string[] = [];
  for (const [index, name] of first.entries()) {
    if (isPlace(name) || others.some((names) => names[index] !== name)) break;
    shared.push(`${name}/`);
  }
  return shared.join('');
}

const isPlace = (name: string): boolean => placeNamed(name).placeCode !== undefined;

/** `drafts` is no place; small and made-up ones that no table knows (示例市) are known by their script. */
function fitsAll(form: string, paths: readonly string[]): boolean {
  const read = pathReader(form);
  const claims = paths.map(read);
  const seemsPlace = (name: string | null): boolean => name !== null && (isPlace(name) || /^\p{Script=Han}+$/u.test(name));
  return claims.every(({ fits, place }) => fits && place !== null) && claims.some(({ place }) => seemsPlace(place));
}
