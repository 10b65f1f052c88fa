import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What a machine with Node has, and a shell: no compiler, no python3, no make. */
const TOOLS = ['node', 'npm', 'npx', 'sh', 'env'];

/** An environment in which only these are found; their links are put into a folder `bin` of the one given. */
export function bareEnvironment(folder: string): NodeJS.ProcessEnv {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const tool of TOOLS) symlinkSync(spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).stdout.trim(), join(bin, tool));
  // The shims of pnpm let Node look into the workspace that the tests run in.
  const { NODE_PATH: _, INIT_CWD: __, TONGBI_SEGMENTER: ___, ...env } = process.env;
  return { ...env, PATH: bin, TONGBI_CACHE: 'off', NO_COLOR: '1', npm_config_prefer_offline: 'true' };
}
