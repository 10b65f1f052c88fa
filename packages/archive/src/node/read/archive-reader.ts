import { join } from 'node:path';
import type { Kind } from '@tongbi/model';
import { lossError, type Task, type TaskOutcome } from '../../jobs/task.js';
import type { Memory } from '../../memory/memory.js';
import type { FileReader, ReadOutcome } from '../../read/file-outcome.js';
import type { Jobs, KeptIn } from '../jobs/jobs.js';
import { type ArchiveFile, refuse, textOf } from './read-archive-file.js';
import { type FileDigests, keyOfFile } from './read-input.js';

/** Work that reads files, whatever else it may do. */
export type ReadingTasks = Readonly<Record<'read-archive-file', Task<ArchiveFile, ReadOutcome>>>;

/** Reads the files of an archive, each once. What is wrong with one is its outcome, never an error of the call. */
export class ArchiveReader implements FileReader {
  readonly #known = new Map<string, ReadOutcome>();
  readonly #kept: KeptIn<ArchiveFile, ReadOutcome>;
  #hasLost = false;

  constructor(
    readonly root: string,
    readonly jobs: Jobs<ReadingTasks>,
    memory: Memory,
    readonly digests: FileDigests,
    readonly kinds: readonly Kind[] = [],
  ) {
    this.#kept = {
      memory,
      stage: 'archive-file',
      keyOf: keyOfFile(digests, kinds),
      // The file may have been changed in the meantime.
      fits: ({ path }, { sha256 }) => sha256 === digests.get(path)?.bytes,
    };
  }

  get hasLost(): boolean {
    return this.#hasLost;
  }

  async readAll(paths: readonly string[], tell: (index: number, path: string) => void = () => undefined): Promise<void> {
    const unread = [...new Set(paths)]
      .filter((path) => !this.#known.has(path))
      .map((path) => ({ root: this.root, path, kinds: this.kinds }));
    let index = 0;
    for await (const outcome of this.jobs.each('read-archive-file', unread, (at, _, { path }) => tell(at, path), this.#kept)) {
      const { path } = unread[index++]!;
      if (outcome.kind === 'lost') this.#hasLost = true;
      this.#known.set(path, outcomeOf(outcome, path));
    }
  }

  async read(path: string): Promise<ReadOutcome> {
    await this.readAll([path]);
    return this.#known.get(path)!;
  }

  /** Its text, whether it was read as a report or not; nothing of a file that is no text. */
  async textOf(path: string): Promise<string> {
    return this.#known.get(path)?.file.text ?? (await textOf(join(this.root, path), path));
  }

  /** Lets go of what was read: of a large archive not all is held at once. */
  forget(): void {
    this.#known.clear();
  }

  known(path: string): ReadOutcome | undefined {
    return this.#known.get(path);
  }
}

/** A file that killed its thread is one that cannot be read. */
export function outcomeOf<Result>(outcome: TaskOutcome<Result>, path: string): Result | ReturnType<typeof refuse> {
  if (outcome.kind === 'done') return outcome.result;
  if (outcome.kind === 'refused') throw outcome.error; // reading explains what can be mended itself
  return refuse({ path }, { code: 'unreadable', says: lossError(path, outcome.loss).says }, null);
}
