import { onceEach } from '@tongbi/model';
import type { getDocument, OPS, PDFPageProxy } from 'pdfjs-dist';

/** What is used of pdfjs. */
export interface Pdfjs {
  readonly OPS: typeof OPS;
  readonly getDocument: typeof getDocument;
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
export type PdfjsTextItem = TextContent['items'][number];
/** What a page does to be drawn, by the numbers of `OPS`. */
export type PdfjsOperators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** What pdfjs looks for when it is loaded, for drawing. Text needs none of it; without it the library does not load. */
const drawing = ['DOMMatrix', 'ImageData', 'Path2D'];

export const loadPdfjs = onceEach(async (): Promise<Pdfjs> => {
  const scope = globalThis as unknown as Record<string, unknown>;
  const lent = drawing.filter((name) => scope[name] === undefined);
  for (const name of lent) scope[name] = class {};
  try {
    // Its worker runs in the same thread, which is one of ours already; without this it would look for a file of that name.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string);
    return (await import('pdfjs-dist/legacy/build/pdf.mjs' as string)) as Pdfjs;
  } finally {
    for (const name of lent) delete scope[name];
  }
});

/** Gives the table of characters of a name ("UniGB-UCS2-H.bcmap"), where there is no folder that holds them. */
export type CharacterMap = (name: string) => Promise<Uint8Array>;

/** The folder of the tables that say which characters the codes of the common Chinese fonts are, when a file brings none. */
export function characterMaps(): string {
  const meta = import.meta as unknown as { resolve(specifier: string): string };
  const manifest = meta.resolve('pdfjs-dist/package.json');
  // Of file:///C:/… what begins with the drive.
  return decodeURIComponent(manifest.replace(/^(?:file:\/\/)?(?:\/(?=[A-Za-z]:\/))?(.*)package\.json$/u, '$1cmaps/'));
}
