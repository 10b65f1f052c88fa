import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kind, UserError } from '@tongbi/model';
import type { IndexedFile } from '../../index/archive-entry.js';
import { lossError, type Task, type TaskOutcome } from '../../jobs/task.js';
import type { Memory } from '../../memory/memory.js';
import type { PathClaim } from '../../paths.js';
import type { FileReader, ReadOutcome } from '../../read/file-outcome.js';
import type { Jobs, KeptIn } from '../jobs/jobs.js';
import { type ArchiveFile, refuse, textOf } from './read-archive-file.js';
import { type FileDigests, keyOfFile } from './read-input.js';
import type { FileFacts } from './report-source.js';

/** Work that reads files, whatever else it may do. */
export type ReadingTasks = Readonly<Record<'read-archive-file', Task<ArchiveFile, ReadOutcome>>>;

/** Reads the files of an archive, each once. What is wrong with one is its outcome, never an error of the call. */
export class ArchiveReader implements FileReader {
  readonly #known = new Map<string, ReadOutcome>();
  readonly #kept: KeptIn<ArchiveFile, ReadOutcome>;
  hasLost = false;

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

  async readAll(paths: readonly string[], tell: (index: number, path: string) => void = () => undefined): Promise<void> {
    const unread = [...new Set(paths)]
      .filter((path) => !this.#known.has(path))
      .map((path) => ({ root: this.root, path, kinds: this.kinds }));
    let index = 0;
    for await (const outcome of this.jobs.each('read-archive-file', unread, (at, _, { path }) => tell(at, path), this.#kept)) {
      const { path } = unread[index++]!;
      if (outcome.kind === 'lost') this.hasLost = true;
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

  /**
   * What is known of each file of the archive: by what was read of it, or said of it before; without reading it as a report, but where neither path nor front
   * matter say place and year.
   */
  async index(claimOf: (path: string) => PathClaim, facts: ReadonlyMap<string, FileFacts>): Promise<readonly IndexedFile[]> {
    const { indexEntry, lettersOf, printsOf } = await import('../../texts.js');
    const indexed: IndexedFile[] = [];
    for (const path of this.digests.keys()) {
      const text = await this.textOf(path);
      const claimed = indexEntry(path, text, claimOf(path), this.kinds);
      const stated = facts.get(path);
      const isUnknown = !stated && (claimed.place === null || claimed.year === null);
      const read = this.known(path) ?? (isUnknown ? await this.read(path) : undefined);
      // What the report itself says stands above what its path says.
      const { place, year, edition, kind } = read?.kind === 'report' ? read.report : stated && 'key' in stated ? stated : claimed;
      const full = join(this.root, path);
      const target = await realpath(full).catch(() => full);
      indexed.push({ entry: { path, place, year, edition, kind }, prints: printsOf(lettersOf(text)), target });
    }
    return indexed;
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
  if (outcome.kind === 'refused') throw new UserError(outcome.says); // reading explains what can be mended itself
  return refuse({ path }, { code: 'unreadable', says: lossError(path, outcome.loss).says }, null);
}
