import { readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type CheckConfig, closestName, type Message, said, UserError } from '@tongbi/model';
import { mergeConfigs } from '../../list/merge-configs.js';

export const CONFIG_NAMES = ['tongbi.config.json', 'tongbi.config.yaml', 'tongbi.config.yml'] as const;
/** Configs that are based on configs; a longer chain is a mistake. */
const MOST_EXTENDS = 20;

/** A config from its text. Loaded when there is one. @throws {UserError} where it is none */
export type ParseConfig = (text: string, file: string) => Promise<CheckConfig>;

interface LoadedConfig {
  readonly config: CheckConfig;
  /** Absolute path of the config file; null where there is none. */
  readonly file: string | null;
}

/**
 * The config of a folder: the file that was named, else the nearest one in the folder or above it.
 *
 * @throws {UserError} where it is missing, is no config, extends itself, or where one folder has two of them
 */
export async function loadConfig(folder: string, named: string | undefined, parse: ParseConfig): Promise<LoadedConfig> {
  const file = named === undefined ? await findConfig(resolve(folder)) : resolve(named);
  if (file === null) return { config: {}, file: null };
  return { config: mergeConfigs(await readChain(file, [], parse)), file };
}

async function findConfig(folder: string): Promise<string | null> {
  const [first, second] = await findUpward(folder, CONFIG_NAMES);
  if (second === undefined) return first ?? null;
  throw new UserError(said('two-configs', CONFIG_NAMES, first, second));
}

/** The configs that a file is based on, then its own. */
async function readChain(file: string, above: readonly string[], parse: ParseConfig): Promise<readonly CheckConfig[]> {
  if (above.includes(file) || above.length >= MOST_EXTENDS) {
    throw new UserError(said('config-circle', file, MOST_EXTENDS, [...above, file].join(' → ')));
  }
  const text = await readSettings(file, said('the-config', file, above.at(-1)), said('json-or-yaml-file'), said('check-name-and-folder'));
  const config = await parse(text.replace(/^\uFEFF/u, ''), file);
  const bases = typeof config.extends === 'string' ? [config.extends] : (config.extends ?? []);
  const chain: CheckConfig[] = [];
  for (const base of bases) chain.push(...(await readChain(resolve(dirname(file), base), [...above, file], parse)));
  return [...chain, config];
}

/** The files (or folders) of these names in the nearest folder that has one, upward from `folder`. */
export async function findUpward(
  folder: string,
  names: readonly string[],
  is: 'isFile' | 'isDirectory' = 'isFile',
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of names) if ((await stat(join(folder, name)).catch(() => null))?.[is]()) found.push(join(folder, name));
  const above = dirname(folder);
  return found.length > 0 || above === folder ? found : await findUpward(above, names, is);
}

/** The text of a file that people write; `what` is what messages call it. @throws {UserError} where it cannot be read */
export async function readSettings(file: string, what: Message, expected: Message, advice: Message): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const found = code === 'ENOENT' ? said('is-missing') : code === 'EISDIR' ? said('is-folder') : code;
    const similar = code === 'ENOENT' ? similarFile(file) : undefined;
    throw new UserError(said('settings-unreadable', what, expected, found, similar ? said('did-you-mean', similar) : advice));
  }
}

/** A file of the same folder whose name is close to one that does not exist. */
export function similarFile(file: string): string | undefined {
  const folder = dirname(file);
  try {
    const close = closestName(basename(file), readdirSync(folder));
    return close && (folder === '.' && !file.startsWith('.') ? close : join(folder, close));
  } catch {
    return undefined; // the folder does not exist either
  }
}
