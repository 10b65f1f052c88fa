import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Of Node and browsers alike; no language of the packages' types has it. */
declare const btoa: (bytes: string) => string;

/** A Content-Security-Policy under which a page loads nothing, sends nothing, and runs no style or script but those named; no script where none is. */
export function contentPolicy(styles: string, scripts?: string): string {
  const script = scripts === undefined ? '' : ` script-src ${scripts};`;
  return `default-src 'none'; style-src ${styles};${script} base-uri 'none'; form-action 'none'`;
}

/** "sha256-…" of a text, as a Content-Security-Policy names an inline style or script; not by node:crypto, which no browser has. */
export const hashSource = (text: string): string => `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}`;

/** The same in hexadecimal digits. */
export const hexDigest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
