/** Offset and prime of FNV-1a for 32 bits. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
/** Of the finish of MurmurHash3: without it names of two characters crowd in few shards. */
const MIXERS = [0x85ebca6b, 0xc2b2ae35] as const;

/**
 * In which of so many shards a place is exported, from 1 on: a place is never parted, since its reports are compared with each other. Told by its name alone, so that
 * a place that comes to the archive moves no other.
 */
export function shardOf(place: string, shards: number): number {
  let hash = OFFSET;
  for (const character of place) hash = Math.imul(hash ^ character.codePointAt(0)!, PRIME) >>> 0;
  for (const mixer of MIXERS) hash = Math.imul(hash ^ (hash >>> 15), mixer) >>> 0;
  hash = (hash ^ (hash >>> 16)) >>> 0;
  return (hash % shards) + 1;
}
