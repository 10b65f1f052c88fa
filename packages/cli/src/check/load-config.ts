import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { mergeConfigs } from '@tongbi/check/verdict';
import { type CheckConfig, UserError } from '@tongbi/model';
import { closestName } from '../files/closest-name.js';
import { similarFile } from '../files/similar-file.js';

const CONFIG_NAMES = ['tongbi.config.json', 'tongbi.config.yaml', 'tongbi.config.yml'] as const;
/** Configs that are based on configs; a longer chain is a mistake. */
const MOST_EXTENDS = 20;

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
export async function loadConfig(folder: string, named: string | undefined): Promise<LoadedConfig> {
  const file = named === undefined ? await findConfig(resolve(folder)) : resolve(named);
  if (file === null) return { config: {}, file: null };
  return { config: mergeConfigs(await readChain(file, [])), file };
}

async function findConfig(folder: string): Promise<string | null> {
  const found: string[] = [];
  for (const name of CONFIG_NAMES) if (await isFile(join(folder, name))) found.push(join(folder, name));
  const [first, second] = found;
  if (first !== undefined && second !== undefined) {
    throw new UserError('There are two configs in one folder.', {
      expected: `one of ${CONFIG_NAMES.join(', ')}`,
      received: `${first} and ${second}`,
      advice: 'Remove one, or name the one to use: --config FILE',
    });
  }
  if (first !== undefined) return first;
  const above = dirname(folder);
  return above === folder ? null : findConfig(above);
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null))?.isFile() ?? false;
}

/** The configs that a file is based on, then its own. */
async function readChain(file: string, above: readonly string[]): Promise<readonly CheckConfig[]> {
  if (above.includes(file) || above.length >= MOST_EXTENDS) {
    throw new UserError(`The config ${file} is based on itself.`, {
      expected: `\`extends\` that ends, at most ${MOST_EXTENDS} deep`,
      received: [...above, file].join(' → '),
      advice: 'Take one of the links out.',
    });
  }
  const { parseConfig } = await import('@tongbi/check/config');
  const config = parseConfig(await readConfigFile(file, above.at(-1)), file, closestName);
  const bases = typeof config.extends === 'string' ? [config.extends] : (config.extends ?? []);
  const chain: CheckConfig[] = [];
  for (const base of bases) chain.push(...(await readChain(resolve(dirname(file), base), [...above, file])));
  return [...chain, config];
}

async function readConfigFile(file: string, by: string | undefined): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    const similar = code === 'ENOENT' ? similarFile(file) : undefined;
    throw new UserError(`Cannot read the config ${file}${by === undefined ? '' : `, which ${by} extends`}.`, {
      expected: 'a JSON or YAML file',
      received: code === 'ENOENT' ? 'a name that does not exist' : code,
      advice: similar ? `Did you mean ${similar}?` : 'Check the name and the folder.',
    });
  }
}
