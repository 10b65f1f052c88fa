import { onceEach } from '@tongbi/model';
import type { IPropertiesOptions, XmlComponent } from 'docx';
import { templates } from '../generated/templates.js';

/** The library that writes Word documents, loaded when one is asked for: it is larger than all that a page needs. */
export type Docx = typeof import('docx');

export const loadDocx = (): Promise<Docx> => import('docx');

/** How far a list stands in, in twentieths of a point. */
export const HANGING = 420;

type OwnStyle = 'Label' | 'Notice' | 'Item' | 'Note' | 'Cell' | 'Body' | 'Insert' | 'Delete';
/** By the names that programs know them by; the rest are ours. */
export type StyleName =
  | 'Normal'
  | 'Title'
  | 'Subtitle'
  | 'header'
  | 'footer'
  | 'annotation text'
  | `heading ${1 | 2 | 3}`
  | `toc ${1 | 2}`
  | `Tongbi ${OwnStyle}`;

/** What a document looks like, and by which id each of its styles is named in it. */
export interface WordStyles {
  readonly options: NonNullable<IPropertiesOptions['styles']>;
  readonly idOf: (name: StyleName) => string;
}

/** heading 1 → Heading1, as programs write it. */
const ownId = (name: string): string => name.replace(/(?:^| )(.)/gu, (_, letter: string) => letter.toUpperCase());

/** The defaults of a document, and each of its styles. */
const piecesOf = (xml: string): readonly string[] => xml.match(/<w:(docDefaults|latentStyles|style)\b[\s\S]*?<\/w:\1>/gu) ?? [];

/** For names of styles case is nothing. */
const nameOf = (style: string): string => /<w:name\b[^>]*\bw:val="([^"]*)"/u.exec(style)?.[1]?.toLowerCase() ?? '';
const idIn = /\bw:styleId="([^"]*)"/u;

/** An element as it is written; the library reads it into one without a name around it. */
function readElement(xml: string, { ImportedXmlComponent }: Docx): XmlComponent {
  const [element] = Reflect.get(ImportedXmlComponent.fromXmlString(xml), 'root') as readonly XmlComponent[];
  return element!;
}

/** The styles of a document of an office, and ours (`templates/word-styles.xml`) of the names that it has none of. */
export function wordStyles(docx: Docx, reference = ''): WordStyles {
  const given = piecesOf(reference);
  const [defaults, ...styles] = piecesOf(templates['word-styles.xml']!);
  const taken = new Map(given.flatMap((piece) => (idIn.test(piece) ? [[nameOf(piece), idIn.exec(piece)![1]!]] : [])));
  const idOf = onceEach((name: string): string => taken.get(name.toLowerCase()) ?? ownId(name));
  const based = `<w:basedOn w:val="${idOf('Normal')}"/>`;
  const own = styles.filter((style) => !taken.has(nameOf(style))).map((style) => style.replace('<w:basedOn w:val="Normal"/>', based));
  return { idOf, options: { importedStyles: [...(given.length ? given : [defaults!]), ...own].map((piece) => readElement(piece, docx)) } };
}

/** The part of the document that names its faces, and what programs take where a machine has none of them. */
export const fontTable: string = templates['word-fonts.xml']!.trim();
