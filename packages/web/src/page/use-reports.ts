import { checkSize } from '@tongbi/archive';
import { said, UserError } from '@tongbi/model';
import { useReducer, useRef } from 'preact/hooks';
import { isCorrections, isSameFile } from './dropped-files.js';
import { changeList, isWaiting, type ListedFile } from './report-list.js';
import { Stopped, type WorkerClient } from './worker-client.js';

/** As long as the command gives a file. */
const READING_SECONDS = 60;

/** @param fail hears of what is no fault of a file */
export function useReports(reader: WorkerClient, openCorrections: (file: File) => void, fail: (error: unknown) => void) {
  const [list, change] = useReducer(changeList, [] as readonly ListedFile[]);
  const ids = useRef(0);
  const readFile = async ({ id, file, said: given }: ListedFile): Promise<void> => {
    try {
      checkSize(file.name, file.size);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await reader.ask(
        'read',
        { bytes, name: file.name, said: given },
        { limit: { seconds: READING_SECONDS, file: file.name } },
      );
      change({ do: 'read', id, read });
    } catch (error) {
      const isOfFile = error instanceof UserError;
      if (!isOfFile && !(error instanceof Stopped)) fail(error);
      change({ do: 'refuse', id, says: isOfFile ? error.says : said('reading-stopped') });
    }
  };
  const add = (files: readonly File[]): void => {
    for (const file of files.filter(isCorrections)) openCorrections(file);
    const added = files
      .filter((file) => !isCorrections(file) && !list.some((one) => one.refused === null && isSameFile(one.file, file)))
      .map((file): ListedFile => ({ id: ++ids.current, file, said: {}, isUsed: null, read: null, refused: null }));
    if (added.length > 0) change({ do: 'add', files: added });
    for (const one of added) void readFile(one);
  };
  /** Reads a file again with what the reader says of it. */
  const say = (one: ListedFile, given: ListedFile['said']): void => {
    change({ do: 'say', id: one.id, said: given });
    void readFile({ ...one, said: given });
  };
  return {
    list,
    /** Those that are read and chosen. */
    used: list.filter(({ read, isUsed }) => read !== null && isUsed),
    /** Files that are being read. */
    waiting: list.filter(isWaiting).length,
    isSettled: list.every((one) => !isWaiting(one) && (one.read === null || one.isUsed !== null)),
    change,
    add,
    say,
  };
}

export type Reports = ReturnType<typeof useReports>;
