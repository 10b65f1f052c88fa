import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const triple = (bytes[index]! << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => BASE64[(triple >> shift) & 63]!);
    text += digits.map((digit, place) => (index + place > bytes.length ? '=' : digit)).join('');
  }
  return text;
}

/**
 * "sha256-…" of the UTF-8 bytes of a text, as a Content-Security-Policy names an inline style or script. Not by node:crypto, which is not there in a
 * browser, nor by the browser's own digest, which is asynchronous; base64 stands here, since no language of the packages' types has it.
 */
export function hashSource(text: string): string {
  return `sha256-${toBase64(sha256(utf8ToBytes(text)))}`;
}
