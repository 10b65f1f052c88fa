import { createHash } from 'node:crypto';
import { readdir, stat, unlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';
import { type Stage, stageNames } from '../../memory/memory.js';

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

const compress = promisify(brotliCompress);
/** A comparison of 1 MB takes 3 ms and a fifth of its size. */
const QUALITY = 1;
const SUM_BYTES = 32;

/** Plain data as the bytes of a file: the checksum of the key that it was made of and of what follows, which is JSON, compressed. */
export async function encodeEntry(key: string, value: unknown): Promise<Buffer> {
  const body = await compress(JSON.stringify(value), { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
  return Buffer.concat([sumOf(key, body), body]);
}

/** The data of a file; undefined where its bytes are not those that were written, or were written for another key. */
export function decodeEntry(key: string, bytes: Buffer): { readonly value: unknown } | undefined {
  const body = bytes.subarray(SUM_BYTES);
  if (!sumOf(key, body).equals(bytes.subarray(0, SUM_BYTES))) return undefined;
  return { value: JSON.parse(brotliDecompressSync(body).toString('utf8')) };
}

const sumOf = (key: string, body: Buffer): Buffer => createHash('sha256').update(key).update(body).digest();

export interface EntryFile {
  readonly stage: Stage;
  readonly path: string;
  readonly bytes: number;
  /** When it was last made or used, in milliseconds. */
  readonly used: number;
  /** Being written, or left by a run that was killed while it wrote. */
  readonly isDraft: boolean;
}

export const DRAFT = '.draft';

/** All files of a cache. What vanishes meanwhile, by another run, is none. */
export async function listEntries(folder: string): Promise<readonly EntryFile[]> {
  const found: EntryFile[] = [];
  for (const stage of stageNames) {
    for (const name of await readdir(join(folder, stage)).catch(() => [])) {
      const path = join(folder, stage, name);
      const file = await stat(path).catch(() => undefined);
      if (file?.isFile()) found.push({ stage, path, bytes: file.size, used: file.mtimeMs, isDraft: name.endsWith(DRAFT) });
    }
  }
  return found;
}

/** Some 2,000 comparisons, each 0.2 MB. */
export const MOST_CACHE_BYTES = 512e6;
/** Down to so much of the bound, so that not each run has to. */
const TRIMMED_SHARE = 0.8;
/** No run writes a file for longer: its writer was killed. */
const DRAFT_MS = 3600e3;

/** Takes away what was not used for longest, where there is more than `most`, and what killed runs have left. */
export async function trimCache(folder: string, most: number = MOST_CACHE_BYTES, now: number = Date.now()): Promise<void> {
  const files = await listEntries(folder);
  const gone = files.filter(({ isDraft, used }) => isDraft && now - used > DRAFT_MS);
  const entries = files.filter(({ isDraft }) => !isDraft).sort((a, b) => a.used - b.used);
  let left = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (left > most) {
    for (const entry of entries) {
      if (left <= most * TRIMMED_SHARE) break;
      left -= entry.bytes;
      gone.push(entry);
    }
  }
  // Another run may have taken it away already.
  for (const { path } of gone) await unlink(path).catch(() => undefined);
}
