import { findNeighbours, type Neighbours, type ReadReportFile, type RuleContext, sharedShare, type Twin, takeSamples } from '@tongbi/check';
import type { ArchiveReader } from './archive-reader.js';
import type { IndexedFile } from './index-archive.js';
import type { Archive } from './open-archive.js';

/** From here on two texts are one. Two years' reports of a place share a twentieth. */
const COPIED_SHARE = 0.5;

/** All that the rules may know of a report but what changed against its neighbours. */
export interface FileContext {
  readonly own: Omit<RuleContext, 'previous' | 'next' | 'changes'>;
  readonly previous: ReadReportFile | null;
  readonly next: ReadReportFile | null;
  /** Which neighbour could not be taken, and why. */
  readonly notes: readonly string[];
}

/** Finds what stands around a report in its archive: neighbours, copies, the list of all. */
export class ContextFinder {
  /** All files of the archive, a link and its target once. */
  readonly entries: readonly IndexedFile['entry'][];
  readonly #unique: readonly IndexedFile[];

  constructor(
    readonly archive: Archive,
    readonly indexed: readonly IndexedFile[],
    readonly reader: ArchiveReader,
    readonly today: string,
  ) {
    this.#unique = uniqueTargets(indexed);
    this.entries = this.#unique.map(({ entry }) => entry);
  }

  /** Reads the neighbours of all these at once. */
  async readNeighbours(paths: readonly string[]): Promise<void> {
    const reports = paths.filter((path) => this.reader.known(path)?.kind === 'report');
    const near = reports.map((path) => this.#neighboursOf(this.#indexed(path)));
    await this.reader.readAll(near.flatMap(({ previous, next }) => [previous, next].flatMap((one) => one?.path ?? [])));
  }

  /** `path` was read, and is a report. */
  async find(path: string): Promise<FileContext> {
    const own = this.#indexed(path);
    const neighbours = this.#neighboursOf(own);
    const read = (await this.#read(path))!;
    const notes: string[] = [];
    return {
      own: {
        ...read,
        claim: this.archive.claimOf(path),
        entry: own.entry,
        neighbours,
        archive: this.entries,
        copies: this.#copiesOf(own),
        today: this.today,
      },
      previous: await this.#readNeighbour(neighbours.previous, own.entry, notes),
      next: await this.#readNeighbour(neighbours.next, own.entry, notes),
      notes,
    };
  }

  #indexed(path: string): IndexedFile {
    return this.indexed.find(({ entry }) => entry.path === path)!;
  }

  /** A link and the file that it leads to are one report, and no two of the same year. */
  #neighboursOf(own: IndexedFile): Neighbours {
    const others = this.#unique.filter(({ target }) => target !== own.target);
    return findNeighbours(
      own.entry,
      others.map(({ entry }) => entry),
    );
  }

  /** A neighbour that cannot be read, or is of another place or year than its path says, is none. */
  async #readNeighbour(entry: IndexedFile['entry'] | null, own: IndexedFile['entry'], notes: string[]): Promise<ReadReportFile | null> {
    if (!entry) return null;
    const read = await this.#read(entry.path);
    if (read && read.report.place === entry.place && read.report.year === entry.year) return read;
    const why = read ? `says it is of ${read.report.place} ${read.report.year}` : 'cannot be read as a report';
    notes.push(`${own.path} was not compared with ${entry.path}, which ${why}.`);
    return null;
  }

  async #read(path: string): Promise<ReadReportFile | null> {
    const outcome = await this.reader.read(path);
    if (outcome.kind === 'refused') return null;
    return { path, report: outcome.report, diagnostics: outcome.diagnostics, figures: outcome.figures };
  }

  #copiesOf(own: IndexedFile): readonly Twin[] {
    const samples = takeSamples(own.letters);
    return this.indexed.flatMap(({ entry, letters, target }) => {
      if (target === own.target) return [];
      const share = sharedShare(samples, letters);
      return share >= COPIED_SHARE ? [{ path: entry.path, share }] : [];
    });
  }
}

/** A link and the file that it leads to are one report; the first by name stands for both. */
function uniqueTargets(indexed: readonly IndexedFile[]): readonly IndexedFile[] {
  const seen = new Set<string>();
  return indexed.filter(({ target }) => !seen.has(target) && seen.add(target));
}
