import { dirname, resolve } from 'node:path';
import { type CheckConfig, UserError } from '@tongbi/model';
import { mergeConfigs } from '../../list/merge-configs.js';
import { findUpward, readSettings } from './settings-file.js';

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
  throw new UserError('There are two configs in one folder.', {
    expected: `one of ${CONFIG_NAMES.join(', ')}`,
    received: `${first} and ${second}`,
    advice: 'Remove one, or name the one to use: --config FILE',
  });
}

/** The configs that a file is based on, then its own. */
async function readChain(file: string, above: readonly string[], parse: ParseConfig): Promise<readonly CheckConfig[]> {
  if (above.includes(file) || above.length >= MOST_EXTENDS) {
    throw new UserError(`The config ${file} is based on itself.`, {
      expected: `\`extends\` that ends, at most ${MOST_EXTENDS} deep`,
      received: [...above, file].join(' → '),
      advice: 'Take one of the links out.',
    });
  }
  const config = await parse(await readConfigFile(file, above.at(-1)), file);
  const bases = typeof config.extends === 'string' ? [config.extends] : (config.extends ?? []);
  const chain: CheckConfig[] = [];
  for (const base of bases) chain.push(...(await readChain(resolve(dirname(file), base), [...above, file], parse)));
  return [...chain, config];
}

async function readConfigFile(file: string, by: string | undefined): Promise<string> {
  const what = `the config ${file}${by === undefined ? '' : `, which ${by} extends`}`;
  return (await readSettings(file, what, 'a JSON or YAML file', 'Check the name and the folder.')).replace(/^\uFEFF/u, '');
}
