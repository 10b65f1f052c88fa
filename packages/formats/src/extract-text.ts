import { type Diagnostic, diagnostic, said } from '@tongbi/model';
import { detectContainer, explainOle, latin, others } from './container.js';
import { decodeBytes, reportBroken } from './decode-bytes.js';
import type { ExtractedText, FileFormat, ReadText } from './extracted-text.js';
import { LIMITS } from './limits.js';
import { megabytes, refuse, refuseSize } from './refuse.js';

/**
 * The text that a file holds: a text or Markdown file decoded, of a saved page its main content, of a Word or PDF file its paragraphs in reading order.
 *
 * What the file is comes from its bytes; its name only distinguishes Markdown from text, and is used in messages. The reader of a format is loaded when such a file comes.
 *
 * @throws {UserError} where it is no file of these, is protected, holds no text, or is beyond a limit, with what to do
 */
export async function extractText(bytes: Uint8Array, file: string): Promise<ExtractedText> {
  const container = detectContainer(bytes);
  const most = container === 'text' ? LIMITS.textBytes : LIMITS.containerBytes;
  if (bytes.length > most) throw refuseSize(file, 'too-large', megabytes(most), megabytes(bytes.length));
  if (container === 'pdf') return finish('pdf', await (await import('./pdf/read-pdf.js')).readPdf(bytes, file));
  if (container === 'zip') return finish('docx', (await import('./docx/read-docx.js')).readDocx(bytes, file));
  if (container === 'ole') throw explainOle(bytes, file);
  if (container === 'text') return extractFromText(bytes, file);
  const [received, advice] = others[container];
  throw refuse(file, received, advice);
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

function isMhtml(head: string): boolean {
  return (
    /^(?:From|Snapshot-Content-Location|Subject|Date|MIME-Version|Content-Type):/u.test(head) &&
    /^Content-Type:\s*multipart\/related/imu.test(head)
  );
}

/** As the normalizer guesses it: front matter or headings with #, or the name. */
function isMarkdown(text: string, file: string): boolean {
  return /\.(?:md|markdown)$/iu.test(file) || /^---\r?\n/u.test(text) || /^#{1,6} /mu.test(text);
}

function finish(format: FileFormat, { text, lost, doubts }: ReadText): ExtractedText {
  const diagnostics: Diagnostic[] = doubts.map((reason) => diagnostic('source-uncertain', reason));
  if (lost.length) diagnostics.unshift(diagnostic('source-left-out', said('left-out', lost)));
  return { format, text, diagnostics };
}

const afterSpace =
  /^\uFEFF?\s*\[?\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|div|section|article|main|table|p|h[1-6]|span|font|center|style|script|base)\b/iu;
const xhtml = /^\uFEFF?\s*<\?xml[^>]{0,200}\?>\s*(?:<!--[\s\S]{0,500}?-->\s*)*<(?:!doctype\s+html|html)\b/iu;
const tag = /<(?:html|body|div|p|br|table|h[1-6]|span)\b[^>]{0,500}>/iu;

/** Whether the head of a text is that of a page: it begins with a tag, or is called .html and holds one. Markdown may begin with one too. */
function isHtml(head: string, file: string): boolean {
  if (xhtml.test(head) || /^\uFEFF?\s*<(?:!doctype\s+html|html)\b/iu.test(head)) return true;
  if (/\.(?:md|markdown)$/iu.test(file)) return false;
  return afterSpace.test(head) || (/\.x?html?$/iu.test(file) && tag.test(head));
}
