import { SaxesParser } from 'saxes';
import { LIMITS } from '../limits.js';
import { refuse, refuseSize } from '../refuse.js';

/** An element of a Word file as its reader sees it: names without the prefix that the file happens to use. */
export interface WordElement {
  readonly name: string;
  /** Attributes of Word's own namespace and those without one, by local name. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface WordHandler {
  open(element: WordElement): void;
  close(name: string): void;
  text?(text: string): void;
}

/** `<w:b w:val="0"/>` says no, `<w:b/>` yes. */
export function isOn({ attributes: { val } }: WordElement): boolean {
  return val === undefined || !/^(?:0|false|off|none)$/u.test(val);
}

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Ends of the namespaces whose elements are read: of WordprocessingML in both of its editions, and of the choice between a new and an old form. */
const known = /(?:wordprocessingml\/(?:2006\/)?main|markup-compatibility\/2006)$/u;
/** Names of other namespaces that stand for a picture. */
const pictures: ReadonlySet<string> = new Set(['blip', 'imagedata']);
/** Parsed piece by piece, so that a file of one endless element is not copied. */
const chunk = 65_536;

/**
 * Passes the elements of a part to a handler. Entities other than those of XML itself, and external references, are errors of the parser: never followed.
 *
 * @throws {UserError} where the part is no XML, or is nested too deep
 */
export function parseWordXml(bytes: Uint8Array, file: string, handler: WordHandler): void {
  const text = decodeXml(bytes);
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  const nameOf = ({ uri, local }: { uri: string; local: string }): string => (known.test(uri) || pictures.has(local) ? local : `~${local}`);
  parser.on('error', (error) => {
    throw refuse(
      file,
      `a Word file whose text is broken (${error.message.split('\n')[0]})`,
      'Open it in Word, WPS or LibreOffice, save it again as .docx, and give that file.',
    );
  });
  parser.on('opentag', (tag) => {
    if (++depth > LIMITS.depth) throw refuseSize(file, 'is nested too deep', `${LIMITS.depth} elements inside each other`, 'more');
    const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const { local, value } of Object.values(tag.attributes)) attributes[local] ??= value;
    handler.open({ name: nameOf(tag), attributes });
  });
  parser.on('closetag', (tag) => {
    depth--;
    handler.close(nameOf(tag));
  });
  parser.on('text', (piece) => handler.text?.(piece));
  for (let from = 0; from < text.length; from += chunk) parser.write(text.slice(from, from + chunk));
  parser.close();
}

/** Word writes UTF-8; the standard allows UTF-16. */
function decodeXml(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}
