import { sep } from 'node:path';

/** With / on every system, as git and globs have it. */
export function toPath(file: string): string {
  return sep === '/' ? file : file.replaceAll(sep, '/');
}
