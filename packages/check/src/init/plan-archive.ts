import { pathReader } from '@tongbi/archive/paths';
import { placeNamed } from '@tongbi/normalizer';
import { templates } from '../generated/templates.js';

/** The services for which `tongbi init` writes the file that runs the check. */
export const ciNames = ['github', 'gitea', 'forgejo', 'gitlab'] as const;
export type CiName = (typeof ciNames)[number];

/** Where a runner fetches Tongbi from. */
export interface ToolSource {
  /** Address of a Git repository that the runner may read. */
  readonly repository: string;
  /** Or a tag, or a branch. */
  readonly commit: string;
}

/** Stands where only the maintainer knows what belongs there. */
const UNKNOWN = 'FILL-IN';

/** The file that makes a service run the check on every change. Without a source it says, and on a run demands, what is to be filled in. */
function writeWorkflow(ci: CiName, source: ToolSource | null): { readonly path: string; readonly text: string } {
  const path = ci === 'gitlab' ? '.gitlab-ci.yml' : `.${ci}/workflows/tongbi.yml`;
  const { repository, commit } = source ?? { repository: UNKNOWN, commit: UNKNOWN };
  const variables = fillIn('variables.yaml', { repository: JSON.stringify(repository), commit: JSON.stringify(commit) });
  // Into a folder that the check does not see.
  const fetch = fillIn('fetch.sh', { path, unknown: UNKNOWN });
  // The action at the top of what was fetched builds it, checks, annotates and comments.
  return { path, text: fillIn(ci === 'gitlab' ? 'pipeline.yaml' : 'action.yaml', { variables, fetch }) };
}

/** A template of `templates/init/` with its values; one of several lines is indented as the place where it stands. */
const fillIn = (name: string, values: Readonly<Record<string, string>>): string =>
  templates[name]!.replace(
    /(^ *)?\{\{(\w+)\}\}/gmu,
    (_, indent = '', key: string) => indent + values[key]!.trimEnd().replaceAll('\n', `\n${indent}`),
  );

/** How the reports of an archive lie, as far as their names say it. */
interface ArchiveLayout {
  /** Globs that have all of them; empty where they lie in too many folders for a list. */
  readonly include: readonly string[];
  /** The form that all paths have, as `reports/{place}/{year}.md`; null where there is none. */
  readonly path: string | null;
}

/** A config for a new archive: what was found out about it, and the most asked-for policies as comments. */
function writeConfig({ include, path }: ArchiveLayout): string {
  const globs = include.length
    ? `include:\n${include.map((glob) => `  - ${JSON.stringify(glob)}\n`).join('')}`
    : `# Which files are reports; without it those of a folder reports, or with a year or 工作报告 in their names.\n# include: ["archive/**/*.md"]\n`;
  const form =
    path === null
      ? `# What a path must say; no one form fits all names here.\n# path: reports/{place}/{year}.md\n`
      : `# What a path must say.\npath: ${JSON.stringify(path)}\n`;
  return fillIn('config.yaml', { include: globs, path: form });
}

/** What an archive without reports is advised to be like. */
const advised: ArchiveLayout = { include: ['reports/**/*.md'], path: 'reports/{place}/{year}.md' };

/** More folders at the top are no archive's; the usual globs then do better than a list. */
const MOST_FOLDERS = 3;

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

const topOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');
const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

function globsOf(paths: readonly string[]): readonly string[] {
  const folders = [...new Set(paths.map(topOf))].sort();
  // Beside reports at the top lie README and the like, which the usual globs know.
  if (folders.includes('') || folders.length > MOST_FOLDERS) return [];
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
  return forms.map((form) => `${folder}${form}.${ending}`).find((form) => fitsAll(form, paths)) ?? null;
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

/** What is known of the repository that is to become an archive. */
export interface NewArchive {
  /** Of the reports that are there, from the root. */
  readonly reports: readonly string[];
  /** Null: no workflow is wanted. */
  readonly ci: CiName | null;
  /** Where the workflow fetches Tongbi from; null: it is left to be filled in. */
  readonly source: ToolSource | null;
  readonly exists: (path: string) => boolean;
}

/** A file that would be written; one that is there is left alone. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  /** Another file that does its work already, or itself. */
  readonly inPlaceOf: string | null;
}

const configNames = ['tongbi.config.yaml', 'tongbi.config.yml', 'tongbi.config.json'] as const;

/** The files that make an archive check itself: a config after what lies there, and a workflow. Nothing that is there is replaced. */
export function planArchive({ reports, ci, source, exists }: NewArchive): readonly PlannedFile[] {
  // `reports/苏州/2024.md`, `reports/苏州/2025.md` → `reports/**/*.md`, `reports/{place}/{year}.md`.
  const layout = reports.length ? { include: globsOf(reports), path: formOf(reports) } : advised;
  const config = { path: configNames[0], text: writeConfig(layout), inPlaceOf: configNames.find(exists) ?? null };
  if (ci === null) return [config];
  const { path, text } = writeWorkflow(ci, source);
  return [config, { path, text, inPlaceOf: exists(path) ? path : null }];
}

/** By the name of the host that a remote is on; GitLab, Gitea and Forgejo are run by many, who mostly say so in the name. */
const hosts: readonly (readonly [RegExp, CiName])[] = [
  [/^github\.com$/u, 'github'],
  [/^codeberg\.org$|forgejo/u, 'forgejo'],
  [/gitea/u, 'gitea'],
  [/gitlab/u, 'gitlab'],
];

/** `git@github.com:someone/reports.git`, `https://token@gitlab.example.org:8443/…` → the host. */
const hostOf = (remote: string): string => /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^:/]+)/u.exec(remote)?.[1] ?? '';

/** Files and folders by which a repository shows where it is checked, the surest first. */
const traces = {
  '.gitlab-ci.yml': 'gitlab',
  '.forgejo': 'forgejo',
  '.gitea': 'gitea',
  '.github': 'github',
} as const satisfies Record<string, CiName>;

/** The service that a repository is on, by its files and by the address of its remote; GitHub where neither says it. */
export function guessCi(remote: string, exists: (path: string) => boolean): CiName {
  const trace = Object.entries(traces).find(([path]) => exists(path))?.[1];
  return trace ?? hosts.find(([name]) => name.test(hostOf(remote)))?.[1] ?? 'github';
}
