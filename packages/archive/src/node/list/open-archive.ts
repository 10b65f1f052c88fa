import { realpath, stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { CheckConfig } from '@tongbi/model';
import type { PathClaim } from '../../paths.js';
import { findRepository, type Repository } from './git/repository.js';
import { findConfig, loadConfig, type ParseConfig } from './load-config.js';

/** With / on every system, as git and globs have it. */
export const toPath = (file: string): string => (sep === '/' ? file : file.replaceAll(sep, '/'));

/** Where the archive lies and how its config wants it read. */
export interface Archive {
  /** Absolute path of the folder that paths begin at: of the repository, else of the config, else where the command runs. */
  readonly root: string;
  /** Folder of the config, from the root, with a slash at its end; empty where they are the same. Globs begin here. */
  readonly prefix: string;
  readonly repository: Repository | null;
  readonly config: CheckConfig;
  readonly configFile: string | null;
  /** Of a path from the root. */
  readonly isReport: (path: string) => boolean;
  readonly claimOf: (path: string) => PathClaim;
}

/** Finds repository and config of what is to be checked: from the first path that lies outside of the current folder, else from that folder. */
export async function openArchive(paths: readonly string[], configOption: string | undefined, parseConfig: ParseConfig): Promise<Archive> {
  const folder = await startFolder(paths);
  const repository = await findRepository(folder);
  const file = configOption === undefined ? await findConfig(folder) : resolve(configOption);
  const config = file === null ? {} : await loadConfig(file, parseConfig);
  const configFolder = file === null ? null : await realpath(dirname(file));
  const root = repository?.root ?? configFolder ?? folder;
  const inside = configFolder === null ? '' : toPath(relative(root, configFolder));
  const prefix = inside === '' || inside.startsWith('..') ? '' : `${inside}/`;
  return { root, prefix, repository, config, configFile: file, ...(await readPaths(config, prefix)) };
}

/** What a config says of paths from the root; `prefix` is its folder. */
export async function readPaths(config: CheckConfig, prefix: string): Promise<Pick<Archive, 'isReport' | 'claimOf'>> {
  const own = (path: string): string => (path.startsWith(prefix) ? path.slice(prefix.length) : path);
  const { reportMatcher, pathReader } = await import('../../paths.js');
  const matches = reportMatcher(config);
  const claims = pathReader(config.path);
  return {
    isReport: (path) => path.startsWith(prefix) && matches(own(path)),
    claimOf: (path) => claims(own(path)),
  };
}

async function startFolder(paths: readonly string[]): Promise<string> {
  const here = await realpath(process.cwd());
  for (const path of paths) {
    const full = resolve(path);
    const found = await stat(full).catch(() => null);
    const folder = await realpath(found?.isDirectory() ? full : dirname(full)).catch(() => here);
    if (folder !== here && !folder.startsWith(`${here}${sep}`)) return folder;
  }
  return here;
}
