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
