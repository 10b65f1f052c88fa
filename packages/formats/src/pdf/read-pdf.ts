import { UserError } from '@tongbi/model';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReadText } from '../extracted-text.js';
import { howMany, listLosses } from '../how-many.js';
import { LIMITS } from '../limits.js';
import { refuse, refuseSize } from '../refuse.js';
import { joinLines } from './join-lines.js';
import { characterMaps, loadPdfjs } from './load-pdfjs.js';
import { type ReadPage, readPage } from './read-page.js';
import { removeContentsPages, removePageLines } from './remove-page-lines.js';
import type { PageText } from './text-piece.js';

/** A page of a report has some 500 characters; a scan may have a stamp or a number as text. */
const fewestCharactersOfPage = 20;
/** Where so large a share of pages has no text, the file is a scan. */
const scanShare = 0.8;

/** Pixels of a picture that may be one of a character, at up to 1200 dots an inch; larger ones are not unpacked. */
const largestPicture = 200 * 200;

/**
 * The paragraphs of a PDF in reading order: columns one after the other, lines of a paragraph joined across lines and pages, without what stands on
 * every page.
 *
 * @throws {UserError} where it is protected, broken, a scan without text, or beyond a limit
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<ReadText> {
  const document = await open(bytes, file);
  try {
    return await readDocument(document, file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw explain(error, file);
  } finally {
    await document.loadingTask.destroy().catch(() => undefined);
  }
}

async function open(bytes: Uint8Array, file: string): Promise<PDFDocumentProxy> {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({
    data: Uint8Array.from(bytes), // it takes the buffer for itself
    cMapUrl: characterMaps(),
    cMapPacked: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: largestPicture,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy().catch(() => undefined);
    throw explain(error, file);
  }
}

function explain(error: unknown, file: string): unknown {
  const { name = '', message = '' } = error instanceof Error ? error : {};
  if (name === 'PasswordException')
    return refuse(
      file,
      'a PDF file that is protected by a password',
      'Open it with its password, print it into a new PDF, and give that file.',
    );
  return refuse(
    file,
    `a broken PDF file (${message.split('\n')[0]})`,
    'Open it in a browser, print it into a new PDF, and give that file; or give its text.',
  );
}

async function readDocument(document: PDFDocumentProxy, file: string): Promise<ReadText> {
  const { numPages } = document;
  if (numPages > LIMITS.pages) throw refuseSize(file, 'has too many pages', `${LIMITS.pages} pages`, `${numPages} pages`);
  const pdfjs = await loadPdfjs();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= numPages; number++) pages.push(await readPage(await document.getPage(number), pdfjs, file));
  const empty = pages.filter(isEmpty).length;
  const isScan = pages.every(({ characters }) => characters === 0) || (empty > numPages * scanShare && numPages > 1);
  if (isScan)
    throw refuse(
      file,
      `a PDF of pictures without text (${empty} of ${howMany(numPages, 'page')})`,
      'It is a scan: give the text of the report, or a PDF that has gone through text recognition (OCR).',
    );
  const whole = pages.map(({ page }) => page);
  const kept = removePageLines(whole);
  const body = removeContentsPages(kept);
  const lines = joinLines(body);
  const slanted = pages.reduce((sum, { slanted: count }) => sum + count, 0);
  const lost = listLosses([
    [countLines(whole) - countLines(kept), 'header, footer or page number', 'headers, footers and page numbers'],
    [countLines(kept) - countLines(body), 'line of the table of contents', 'lines of the table of contents'],
    [slanted, 'character of other directions (watermarks)', 'characters of other directions (watermarks)'],
  ]);
  return { text: `${lines.join('\n\n')}\n`, lost, doubts: listDoubts(pages) };
}

const countLines = (pages: readonly PageText[]): number => pages.reduce((sum, { lines }) => sum + lines.length, 0);
const isEmpty = ({ characters }: ReadPage): boolean => characters < fewestCharactersOfPage;

function listDoubts(pages: readonly ReadPage[]): string[] {
  const numbersOf = (isOdd: (page: ReadPage) => boolean): string =>
    pages
      .flatMap((page, index) => (isOdd(page) ? [index + 1] : []))
      .slice(0, 10)
      .join(', ');
  const doubts: string[] = [];
  const add = (what: string, isOdd: (page: ReadPage) => boolean): void => {
    if (pages.some(isOdd)) doubts.push(`${what}: ${numbersOf(isOdd)}.`);
  };
  add('Pages without text, perhaps pictures', isEmpty);
  add('Pages with text that is turned or vertical', ({ turned }) => turned);
  add('Pages read as two columns', ({ columns }) => columns > 1);
  const addUnread = (key: 'unknown' | 'drawn', what: (count: string) => string): void => {
    const sum = pages.reduce((all, page) => all + page[key], 0);
    const on = numbersOf((page) => page[key] > 0);
    if (sum > 0) doubts.push(`${what(howMany(sum, 'character'))} Pages: ${on}.`);
  };
  addUnread('unknown', (count) => `${count} of fonts that do not say what they are: marked \uFFFD.`);
  addUnread('drawn', (count) => `${count} shown as small pictures in the line: marked \uFFFD.`);
  return doubts;
}
