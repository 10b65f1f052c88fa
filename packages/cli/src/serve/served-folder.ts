import { realpath, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type ComparedWith, type ReadReport, type ReportSource, type SearchedReport, searchedReports } from '@tongbi/archive';
import {
  type CorrectionsChoice,
  type FolderMemory,
  isInside,
  type KindsChoice,
  kindsInKey,
  listReportFiles,
  loadCorrections,
  loadKinds,
  openReport,
} from '@tongbi/archive/node';
import { type Kind, said, UserError } from '@tongbi/model';
import { segmenterFor } from '../tasks/segmenters.js';

/** Who asks: may give up, and hears how far the work is. */
export interface Asker {
  readonly signal: AbortSignal;
  readonly tell: (done: number, all: number, what: string) => void;
}

/** Lets what came in meanwhile be heard. @throws where the asker has given up */
async function breathe({ signal }: Asker): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}

interface KnownReport {
  /** When it was changed last, its size, and the kinds that were known. */
  readonly stamp: string;
  readonly source: ReportSource;
  /** Under its path in the folder; null for what is no report. */
  readonly read: ReadReport | null;
}

interface PairAsked {
  readonly place: string;
  readonly year?: number | undefined;
  readonly with?: number | undefined;
}

/** The reports of the folder, as they are at the moment. */
export interface OpenedFolder {
  readonly reads: readonly ReadReport[];
  readonly sources: readonly ReportSource[];
  /** How many files are none. */
  readonly refused: number;
  readonly given: ComparedWith;
}

/** The one folder that is served. No file outside of it is read as a report, and none is read twice that has not changed. */
export class ServedFolder {
  #known: ReadonlyMap<string, KnownReport> = new Map();

  constructor(
    readonly folder: string,
    readonly memory: FolderMemory,
    readonly choice: CorrectionsChoice & KindsChoice,
  ) {}

  async open(asker: Asker): Promise<OpenedFolder> {
    const root = await realpath(resolve(this.folder));
    const listed = (await listReportFiles([this.folder])).map(({ file }) => file);
    const kinds = await loadKinds(listed, this.choice);
    const known = new Map<string, KnownReport>();
    for (const [at, file] of listed.entries()) {
      asker.tell(at, listed.length, relative(this.folder, file));
      await breathe(asker);
      if (isInside(root, await realpath(resolve(file)))) known.set(file, await this.#read(file, kinds));
    }
    this.#known = known;
    const found = [...known.values()].flatMap(({ source, read }) => (read ? [{ source, read }] : []));
    return {
      reads: found.map(({ read }) => read),
      sources: found.map(({ source }) => source),
      refused: known.size - found.length,
      given: await this.#compareWith([...known.keys()], asker),
    };
  }

  async #read(file: string, kinds: readonly Kind[]): Promise<KnownReport> {
    const { mtimeMs, size } = await stat(file);
    const stamp = JSON.stringify([mtimeMs, size, kindsInKey(kinds)]);
    const before = this.#known.get(file);
    if (before?.stamp === stamp) return before;
    const source = await openReport(file, this.memory, { kinds });
    try {
      return { stamp, source, read: { ...(await source.read()), file: relative(this.folder, file) } };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { stamp, source, read: null };
    }
  }

  async #compareWith(files: readonly string[], asker: Asker): Promise<ComparedWith> {
    return {
      memory: this.memory,
      corrections: await loadCorrections(files, this.choice),
      segment: async (reads) => {
        await breathe(asker);
        return segmenterFor(reads);
      },
    };
  }
}

/** The reports of a place by year, of each year the fullest. @throws {UserError} where there is none */
export function reportsOf({ reads, sources }: OpenedFolder, place: string): readonly [SearchedReport, ...SearchedReport[]] {
  const all = searchedReports(reads, sources, { place });
  // A name may be that of two places (吉林).
  const own = all.filter(({ report }) => report.place === all[0]!.report.place);
  return own.filter(({ report }, at) => report.year !== own[at - 1]?.report.year) as [SearchedReport, ...SearchedReport[]];
}

/** Two reports of one place. @throws {UserError} where one is not there */
export function pairOf(opened: OpenedFolder, { place, year, with: earlier }: PairAsked): readonly [SearchedReport, SearchedReport] {
  const all = reportsOf(opened, place);
  const of = (wanted: number | undefined) => all.find(({ report }) => wanted !== undefined && report.year === wanted);
  const current = year === undefined ? all.at(-1) : of(year);
  const previous = earlier === undefined ? all[current ? all.indexOf(current) - 1 : -1] : of(earlier);
  if (current && previous && current !== previous) return [previous, current];
  const years = all.flatMap(({ report }) => report.year ?? []);
  throw new UserError(said('no-pair-to-compare', all[0].report.place ?? place, years));
}
