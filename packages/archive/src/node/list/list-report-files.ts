import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { said, UserError } from '@tongbi/model';
import { KINDS_NAME } from '../../list/names-beside.js';

export interface ReportFile {
  readonly file: string;
  /** Named on the command line; else found in a folder, where what is no report is passed over. */
  readonly named: boolean;
}

/** What a report is saved as; a README beside the reports of an archive is none. */
const endings: ReadonlySet<string> = new Set(['.txt', '.md', '.markdown', '.text', '.html', '.htm', '.docx', '.pdf']);
const NOT_REPORTS = /^(?:readme|index|changelog|license|contributing)\b/iu;

/**
 * The files to read: those named, and for a folder the text and Markdown files in it and in the folders inside, by name.
 *
 * @throws {UserError} where a folder holds none
 */
export async function listReportFiles(words: readonly string[]): Promise<ReportFile[]> {
  const found: ReportFile[] = [];
  for (const word of words) {
    // A name that is no file and no folder is left to the reader of files, which says so.
    if (!(await stat(word).catch(() => null))?.isDirectory()) found.push({ file: word, named: true });
    else found.push(...(await listFolder(word)).map((file) => ({ file, named: false })));
  }
  return found;
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && endings.has(extname(entry.name).toLowerCase()) && !NOT_REPORTS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/(?:^|[\\/])(?:\.[^\\/.]|node_modules[\\/])/u.test(file) && !file.split(/[\\/]/u).includes(KINDS_NAME))
    .sort();
  if (files.length) return files;
  throw new UserError(
    said('folder-without-reports', folder, entries.length ? said('other-files', entries.length) : said('is-empty-folder')),
  );
}
