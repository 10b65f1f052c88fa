import { hashSource } from '@tongbi/renderer/parts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A UUID of version 8 (RFC 9562) from the SHA-256 of a name, as a URN: the same name has the same on every machine. */
export function uuidOf(name: string): string {
  const base64 = hashSource(name).slice('sha256-'.length);
  const bits = [...base64.replace(/=+$/u, '')].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(6, '0')).join('');
  const digits = Array.from({ length: 32 }, (_, index) => Number.parseInt(bits.slice(index * 4, index * 4 + 4), 2));
  digits[12] = 8;
  digits[16] = (digits[16]! & 3) | 8;
  const hex = digits.map((digit) => digit.toString(16)).join('');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `urn:uuid:${groups.join('-')}`;
}
