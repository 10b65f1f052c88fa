import { said } from '@tongbi/model';
import { unzipSync } from 'fflate';
import { LIMITS } from '../limits.js';
import { megabytes, refuse, refuseSize } from '../refuse.js';

/** What a zip file says that it holds, by name. */
export type ZipEntries = ReadonlyMap<string, number>;

/**
 * Names and declared sizes, from the directory at the end of the file; nothing is unpacked.
 *
 * @throws {UserError} where it is broken, or declares more than a report can hold
 */
export function listEntries(bytes: Uint8Array, file: string): ZipEntries {
  const entries = new Map<string, number>();
  let all = 0;
  let count = 0;
  unzipOrRefuse(bytes, file, ({ name, originalSize }) => {
    count++;
    all += originalSize;
    if (count <= LIMITS.entries) entries.set(name, originalSize);
    return false;
  });
  if (count > LIMITS.entries) throw refuseSize(file, 'too-many-files', said('files', LIMITS.entries), said('files', count));
  if (all > LIMITS.unpackedBytes)
    throw refuseSize(file, 'unpacks-to-too-much', megabytes(LIMITS.unpackedBytes), said('from', megabytes(all), megabytes(bytes.length)));
  return entries;
}

/**
 * The parts of these names that are there. A part that declares less than it holds is cut at what it declares.
 *
 * @throws {UserError} where one is too large or broken
 */
export function unzipParts(
  bytes: Uint8Array,
  entries: ZipEntries,
  names: readonly string[],
  file: string,
): Readonly<Record<string, Uint8Array>> {
  for (const name of names) {
    const size = entries.get(name) ?? 0;
    if (size > LIMITS.partBytes) throw refuseSize(file, said('part-too-large', name), megabytes(LIMITS.partBytes), megabytes(size));
  }
  const wanted = new Set(names);
  // One name may stand in the directory many times.
  return unzipOrRefuse(bytes, file, ({ name }) => wanted.delete(name));
}

interface Entry {
  readonly name: string;
  readonly originalSize: number;
}

function unzipOrRefuse(bytes: Uint8Array, file: string, filter: (entry: Entry) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    // fflate says what is wrong in ways of its own, for some broken files by a RangeError of the engine.
    throw refuse(file, 'is-broken-zip', 'save-as-docx-again');
  }
}
