/** Part of the Encoding standard, in Node and in browsers; the package is compiled without the types of either. */
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string };

export type Encoding = 'UTF-8' | 'UTF-16' | 'GB18030' | 'Big5' | 'binary';

/** The endings of files whose lines are those that were decoded; of others (Word, PDF) a line number says nothing. */
const PLAIN_TEXT = /\.(?:txt|text|md|markdown)$/iu;

export const isPlainText = (path: string): boolean => PLAIN_TEXT.test(path);

/** How the bytes of a text file are to be decoded. GB18030 and Big5 are distinguished by which of them can decode all, GB18030 first. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  if (bytes.includes(0)) return 'UTF-16';
  if (canDecode('utf-8', bytes)) return 'UTF-8';
  if (canDecode('gb18030', bytes)) return 'GB18030';
  return canDecode('big5', bytes) ? 'Big5' : 'binary';
}

/** A character has four bytes at most, in UTF-8 and in GB18030. */
const MOST_UNFINISHED = 3;

/**
 * How many bytes at the end begin a character that is not there: a download that broke off stops anywhere. 0 where the text is whole, or of an
 * encoding of which this cannot be known.
 */
export function unfinishedBytes(bytes: Uint8Array): number {
  // UTF-16 holds zeros, and any half of it may pass for another encoding.
  if (bytes.includes(0)) return 0;
  for (const label of ['utf-8', 'gb18030']) {
    for (let left = 0; left <= MOST_UNFINISHED; left++) if (canDecode(label, bytes.subarray(0, bytes.length - left))) return left;
  }
  return 0;
}

function canDecode(label: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
