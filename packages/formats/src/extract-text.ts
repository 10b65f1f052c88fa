import { type Diagnostic, diagnostic, said, type UserError } from '@tongbi/model';
import { decodeBytes, reportBroken } from './decode-bytes.js';
import type { ExtractedText, FileFormat, ReadText } from './extracted-text.js';
import { refusedFiles } from './generated/refused-files.js';
import { LIMITS } from './limits.js';
import type { CharacterMap } from './pdf/load-pdfjs.js';
import { megabytes, refuse, refusedBy, refuseSize } from './refuse.js';

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

type RefusedFile = (typeof refusedFiles)[number];

/** Readers of PDF accept its signature after some bytes of something else: a mail's head, an empty line. */
const pdfWithin = 1024;

/** What the first bytes of a file say it is; `text` is all that has no signature. */
function detectContainer(bytes: Uint8Array): 'pdf' | 'zip' | 'ole' | 'text' | RefusedFile {
  const head = String.fromCharCode(...bytes.subarray(0, pdfWithin + 5));
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'ole';
  return refusedBy('start', [head]) ?? (head.includes('%PDF-') ? 'pdf' : 'text');
}

const headLength = 4096;

/** Tags and mail headers are ASCII whatever the encoding of the rest. */
function latin(bytes: Uint8Array): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return String.fromCharCode(...bytes.subarray(start, start + headLength));
}

/** The compound files of old Office: .doc, .wps, and what is protected by a password. Names of streams stand in the directory as UTF-16LE. */
function explainOle(bytes: Uint8Array, file: string): UserError {
  const whole = new TextDecoder('latin1').decode(bytes);
  const found = refusedFiles.find(({ where, sign }) => where === 'ole' && whole.includes([...sign].join('\0')));
  const is = /\.(?:wps|wpt)$/iu.test(file) ? 'is-wps' : (found?.is ?? 'is-old-office');
  return refuse(file, is, is === found?.is ? found.advice : 'save-as-docx');
}

/**
 * The text that a file holds: a text or Markdown file decoded, of a saved page its main content, of a Word or PDF file its paragraphs in reading order.
 *
 * What the file is comes from its bytes; its name only distinguishes Markdown from text, and is used in messages. The reader of a format is loaded when such a file comes.
 *
 * @param characterMap gives the tables of Chinese fonts where no folder holds them, as in a browser
 * @throws {UserError} where it is no file of these, is protected, holds no text, or is beyond a limit, with what to do
 */
export async function extractText(bytes: Uint8Array, file: string, characterMap?: CharacterMap): Promise<ExtractedText> {
  const container = detectContainer(bytes);
  const most = container === 'text' ? LIMITS.textBytes : LIMITS.containerBytes;
  if (bytes.length > most) throw refuseSize(file, 'too-large', megabytes(most), megabytes(bytes.length));
  if (container === 'pdf') return finish('pdf', await (await import('./pdf/read-pdf.js')).readPdf(bytes, file, characterMap));
  if (container === 'zip') return finish('docx', (await import('./docx/read-docx.js')).readDocx(bytes, file));
  if (container === 'ole') throw explainOle(bytes, file);
  if (container === 'text') return extractFromText(bytes, file);
  throw refuse(file, container.is, container.advice);
}

/** Whether a file is of a format whose reader is loaded for it: not a text, and nothing that is refused by its first bytes. */
export function needsReader(bytes: Uint8Array, file: string): boolean {
  const container = detectContainer(bytes);
  return container === 'pdf' || container === 'zip' || (container === 'text' && isPage(bytes, file));
}

/** UTF-16 has its tags between zeros. */
function isPage(bytes: Uint8Array, file: string): boolean {
  const head = latin(bytes);
  return isHtml(head, file) || isHtml(head.replaceAll('\0', '').replace(/^\u00ff\u00fe|^\u00fe\u00ff/u, ''), file);
}

async function extractFromText(bytes: Uint8Array, file: string): Promise<ExtractedText> {
  const head = latin(bytes);
  if (isMhtml(head)) throw refuse(file, 'is-mhtml', 'save-page-html');
  if (/<\?mso-application\s+progid="Word\.Document"/u.test(head)) throw refuse(file, 'is-word-2003', 'save-word-as-docx');
  if (isPage(bytes, file)) return finish('html', (await import('./html/read-html.js')).readHtml(bytes, file));
  const { text, broken } = decodeBytes(bytes, file);
  return finish(isMarkdown(text, file) ? 'markdown' : 'text', { text, lost: [], doubts: reportBroken(broken) });
}

const isMhtml = (head: string): boolean =>
  /^(?:From|Snapshot-Content-Location|Subject|Date|MIME-Version|Content-Type):/u.test(head) &&
  /^Content-Type:\s*multipart\/related/imu.test(head);

/** As the normalizer guesses it: front matter or headings with #, or the name. */
const isMarkdown = (text: string, file: string): boolean =>
  /\.(?:md|markdown)$/iu.test(file) || /^---\r?\n/u.test(text) || /^#{1,6} /mu.test(text);

function finish(format: FileFormat, { text, lost, doubts }: ReadText): ExtractedText {
  const diagnostics: Diagnostic[] = doubts.map((reason) => diagnostic('source-uncertain', reason));
  if (lost.length) diagnostics.unshift(diagnostic('source-left-out', said('left-out', lost)));
  return { format, text, diagnostics };
}

const afterSpace =
  /^\uFEFF?\s*\[?\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|div|section|article|main|table|p|h[1-6]|span|font|center|style|script|base)\b/iu;
const html = /^\uFEFF?\s*(?:<\?xml[^>]{0,200}\?>\s*(?:<!--[\s\S]{0,500}?-->\s*)*)?<(?:!doctype\s+html|html)\b/iu;
const tag = /<(?:html|body|div|p|br|table|h[1-6]|span)\b[^>]{0,500}>/iu;

/** Whether the head of a text is that of a page: it begins with a tag, or is called .html and holds one. Markdown may begin with one too. */
function isHtml(head: string, file: string): boolean {
  if (html.test(head)) return true;
  if (/\.(?:md|markdown)$/iu.test(file)) return false;
  return afterSpace.test(head) || (/\.x?html?$/iu.test(file) && tag.test(head));
}
