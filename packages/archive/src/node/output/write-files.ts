import { constants } from 'node:fs';
import { access, lstat, mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Message, said, UserError } from '@tongbi/model';
import { type Draft, openDraft, removeDrafts, writeReason } from './open-draft.js';

export interface FileContent {
  readonly file: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes a file whole or not at all: into a new file in the same folder, which then takes the place of the old one. Where anything
 * fails, an existing file is as it was.
 *
 * @throws {UserError} where the path cannot be written
 */
export async function writeFileAtomically(file: string, content: string | Uint8Array): Promise<void> {
  await writeFilesAtomically([{ file, content }]);
}

/**
 * Writes several files, all or none: first all of them into new files beside the old ones, and only when that went well each takes
 * the place of its old one.
 *
 * @throws {UserError} where one of the paths cannot be written
 */
export async function writeFilesAtomically(files: readonly FileContent[]): Promise<void> {
  const drafts: (Draft & Pick<FileContent, 'file'>)[] = [];
  try {
    for (const each of files) drafts.push({ ...(await explained(each.file, () => writeDraft(each))), file: each.file });
    for (const { file, finish } of drafts) await explained(file, finish);
  } catch (error) {
    for (const { discard } of drafts) await discard();
    throw error;
  }
}

async function writeDraft({ file, content }: FileContent): Promise<Draft> {
  const target = await resolveTarget(file);
  const existing = await stat(target).catch(() => undefined);
  if (existing) await access(target, constants.W_OK); // a rename would replace a file that its owner has write-protected
  // /dev/null, a named pipe: not before the end
  if (existing && !existing.isFile()) return { finish: () => writeFile(target, content), discard: async () => undefined };
  const [folder, head] = [dirname(target), `.${basename(target)}.`];
  await removeDrafts(folder, (name) =>
    name.startsWith(head) ? /^([1-9][0-9]{0,9})\.tmp$/u.exec(name.slice(head.length))?.[1] : undefined,
  );
  const draft = join(folder, `${head}${process.pid}.tmp`);
  return await openDraft(draft, target, content, { isSynced: true, ...(existing && { mode: existing.mode }) });
}

async function explained<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainWriteError(file, error);
  }
}

/**
 * Finds out before the work begins whether it could be written.
 *
 * @throws {UserError} where the folder does not exist, or the path is a folder
 */
export async function checkWritable(file: string): Promise<void> {
  const folder = dirname(file);
  const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  if (await isFolder(file))
    throw cannotWrite(file, said('name-of-file'), said('is-folder'), said('add-a-name', join(file, 'changes.html')));
  if (!(await isFolder(folder))) throw cannotWrite(file, said('existing-folder'), folder, said('make-folder', folder));
}

/** A link stays a link: what it points to is written. */
async function resolveTarget(file: string): Promise<string> {
  const found = await lstat(file).catch(() => undefined);
  return found?.isSymbolicLink() ? await realpath(file).catch(() => file) : file;
}

/** What went wrong with a file that was written; a fault of the program stays what it is. */
export function explainWriteError(file: string, error: unknown): unknown {
  const reason = writeReason(error);
  return reason ? cannotWrite(file, said('writable-path'), reason, said('other-path')) : error;
}

function cannotWrite(file: string, expected: Message, received: Message | string, advice: Message): UserError {
  return new UserError(said('cannot-write', file, expected, received, advice));
}

/** Makes a folder with those around it, where it is not there; `name` is what messages call it. @throws {UserError} where it cannot be made */
export async function makeFolder(folder: string, name: string, advice: Message): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(
      said('cannot-make-folder', name, code === 'EEXIST' || code === 'ENOTDIR' ? said('is-file-so-called') : code, advice),
    );
  }
}
