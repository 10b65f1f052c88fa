import { countUses } from '@tongbi/model';
import { hashSource } from '@tongbi/renderer/parts';

const LENGTH = 12;

/** Twelve letters and digits of the SHA-256 of a text, fit for the name of a file on systems that take a for A. */
export function digestOf(text: string): string {
  const base64 = hashSource(text).slice('sha256-'.length);
  return base64
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '')
    .slice(0, LENGTH);
}

// Names that Windows keeps for devices, whatever their ending.
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/iu;
// Letters of any script, digits and inner hyphens: no separators, no signs of shells or file systems, no dots that a system drops, and nothing
// that two systems spell with different code points.
const SAFE = /^[\p{Script=Han}A-Za-z0-9](?:[\p{Script=Han}A-Za-z0-9-]*[\p{Script=Han}A-Za-z0-9])?$/u;
// A Chinese character has three bytes, and a file name 255 at most.
const LONGEST = 40;
const KEPT = 24;

/**
 * A name as the name of a file or folder, the same on every system: kept where it is made of Chinese characters, letters and digits,
 * else what is safe of it with a digest of the whole.
 *
 *   居民人均可支配收入 → 居民人均可支配收入      A/B：对比 → ab对比-xtb8vd9zm9fp      con → con-eupak8vmsvxl
 */
export function slugOf(name: string): string {
  if (SAFE.test(name) && name.length <= LONGEST && name === name.normalize('NFC') && !RESERVED.test(name)) return name;
  const safe = [...name.normalize('NFKC').toLowerCase()].filter((sign) => /[\p{Script=Han}a-z0-9-]/u.test(sign)).join('');
  return `${safe.slice(0, KEPT)}-${digestOf(name)}`.replace(/^-/u, 'x-');
}

/** Slugs of one folder, no two alike where capitals do not count: a second one of a name gets a number. */
export class SlugClaims {
  readonly #usesOf = countUses();

  claim(name: string): string {
    const slug = slugOf(name);
    const uses = this.#usesOf(slug.toLowerCase());
    return uses === 1 ? slug : `${slug}-${uses}`;
  }
}
