/** What is used of pdfjs. */
export interface PdfjsTextItem {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
  readonly fontName?: string;
}

export interface PdfjsPage {
  getViewport(options: { scale: number }): { readonly transform: readonly number[]; readonly width: number; readonly height: number };
  getTextContent(options: { disableNormalization: boolean }): Promise<{
    readonly items: readonly PdfjsTextItem[];
    readonly styles: Readonly<Record<string, { readonly vertical?: boolean }>>;
  }>;
  getOperatorList(): Promise<PdfjsOperators>;
  cleanup(): void;
}

/** What a page does to be drawn, by the numbers of `OPS`. */
export interface PdfjsOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

export interface PdfjsDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfjsPage>;
  readonly loadingTask: { destroy(): Promise<void> };
}

export interface Pdfjs {
  readonly OPS: Readonly<Record<string, number>>;
  getDocument(options: Readonly<Record<string, unknown>>): { readonly promise: Promise<PdfjsDocument>; destroy(): Promise<void> };
}

/** What pdfjs looks for when it is loaded, for drawing. Text needs none of it; without it the library does not load. */
const drawing = ['DOMMatrix', 'ImageData', 'Path2D'];

let loaded: Promise<Pdfjs> | undefined;

/** The library, once. */
export function loadPdfjs(): Promise<Pdfjs> {
  loaded ??= importPdfjs();
  return loaded;
}

async function importPdfjs(): Promise<Pdfjs> {
  const scope = globalThis as unknown as Record<string, unknown>;
  const lent = drawing.filter((name) => scope[name] === undefined);
  for (const name of lent) scope[name] = class {};
  try {
    return (await import('pdfjs-dist/legacy/build/pdf.mjs' as string)) as Pdfjs;
  } finally {
    for (const name of lent) delete scope[name];
  }
}

/** The folder of the tables that say which characters the codes of the common Chinese fonts are, when a file brings none. */
export function characterMaps(): string {
  const meta = import.meta as unknown as { resolve(specifier: string): string };
  const path = decodeURIComponent(
    meta
      .resolve('pdfjs-dist/package.json')
      .replace(/^file:\/\//u, '')
      .replace(/package\.json$/u, 'cmaps/'),
  );
  return path.replace(/^\/(?=[A-Za-z]:\/)/u, ''); // /C:/…
}
