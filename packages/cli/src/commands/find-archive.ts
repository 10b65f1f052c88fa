import { type Archive, openArchive } from '@tongbi/archive/node';

/** The archive of some paths with its config; what reads a config is loaded where there is one. */
export function findArchive(paths: readonly string[], config: string | undefined): Promise<Archive> {
  return openArchive(paths, config, async (text, file) => (await import('@tongbi/check/config')).parseConfig(text, file));
}
