const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;
/** A second hash starts elsewhere, so that the two together have 64 bits. */
const secondBasis = 0x9e3779b9;
const hexDigits = 8;

/**
 * Hands out ids from a text and its occurrence, as `c:9f86d081884c7d65:1`: edits elsewhere leave them alone, and the same words a second time
 * get `:2`. The hash is two runs of FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/): not for secrets.
 */
export function stableIds(prefix: string): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const occurrence = (seen.get(text) ?? 0) + 1;
    seen.set(text, occurrence);
    return `${prefix}:${hash(text, offsetBasis)}${hash(text, secondBasis)}:${occurrence}`;
  };
}

function hash(text: string, basis: number): string {
  let value = basis;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), prime);
  return (value >>> 0).toString(16).padStart(hexDigits, '0');
}
