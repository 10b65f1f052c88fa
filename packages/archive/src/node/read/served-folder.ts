import { realpath, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Kind, UserError } from '@tongbi/model';
import type { ComparedWith, ReportSource } from '../../compare/compare-pair.js';
import type { OpenedFolder } from '../../find/opened-folder.js';
import type { Memory } from '../../memory/memory.js';
import type { ReadReport } from '../../read/read-text.js';
import { listReportFiles } from '../list/list-files.js';
import { type ChoiceBeside, loadCorrections } from './load-corrections.js';
import { loadKinds } from './load-kinds.js';
import { attempt } from './read-archive-file.js';
import { isInside, kindsInKey } from './read-input.js';
import { openReport } from './report-source.js';

/** Who asks: may give up, and hears how far the work is. */
export interface Asker {
  readonly signal: { readonly throwIfAborted: () => void };
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

/** The one folder that is served. No file outside of it is read as a report, and none is read twice that has not changed. */
export class ServedFolder {
  #known: ReadonlyMap<string, KnownReport> = new Map();

  constructor(
    readonly folder: string,
    readonly memory: Memory,
    readonly segment: ComparedWith['segment'],
    readonly choice: ChoiceBeside<'corrections' | 'readings' | 'kinds'>,
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
      given: {
        memory: this.memory,
        corrections: await loadCorrections([...known.keys()], this.choice),
        segment: async (reads) => {
          await breathe(asker);
          return this.segment(reads);
        },
      },
    };
  }

  async #read(file: string, kinds: readonly Kind[]): Promise<KnownReport> {
    const { mtimeMs, size } = await stat(file);
    const stamp = JSON.stringify([mtimeMs, size, kindsInKey(kinds)]);
    const before = this.#known.get(file);
    if (before?.stamp === stamp) return before;
    const source = await openReport(file, this.memory, { kinds });
    const read = await attempt(source.read);
    return { stamp, source, read: read instanceof UserError ? null : { ...read, file: relative(this.folder, file) } };
  }
}
