import { UserError } from '@tongbi/model';
import { decodeText } from '@tongbi/normalizer';

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

const declared = /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_-]{2,30})/iu;
/** A page stands in its bytes with some broken ones: an editor cut a text between the two bytes of a character. */
const mostBroken = 0.001;
/** The standard asks for the declaration in the first 1024 bytes; pages put it later. */
const headLength = 4096;

export interface DecodedPage {
  readonly source: string;
  /** Characters that could not be decoded. */
  readonly broken: number;
}

/** The source of a page: by its bytes, as any text; where some of them are broken, as the page declares. */
export function decodeHtml(bytes: Uint8Array, file: string): DecodedPage {
  try {
    return { source: decodeText(bytes, file), broken: 0 };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const lenient = decodeAsDeclared(bytes);
    if (!lenient) throw error;
    return lenient;
  }
}

function decodeAsDeclared(bytes: Uint8Array): DecodedPage | undefined {
  const label = declared.exec(String.fromCharCode(...bytes.subarray(0, headLength)))?.[1] ?? 'utf-8';
  try {
    const source = new TextDecoder(label).decode(bytes);
    const broken = source.split('\uFFFD').length - 1;
    return broken <= source.length * mostBroken ? { source, broken } : undefined;
  } catch {
    return undefined; // a label that no one knows
  }
}
