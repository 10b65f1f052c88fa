import { type Message, said, UserError } from '@tongbi/model';
import { decodeText } from '@tongbi/normalizer';

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

const declared = /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_-]{2,30})/iu;
/** Share of broken characters that a sound text may have: an editor cut it between the two bytes of a character, a download broke off. */
const mostBroken = 0.001;
/** In a short text one broken character is a larger share; two, one at each end, do not matter. */
const fewestBroken = 2;
/** The standard asks for the declaration in the first 1024 bytes; pages put it later. */
const headLength = 4096;

interface DecodedBytes {
  readonly text: string;
  /** Characters that could not be decoded; they stand as �. */
  readonly broken: number;
}

/**
 * The text of a file: by its bytes; where some of them are broken, as the page declares, or in the encoding that leaves the fewest.
 *
 * @throws {UserError} where more is broken than a slip explains
 */
export function decodeBytes(bytes: Uint8Array, file: string): DecodedBytes {
  try {
    return { text: decodeText(bytes, file), broken: 0 };
  } catch (error) {
    if (!(error instanceof UserError) || bytes.includes(0)) throw error;
    const label = declared.exec(String.fromCharCode(...bytes.subarray(0, headLength)))?.[1];
    // What a page does not say is tried.
    const [lenient] = (label === undefined ? ['utf-8', 'gb18030', 'big5'] : [label])
      .flatMap((one) => decodeAs(one, bytes) ?? [])
      .sort((one, other) => one.broken - other.broken);
    if (!lenient || lenient.broken > Math.max(fewestBroken, lenient.text.length * mostBroken) || !/[\u3400-\u9fff]/u.test(lenient.text))
      throw error;
    return lenient;
  }
}

function decodeAs(label: string, bytes: Uint8Array): DecodedBytes | undefined {
  try {
    const text = new TextDecoder(label).decode(bytes);
    return { text, broken: text.split('\uFFFD').length - 1 };
  } catch {
    return undefined; // a label that no one knows
  }
}

/** The doubt reported of characters that could not be decoded. */
export const reportBroken = (broken: number): Message[] => (broken > 0 ? [said('characters-not-decoded', broken)] : []);
