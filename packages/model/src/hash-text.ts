const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Eight hexadecimal digits of a text: 32 bits of FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), not for secrets. */
export function hashText(text: string, basis = OFFSET_BASIS): string {
  let value = basis;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), PRIME);
  return (value >>> 0).toString(16).padStart(8, '0');
}
