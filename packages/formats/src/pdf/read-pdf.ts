import { type Message, said, UserError } from '@tongbi/model';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReadText } from '../extracted-text.js';
import { LIMITS } from '../limits.js';
import { listLosses } from '../list-losses.js';
import { refuse, refuseSize } from '../refuse.js';
import { joinLines } from './join-lines.js';
import { type CharacterMap, characterMaps, loadPdfjs, type Pdfjs } from './load-pdfjs.js';
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
export async function readPdf(bytes: Uint8Array, file: string, characterMap?: CharacterMap): Promise<ReadText> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    data: Uint8Array.from(bytes), // it takes the buffer for itself
    ...(characterMap ? { BinaryDataFactory: givenBy(characterMap), useWorkerFetch: false } : { cMapUrl: characterMaps() }),
    cMapPacked: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: largestPicture,
    verbosity: 0,
  });
  try {
    return await readDocument(await task.promise, pdfjs, file);
  } catch (error) {
    throw error instanceof UserError ? error : explain(error, file);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/** What pdfjs asks for its tables, by the names of their files. */
const givenBy = (characterMap: CharacterMap) =>
  class {
    readonly fetch = ({ filename }: { readonly filename: string }): Promise<Uint8Array> => characterMap(filename);
  };

function explain(error: unknown, file: string): UserError {
  const { name = '', message = '' } = error instanceof Error ? error : {};
  if (name === 'PasswordException') return refuse(file, 'is-locked-pdf', 'print-with-password');
  return refuse(file, said('is-broken-pdf', message.split('\n')[0]), 'print-into-pdf');
}

async function readDocument(document: PDFDocumentProxy, pdfjs: Pdfjs, file: string): Promise<ReadText> {
  const { numPages } = document;
  if (numPages > LIMITS.pages) throw refuseSize(file, 'too-many-pages', said('pages', LIMITS.pages), said('pages', numPages));
  const pages: ReadPage[] = [];
  for (let number = 1; number <= numPages; number++) pages.push(await readPage(await document.getPage(number), pdfjs, file));
  const empty = pages.filter(isEmpty).length;
  const isScan = pages.every(({ characters }) => characters === 0) || (empty > numPages * scanShare && numPages > 1);
  if (isScan) throw refuse(file, said('is-scan', empty, said('pages', numPages)), 'give-recognised');
  const whole = pages.map(({ page }) => page);
  const kept = removePageLines(whole);
  const body = removeContentsPages(kept);
  const lines = joinLines(body);
  const lost = listLosses({
    'page-lines': countLines(whole) - countLines(kept),
    'contents-lines': countLines(kept) - countLines(body),
    watermarks: pages.reduce((sum, { slanted }) => sum + slanted, 0),
  });
  return { text: `${lines.join('\n\n')}\n`, lost, doubts: listDoubts(pages) };
}

const countLines = (pages: readonly PageText[]): number => pages.reduce((sum, { lines }) => sum + lines.length, 0);
const isEmpty = ({ characters }: ReadPage): boolean => characters < fewestCharactersOfPage;

function listDoubts(pages: readonly ReadPage[]): Message[] {
  const pagesWhere = (isOdd: (page: ReadPage) => boolean): string[] =>
    pages.flatMap((page, index) => (isOdd(page) ? [String(index + 1)] : [])).slice(0, 10);
  const odd = {
    empty: pagesWhere(isEmpty),
    turned: pagesWhere(({ turned }) => turned),
    columns: pagesWhere(({ columns }) => columns > 1),
  };
  const doubts = (['empty', 'turned', 'columns'] as const).flatMap((key) => (odd[key].length ? [said(`pages-${key}`, odd[key])] : []));
  const unread = (['unknown', 'drawn'] as const).flatMap((key) => {
    const sum = pages.reduce((all, page) => all + page[key], 0);
    const on = pagesWhere((page) => page[key] > 0);
    return sum > 0 ? [said(`characters-${key}`, sum, on)] : [];
  });
  return [...doubts, ...unread];
}
