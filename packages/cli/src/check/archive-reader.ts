import type { Store } from '../cache/store.js';
import type { Jobs } from '../jobs/jobs.js';
import type { TaskOutcome } from '../jobs/task-outcome.js';
import type { FileDigest, FileDigests } from './digest-files.js';
import { type ReadOutcome, readWithFigures } from './read-with-figures.js';

/** Reads the files of an archive, each once. What is wrong with one is its outcome, never an error of the call. */
export class ArchiveReader {
  readonly #known = new Map<string, ReadOutcome>();
  #hasLost = false;

  constructor(
    readonly root: string,
    readonly jobs: Jobs,
    readonly store: Store,
    readonly digests: FileDigests,
  ) {}

  /** Whether a file killed its thread: on a quicker machine it might not. */
  get hasLost(): boolean {
    return this.#hasLost;
  }

  /** Reads those that are not known yet; `tell` hears of each before it is waited for. */
  async readAll(paths: readonly string[], tell: (index: number, path: string) => void = () => undefined): Promise<void> {
    const unread: string[] = [];
    for (const path of new Set(paths)) if (!this.#known.has(path) && !(await this.#recall(path))) unread.push(path);
    let index = 0;
    const next = (): void => {
      if (index < unread.length) tell(index, unread[index]!);
    };
    next();
    const inputs = unread.map((path) => ({ root: this.root, path }));
    for await (const outcome of this.jobs.run('read-archive-file', inputs)) {
      const path = unread[index++]!;
      next();
      if (outcome.kind === 'lost') this.#hasLost = true;
      await this.#learn(path, toRead(outcome, path));
    }
  }

  async read(path: string): Promise<ReadOutcome> {
    const known = this.#known.get(path) ?? (await this.#recall(path));
    if (known) return known;
    return await this.#learn(path, await readWithFigures({ root: this.root, path }));
  }

  /** What was read of a path; undefined where it was not. */
  known(path: string): ReadOutcome | undefined {
    return this.#known.get(path);
  }

  /** From what was read before of the same bytes under the same path. */
  async #recall(path: string): Promise<ReadOutcome | undefined> {
    const digest = this.digests.get(path);
    const before = digest && isHash(digest) ? await this.store.find<ReadOutcome>('archive-file', { ...digest }) : undefined;
    if (before) this.#known.set(path, before);
    return before;
  }

  async #learn(path: string, read: ReadOutcome): Promise<ReadOutcome> {
    this.#known.set(path, read);
    const digest = this.digests.get(path);
    // Only what was made of these bytes: the file may have been changed in the meantime.
    if (digest && read.sha256 !== null && read.sha256 === digest.bytes) await this.store.keep('archive-file', { ...digest }, read);
    return read;
  }
}

/** Else it is told why there are no bytes, which is soon found again. */
const isHash = ({ bytes }: FileDigest): boolean => bytes !== null && /^[0-9a-f]{64}$/u.test(bytes);

function toRead(outcome: TaskOutcome<ReadOutcome>, path: string): ReadOutcome {
  if (outcome.kind === 'done') return outcome.result;
  if (outcome.kind === 'refused') throw outcome.error; // reading explains what can be mended itself
  const { why, detail } = outcome.loss;
  const reason =
    why === 'crash' ? `The thread that read it has died (${detail}).` : `The file takes more ${why} to read than it may: ${detail}.`;
  return { kind: 'refused', file: { path, text: '', encoding: 'UTF-8' }, refusal: { code: 'unreadable', reason }, sha256: null };
}
