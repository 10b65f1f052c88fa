import { said } from '@tongbi/model';
import { SaxesParser } from 'saxes';
import { LIMITS } from '../limits.js';
import { refuse, refuseSize } from '../refuse.js';

/** An element of a Word file as its reader sees it: names without the prefix that the file happens to use. */
export interface WordElement {
  readonly name: string;
  /** Attributes of Word's own namespace and those without one, by local name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly WordElement[];
  /** The characters that stand in it and in none of its children. */
  readonly text: string;
}

/** `<w:b w:val="0"/>` says no, `<w:b/>` yes. */
export const isOn = ({ attributes: { val } }: WordElement): boolean => val === undefined || !/^(?:0|false|off|none)$/u.test(val);

/** The elements of a name that stand anywhere in another, but not in each other. */
export const elementsIn = ({ children }: WordElement, name: string): readonly WordElement[] =>
  children.flatMap((child) => (child.name === name ? [child] : elementsIn(child, name)));

/** The last element of a name: an old form that stands behind a new one is what all programs know. */
export const lastIn = (element: WordElement, name: string): WordElement | undefined => elementsIn(element, name).at(-1);

/** What `<w:start w:val="3"/>` says; undefined where it is not there. */
export function valueIn(element: WordElement, name: string): string | undefined {
  const found = lastIn(element, name);
  return found && (found.attributes.val ?? '');
}

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Ends of the namespaces whose elements are read: of WordprocessingML in both of its editions, and of the choice between a new and an old form. */
const known = /(?:wordprocessingml\/(?:2006\/)?main|markup-compatibility\/2006)$/u;
/** Names of other namespaces that stand for a picture. */
const pictures: ReadonlySet<string> = new Set(['blip', 'imagedata']);
/** Parsed piece by piece, so that a file of one endless element is not copied. */
const chunk = 65_536;

/**
 * The elements of a part, in one that holds them. Entities other than those of XML itself, and external references, are errors of the parser: never followed.
 *
 * @throws {UserError} where the part is no XML, or is nested too deep
 */
export function parseWordXml(bytes: Uint8Array, file: string): WordElement {
  const text = decodeXml(bytes);
  const parser = new SaxesParser({ xmlns: true });
  const newElement = (name: string, attributes: Record<string, string>) => ({ name, attributes, children: [] as WordElement[], text: '' });
  const root = newElement('', {});
  const open = [root];
  parser.on('error', (error) => {
    throw refuse(file, said('is-broken-word', error.message.split('\n')[0]), 'save-as-docx-again');
  });
  parser.on('opentag', ({ uri, local, attributes: given }) => {
    if (open.length > LIMITS.depth) throw refuseSize(file, 'nested-too-deep', said('elements-deep', LIMITS.depth), said('more'));
    const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const { local: name, value } of Object.values(given)) attributes[name] ??= value;
    const element = newElement(known.test(uri) || pictures.has(local) ? local : `~${local}`, attributes);
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (piece) => {
    open.at(-1)!.text += piece;
  });
  for (let from = 0; from < text.length; from += chunk) parser.write(text.slice(from, from + chunk));
  parser.close();
  return root;
}

/** Word writes UTF-8; the standard allows UTF-16. */
export function decodeXml(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}
