import { onceEach } from '@tongbi/model';
import type { IParagraphStyleOptions, IPropertiesOptions, IRunStylePropertiesOptions, XmlComponent } from 'docx';

/** The library that writes Word documents, loaded when one is asked for: it is larger than all that a page needs. */
export type Docx = typeof import('docx');

export const loadDocx = (): Promise<Docx> => import('docx');

/** Faces of official papers: Song for what is read, Hei for headings. `fontTable` says what takes their place where they are missing. */
const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'SimHei' };

const GREY = '595959';
/** In twentieths of a point; half a line of the text. */
const HALF_LINE = 120;
export const HANGING = 420;

const heading = (size: number, outlineLevel: number): Omit<IParagraphStyleOptions, 'id' | 'name'> => ({
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { font: HEI, size, bold: true },
  paragraph: { keepNext: true, keepLines: true, outlineLevel, spacing: { before: 2 * HALF_LINE, after: HALF_LINE } },
});
const plain = (run: IRunStylePropertiesOptions, paragraph: NonNullable<IParagraphStyleOptions['paragraph']>) => ({
  basedOn: 'Normal',
  run,
  paragraph,
});

/** Paragraphs by the names that programs know them by; the rest are ours. */
const paragraphs = {
  Title: { ...heading(36, 9), paragraph: { alignment: 'center', spacing: { after: HALF_LINE } } },
  Subtitle: plain({ color: GREY }, { alignment: 'center', spacing: { after: HALF_LINE } }),
  'heading 1': heading(32, 0),
  'heading 2': heading(28, 1),
  'heading 3': heading(24, 2),
  'toc 1': plain({}, { spacing: { after: 40 } }),
  'toc 2': plain({}, { indent: { left: HANGING }, spacing: { after: 40 } }),
  header: plain({ size: 18, color: GREY }, { alignment: 'center' }),
  footer: plain({ size: 18, color: GREY }, { alignment: 'center' }),
  'annotation text': plain({ size: 20 }, {}),
  'Tongbi Label': plain({ font: HEI, bold: true }, { keepNext: true, spacing: { before: HALF_LINE, after: HALF_LINE / 2 } }),
  'Tongbi Notice': plain({}, { indent: { left: HANGING / 2 }, border: { left: { style: 'single', size: 24, space: 8, color: 'BFBFBF' } } }),
  'Tongbi Item': plain({}, { spacing: { after: 40 } }),
  'Tongbi Note': plain({ size: 18, color: GREY }, { indent: { left: HANGING }, spacing: { after: 20, line: 264 } }),
  'Tongbi Cell': plain({ size: 18 }, { spacing: { after: 0, line: 264 } }),
  'Tongbi Body': plain({}, { indent: { firstLine: HANGING }, alignment: 'both' }),
} as const satisfies Readonly<Record<string, Omit<IParagraphStyleOptions, 'id' | 'name'>>>;

const characters = {
  'Tongbi Insert': { color: '1B6E3C', underline: {} },
  'Tongbi Delete': { color: 'A61B1B', strike: true },
  // The library's parts of notes, which are always there, name these.
  'footnote reference': { superScript: true },
  'endnote reference': { superScript: true },
} as const satisfies Readonly<Record<string, IRunStylePropertiesOptions>>;

export type StyleName = 'Normal' | keyof typeof paragraphs | keyof typeof characters;

const facesOf = (font: typeof SONG): string =>
  `<w:rFonts ${Object.entries(font)
    .map(([script, name]) => `w:${script}="${name}"`)
    .join(' ')}/>`;
/** Of all text, where a style says nothing else; given as it stands, since with styles of its own the library leaves out those that it would add. */
const DEFAULTS = `<w:docDefaults><w:rPrDefault><w:rPr>${facesOf(SONG)}<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>`;

/** Of every paragraph that names no style; the library's own options cannot say so. */
const NORMAL = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="${HALF_LINE / 2}" w:line="312"/></w:pPr></w:style>`;

/** What a document looks like, and by which id each of its styles is named in it. */
export interface WordStyles {
  readonly options: NonNullable<IPropertiesOptions['styles']>;
  readonly idOf: (name: StyleName) => string;
}

/** heading 1 → Heading1, as programs write it. */
const ownId = (name: string): string => name.replace(/(?:^| )(.)/gu, (_, letter: string) => letter.toUpperCase());

const nameIn = /<w:name\b[^>]*\bw:val="([^"]*)"/u;
const idIn = /\bw:styleId="([^"]*)"/u;

/** The styles of another document by their names, for which case is nothing. */
function namesIn(xml: string): ReadonlyMap<string, string> {
  const styles = xml.match(/<w:style\b[\s\S]*?<\/w:style>/gu) ?? [];
  return new Map(styles.map((style) => [nameIn.exec(style)?.[1]?.toLowerCase() ?? '', idIn.exec(style)?.[1] ?? '']));
}

/** An element as it is written; the library reads it into one without a name around it. */
function readElement(xml: string, { ImportedXmlComponent }: Docx): XmlComponent {
  const [element] = Reflect.get(ImportedXmlComponent.fromXmlString(xml), 'root') as readonly XmlComponent[];
  return element!;
}

/** The styles of a document of an office, and ours of the names that it has none of. */
export function wordStyles(docx: Docx, reference: string | undefined): WordStyles {
  const taken = reference === undefined ? new Map<string, string>() : namesIn(reference);
  const idOf = onceEach((name: string): string => taken.get(name.toLowerCase()) ?? ownId(name));
  const missing = <Options extends object>(all: Readonly<Record<string, Options>>) =>
    Object.entries(all).flatMap(([name, options]) =>
      taken.has(name.toLowerCase()) ? [] : [{ ...options, id: idOf(name), name, ...('basedOn' in options && { basedOn: idOf('Normal') }) }],
    );
  const own = reference?.match(/<w:(docDefaults|latentStyles|style)\b[\s\S]*?<\/w:\1>/gu) ?? [DEFAULTS];
  const parts = taken.has('normal') ? own : [...own, NORMAL];
  return {
    idOf,
    options: {
      importedStyles: parts.map((part) => readElement(part, docx)),
      paragraphStyles: missing(paragraphs),
      characterStyles: missing(characters).map(({ id, name, ...run }) => ({ id, name, run })),
    },
  };
}

/** What programs take where a machine has no SimSun or SimHei. */
const substitutes = {
  SimSun: 'Songti SC;Noto Serif CJK SC;Source Han Serif SC',
  SimHei: 'Heiti SC;Noto Sans CJK SC;Source Han Sans SC',
};

/** The part of the document that names its faces. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.entries(
  substitutes,
)
  .map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join('')}</w:fonts>`;
