import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** `--cache DIR`, `--no-cache` (false), or neither (true, undefined). */
export type CacheOption = string | boolean | undefined;

/** What of a machine says where a cache is. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}

/** What TONGBI_CACHE says where nothing is to be kept. */
const OFF = 'off';
/** Ours in whatever folder is named: nothing else is ever read, measured or taken away. The number is of the layout. */
const OWN = 'tongbi-2';

const here = (): Machine => ({ env: process.env, platform: process.platform, home: homedir() });

/** The folder of the cache: the one named, that of TONGBI_CACHE, or where the system keeps such things. Null where nothing is to be kept. */
export function cacheFolder(option: CacheOption, machine: Machine = here()): string | null {
  if (option === false) return null;
  if (typeof option === 'string') return join(resolve(option), OWN);
  const { TONGBI_CACHE: named } = machine.env;
  if (named === OFF) return null;
  return join(named ? resolve(named) : platformFolder(machine), OWN);
}

function platformFolder({ env, platform, home }: Machine): string {
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  if (platform === 'win32') return env.LOCALAPPDATA || join(home, 'AppData', 'Local');
  const { XDG_CACHE_HOME: xdg } = env;
  // A path that is not absolute is to be ignored (XDG Base Directory Specification).
  return xdg && isAbsolute(xdg) ? xdg : join(home, '.cache');
}
