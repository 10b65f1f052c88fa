import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type CheckConfig, closestName, type Message, type NoValues, said, UserError } from '@tongbi/model';

const CONFIG_NAMES = ['tongbi.config.json', 'tongbi.config.yaml', 'tongbi.config.yml'] as const;
/** Configs that are based on configs; a longer chain is a mistake. */
const MOST_EXTENDS = 20;

/** A config from its text. Loaded when there is one. @throws {UserError} where it is none */
export type ParseConfig = (text: string, file: string) => Promise<CheckConfig>;

/** The config of a file. @throws {UserError} where it is missing, is no config, or extends itself */
export async function loadConfig(file: string, parse: ParseConfig): Promise<CheckConfig> {
  return mergeConfigs(await readChain(file, [], parse));
}

/**
 * Configs in the order in which they are based on each other, the last one first to be believed. Rules are merged one by one, overrides follow
 * each other; every other key of a later config takes the place of the earlier one's.
 */
export function mergeConfigs(configs: readonly CheckConfig[]): CheckConfig {
  const owns = configs.map(({ extends: _, $schema: __, ...own }) => own);
  const rules = Object.assign({}, ...owns.map((own) => own.rules ?? {})) as NonNullable<CheckConfig['rules']>;
  const overrides = owns.flatMap((own) => own.overrides ?? []);
  return { ...(Object.assign({}, ...owns) as CheckConfig), rules, overrides };
}

/** Absolute path of the nearest config in a folder or above it; null where there is none. @throws {UserError} where one folder has two of them */
export async function findConfig(folder: string): Promise<string | null> {
  const [first, second] = await findUpward(folder, CONFIG_NAMES);
  if (second === undefined) return first ?? null;
  throw new UserError(said('two-configs', CONFIG_NAMES, first, second));
}

/** The configs that a file is based on, then its own. */
async function readChain(file: string, above: readonly string[], parse: ParseConfig): Promise<readonly CheckConfig[]> {
  if (above.includes(file) || above.length >= MOST_EXTENDS) {
    throw new UserError(said('config-circle', file, MOST_EXTENDS, [...above, file].join(' → ')));
  }
  const text = await readSettings(file, said('the-config', file, above.at(-1)), said('json-or-yaml-file'), 'check-name-and-folder');
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
export async function readSettings(file: string, what: Message, expected: Message, advice: NoValues): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const found = code === 'ENOENT' ? said('is-missing') : code === 'EISDIR' ? said('is-folder') : code;
    const advised = code === 'ENOENT' ? await meantFile(file, advice) : said(advice);
    throw new UserError(said('settings-unreadable', what, expected, found, advised));
  }
}

/** What to do about a file that does not exist: perhaps one of the same folder was meant whose name is close. */
export async function meantFile(file: string, otherwise: NoValues): Promise<Message> {
  const folder = dirname(file);
  const close = closestName(basename(file), await readdir(folder).catch(() => [])); // none where the folder does not exist either
  return close ? said('did-you-mean', folder === '.' && !file.startsWith('.') ? close : join(folder, close)) : said(otherwise);
}
