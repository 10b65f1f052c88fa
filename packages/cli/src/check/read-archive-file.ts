import { lstat, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type DecodedFile, encodingOf, isPlainText, type RawFinding, unfinishedBytes } from '@tongbi/check';
import { type ExtractedText, needsReader } from '@tongbi/formats';
import { type Diagnostic, type Report, UserError } from '@tongbi/model';
import { decodeText, normalizeReport } from '@tongbi/normalizer';
import { extractInput } from '../files/extract-input.js';
import { readInput } from '../files/read-input.js';
import { sha256Of } from '../files/sha256-of.js';

export interface OpenedFile {
  readonly file: DecodedFile;
  /** Of the bytes that were read; null where there were none. */
  readonly sha256: string | null;
}

/** A file of the archive as far as it could be read. What is wrong with it is a finding, never an error of the call. */
export type FileOutcome =
  | (OpenedFile & { readonly kind: 'report'; readonly report: Report; readonly diagnostics: readonly Diagnostic[] })
  | (OpenedFile & { readonly kind: 'refused'; readonly refusal: RawFinding });

/** Reads one file of the archive; `path` is from its root. */
export async function readArchiveFile(root: string, path: string): Promise<FileOutcome> {
  let sha256: string | null = null;
  const refuse = (refusal: RawFinding, file: Partial<DecodedFile> = {}): FileOutcome => ({
    kind: 'refused',
    sha256,
    file: { path, text: '', encoding: 'UTF-8', ...file },
    refusal,
  });
  const found = await readBytes(root, path);
  if (!(found instanceof Uint8Array)) return refuse(found);
  sha256 = sha256Of(found);
  const unfinished = isPlainText(path) ? unfinishedBytes(found) : 0;
  const bytes = found.subarray(0, found.length - unfinished);
  const encoding = isPlainText(path) ? encodingOf(bytes) : 'UTF-8';
  const extracted = await attempt(() => (isPlainText(path) ? decodeOnly(bytes, path) : extractInput(bytes, path)));
  if (extracted instanceof UserError) return refuse(explain(extracted, encoding === 'binary' ? 'encoding-broken' : 'not-text', path));
  const page = isPlainText(path) && needsReader(bytes, path) ? await readPage(bytes, path, encoding) : undefined;
  if (page) return { ...page, sha256 };
  const { text, format, diagnostics } = extracted;
  const file: DecodedFile = { path, text, encoding, breaksOff: unfinished > 0 };
  if (text.trim() === '') return refuse({ code: 'empty-file', reason: 'The file holds nothing but white space.' }, file);
  const read = await attempt(() =>
    normalizeReport(text, { file: path, ...(!isPlainText(path) && format !== 'markdown' && { format: 'text' }) }),
  );
  if (read instanceof UserError) {
    // The advice is for who gives one file to a command; the rule's is for an archive.
    const { fix: _, ...refusal } = explain(read, 'not-a-report', path);
    return refuse(refusal, file);
  }
  return { kind: 'report', sha256, file, report: read.report, diagnostics: [...diagnostics, ...read.diagnostics] };
}

/** The report of a page that is called a text, where there is one: the rules judge the report, and one tells that the file is a page. */
async function readPage(bytes: Uint8Array, path: string, encoding: DecodedFile['encoding']): Promise<FileOutcome | undefined> {
  const extracted = await attempt(() => extractInput(bytes, path));
  if (extracted instanceof UserError) return undefined;
  const { text, diagnostics } = extracted;
  const read = await attempt(() => normalizeReport(text, { file: path, format: 'text' }));
  if (read instanceof UserError) return undefined;
  const file: DecodedFile = { path, text, encoding, isPage: true };
  return { kind: 'report', sha256: null, file, report: read.report, diagnostics: [...diagnostics, ...read.diagnostics] };
}

/** Under the name of a text the lines of a file are those of its bytes. */
function decodeOnly(bytes: Uint8Array, path: string): ExtractedText {
  return { format: /\.(?:md|markdown)$/iu.test(path) ? 'markdown' : 'text', text: decodeText(bytes, path), diagnostics: [] };
}

/** The bytes, or why there are none. */
async function readBytes(root: string, path: string): Promise<Uint8Array | RawFinding> {
  const full = join(root, path);
  try {
    const found = await lstat(full);
    if (found.isSymbolicLink()) await checkLink(root, full);
    else if (found.isFile() && found.size === 0) return { code: 'empty-file', reason: 'The file holds no bytes.' };
    return await readInput(full);
  } catch (error) {
    if (error instanceof UserError) {
      if (/it is empty/u.test(error.message)) return { code: 'empty-file', reason: 'The file holds no bytes.' };
      return explain(error, 'unreadable', full);
    }
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return { code: 'unreadable', reason: reasons[code] ?? `The file cannot be opened (${code}).` };
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'The file is a link that leads nowhere, or its name is none.',
  ENOTDIR: 'A part of its path is no folder.',
  ELOOP: 'The file is a link in a circle of links.',
  EACCES: 'Its permissions forbid to open the file.',
  EPERM: 'Its permissions forbid to open the file.',
  ENAMETOOLONG: 'The name of the file is too long.',
};

/** What lies outside of the archive is none of its files: a change of the archive could otherwise show any file of the machine that checks it. */
async function checkLink(root: string, full: string): Promise<void> {
  const target = await realpath(full);
  const inside = await realpath(root);
  if (target === inside || target.startsWith(`${inside}${sep}`)) return;
  throw new UserError('The file is a link out of the archive.', { expected: 'a file of the archive', received: 'a link out of it' });
}

async function attempt<Value>(make: () => Value | Promise<Value>): Promise<Value | UserError> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

function explain(error: UserError, code: RawFinding['code'], name: string): RawFinding {
  const message = error.message
    .replaceAll(name, 'the file')
    .replace(/^the file: /u, '')
    .replace(/\.$/u, '');
  const reason = `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
  return {
    code,
    reason,
    ...(error.expected !== undefined && { expected: error.expected }),
    ...(error.received !== undefined && { actual: error.received }),
    ...(error.advice !== undefined && { fix: error.advice.replaceAll(name, 'FILE') }),
  };
}
