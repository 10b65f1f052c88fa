import type { Jobs } from '../jobs/jobs.js';
import type { TaskOutcome } from '../jobs/task-outcome.js';
import { type ReadOutcome, readWithFigures } from './read-with-figures.js';

/** Reads the files of an archive, each once. What is wrong with one is its outcome, never an error of the call. */
export class ArchiveReader {
  readonly #known = new Map<string, ReadOutcome>();

  constructor(
    readonly root: string,
    readonly jobs: Jobs,
  ) {}

  /** Reads those that are not known yet; `tell` hears of each before it is waited for. */
  async readAll(paths: readonly string[], tell: (index: number, path: string) => void = () => undefined): Promise<void> {
    const unread = [...new Set(paths)].filter((path) => !this.#known.has(path));
    const inputs = unread.map((path) => ({ root: this.root, path }));
    let index = 0;
    if (unread.length > 0) tell(0, unread[0]!);
    for await (const outcome of this.jobs.run('read-archive-file', inputs)) {
      this.#known.set(unread[index]!, toRead(outcome, unread[index]!));
      index++;
      if (index < unread.length) tell(index, unread[index]!);
    }
  }

  async read(path: string): Promise<ReadOutcome> {
    const known = this.#known.get(path) ?? (await readWithFigures({ root: this.root, path }));
    this.#known.set(path, known);
    return known;
  }

  /** What was read of a path; undefined where it was not. */
  known(path: string): ReadOutcome | undefined {
    return this.#known.get(path);
  }
}

function toRead(outcome: TaskOutcome<ReadOutcome>, path: string): ReadOutcome {
  if (outcome.kind === 'done') return outcome.result;
  if (outcome.kind === 'refused') throw outcome.error; // reading explains what can be mended itself
  const { why, detail } = outcome.loss;
  const reason =
    why === 'crash' ? `The thread that read it has died (${detail}).` : `The file takes more ${why} to read than it may: ${detail}.`;
  return { kind: 'refused', file: { path, text: '', encoding: 'UTF-8' }, refusal: { code: 'unreadable', reason } };
}
