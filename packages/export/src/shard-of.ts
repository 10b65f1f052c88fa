/** Offset and prime of FNV-1a for 32 bits. */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * In which of so many shards a place is exported, from 1 on: a place is never parted, since its reports are compared with each other. Told by its name alone, so that
 * a place that comes to the archive moves no other.
 */
export function shardOf(place: string, shards: number): number {
  let hash = OFFSET;
  for (const character of place) hash = Math.imul(hash ^ character.codePointAt(0)!, PRIME) >>> 0;
  return (hash % shards) + 1;
}
