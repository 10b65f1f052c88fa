import { lstat, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { LIMITS } from '@tongbi/formats/limits';
import { type Kind, type NoValues, said, UserError } from '@tongbi/model';
import { encodingOf, isPlainText, unfinishedBytes } from '../../read/describe-bytes.js';
import type { DecodedFile, FileOutcome, ReadOutcome, Refusal, RefusedOutcome } from '../../read/file-outcome.js';
import { type ReadReport, type ReadText, readReportText, type SaidOfReport } from '../../read/read-text.js';
import { isInside, readInput, sha256Of } from './read-input.js';
import { extractInput } from './read-report.js';

/** Where an archive lies, and the kinds of a user's own that its files may be of. */
export interface ArchiveFolder {
  readonly root: string;
  readonly kinds: readonly Kind[];
}

/** A file of an archive; `path` is from its root. What is said of its kind travels with it to a thread. */
export interface ArchiveFile extends Pick<SaidOfReport, 'kind' | 'kinds'> {
  readonly root: string;
  readonly path: string;
}

/** Reads one file of an archive, and the figures of its report. */
export async function readWithFigures(file: ArchiveFile): Promise<ReadOutcome> {
  const outcome = await readArchiveFile(file);
  if (outcome.kind === 'refused') return outcome;
  return { ...outcome, figures: (await import('@tongbi/metric-differ')).readMetrics(outcome.report) };
}

export async function readArchiveFile({ root, path, ...about }: ArchiveFile): Promise<FileOutcome> {
  const bytes = await readBytes(root, path);
  return bytes instanceof Uint8Array ? await readFound(bytes, path, about) : refuse({ path }, bytes, null);
}

export function refuse(file: Partial<DecodedFile> & { readonly path: string }, refusal: Refusal, sha256: string | null): RefusedOutcome {
  return { kind: 'refused', file: { text: '', encoding: 'UTF-8', ...file }, refusal, sha256 };
}

async function readFound(found: Uint8Array, path: string, about: SaidOfReport): Promise<FileOutcome> {
  const sha256 = sha256Of(found);
  const isPlain = isPlainText(path);
  const unfinished = isPlain ? unfinishedBytes(found) : 0;
  const bytes = found.subarray(0, found.length - unfinished);
  const encoding = isPlain ? encodingOf(bytes) : 'UTF-8';
  const taken = await attempt(() => (isPlain ? decodeOnly(bytes, path) : extractInput(bytes, path)));
  if (taken instanceof UserError)
    return refuse({ path }, explain(taken, encoding === 'binary' ? 'encoding-broken' : 'not-text', path), sha256);
  const page = isPlain ? await readPage(bytes, path, about) : undefined;
  if (page) return toOutcome(page, { path, text: page.text, encoding, isPage: true }, sha256);
  const file: DecodedFile = { path, text: taken.text, encoding, breaksOff: unfinished > 0 };
  if (taken.text.trim() === '') return refuse(file, { code: 'empty-file', says: said('white-space-alone') }, sha256);
  const read = await attempt(() => readReportText(taken, path, about));
  if (!(read instanceof UserError)) return toOutcome(read, file, sha256);
  return refuse(file, explain(read, 'not-a-report', path), sha256);
}

const toOutcome = ({ report, diagnostics }: ReadReport, file: DecodedFile, sha256: string): FileOutcome => ({
  kind: 'report',
  sha256,
  file,
  report,
  diagnostics,
});

/** The report of a page that is called a text, where there is one: the rules judge the report, and one reports that the file is a page. */
async function readPage(bytes: Uint8Array, path: string, about: SaidOfReport): Promise<(ReadReport & ReadText) | undefined> {
  if (!(await import('@tongbi/formats')).needsReader(bytes, path)) return undefined;
  const page = await attempt(async () => {
    const taken: ReadText = { ...(await extractInput(bytes, path)), format: 'text' };
    return { ...taken, ...(await readReportText(taken, path, about)) };
  });
  return page instanceof UserError ? undefined : page;
}

/** Under the name of a text the lines of a file are those of its bytes. */
async function decodeOnly(bytes: Uint8Array, path: string): Promise<ReadText> {
  return { text: (await import('@tongbi/normalizer')).decodeText(bytes, path), diagnostics: [] };
}

async function readBytes(root: string, path: string): Promise<Uint8Array | Refusal> {
  const full = join(root, path);
  try {
    const found = await lstat(full);
    if (found.isSymbolicLink()) await checkLink(root, full);
    else if (found.isFile() && found.size === 0) return NO_BYTES;
    return await readInput(full, isPlainText(path) ? LIMITS.textBytes : LIMITS.containerBytes);
  } catch (error) {
    if (error instanceof UserError) return error.says.key === 'empty-input' ? NO_BYTES : explain(error, 'unreadable', full);
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    const key = reasons[code];
    return { code: 'unreadable', says: key ? said(key) : said('cannot-open', code) };
  }
}

const NO_BYTES: Refusal = { code: 'empty-file', says: said('no-bytes') };

const reasons: Readonly<Record<string, NoValues>> = {
  ENOENT: 'link-nowhere',
  ENOTDIR: 'path-through-file',
  ELOOP: 'link-circle',
  EACCES: 'file-forbidden',
  EPERM: 'file-forbidden',
  ENAMETOOLONG: 'file-name-too-long',
};

/** What lies outside of the archive is none of its files: a change of the archive could otherwise show any file of the machine that checks it. */
async function checkLink(root: string, full: string): Promise<void> {
  const target = await realpath(full);
  const inside = await realpath(root);
  if (isInside(inside, target)) return;
  throw new UserError(said('link-out-of-archive'));
}

/** What is made, or why the user has to mend something first. */
export async function attempt<Value>(make: () => Promise<Value>): Promise<Value | UserError> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/** What an error says, of “the file” instead of its name. */
function explain({ says: { key, values } }: UserError, code: Refusal['code'], name: string): Refusal {
  return { code, says: { key, values: values.map((value) => (value === name ? said('the-file') : value)) } };
}

/** The text of a file that is text; of others, and of what cannot be read, nothing: that is reported elsewhere. */
export async function textOf(full: string, path: string): Promise<string> {
  if (!isPlainText(path)) return '';
  const bytes = await readFile(full).catch(() => null);
  const decoded = bytes && (await attempt(() => decodeOnly(bytes, path)));
  return decoded && 'text' in decoded ? decoded.text : '';
}
