import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Correction, said, UserError, type WrittenCorrection } from '@tongbi/model';
import { CORRECTIONS_NAME } from '../../list/names-beside.js';
import { commonFolder, findAbout, readCorrections, shownName } from '../read/load-corrections.js';
import { writeFileAtomically } from './write-files.js';

/** The corrections file of some reports, whether it is there yet or not. */
export class CorrectionsFile {
  #text: string;

  constructor(
    /** Full path. */
    readonly path: string,
    text: string,
  ) {
    this.#text = text;
  }

  /** The file that was named, else the nearest one, else a new one in the folder above `reports`, or that of the reports. */
  static async open(reports: readonly string[], named: string | undefined): Promise<CorrectionsFile> {
    const path = resolve(named ?? (await findAbout(reports, CORRECTIONS_NAME)) ?? join(archiveFolder(reports), CORRECTIONS_NAME));
    return new CorrectionsFile(path, existsSync(path) ? await readCorrections(path) : '');
  }

  get name(): string {
    return shownName(this.path);
  }

  get text(): string {
    return this.#text;
  }

  async list(): Promise<readonly WrittenCorrection[]> {
    const { parseCorrections } = await import('@tongbi/corrections');
    return parseCorrections(this.#text, this.name);
  }

  /** The text as it would be with further corrections. */
  async with(corrections: readonly Correction[]): Promise<string> {
    const { addCorrections } = await import('@tongbi/corrections');
    return addCorrections(this.#text, corrections, this.name);
  }

  /**
   * Puts another text in place of the one that was read, whole or not at all.
   *
   * @throws {FileChanged} where somebody else has written the file meanwhile
   */
  async write(text: string): Promise<void> {
    const now = existsSync(this.path) ? await readCorrections(this.path) : '';
    if (now !== this.#text) throw new FileChanged(this.name);
    await writeFileAtomically(this.path, text);
    this.#text = text;
  }
}

/** An archive keeps its reports in `reports`, one folder a place, and what is about them beside it. */
export function archiveFolder(reports: readonly string[]): string {
  const common = commonFolder(reports) ?? resolve('.');
  for (let folder = common; dirname(folder) !== folder; folder = dirname(folder))
    if (basename(folder) === 'reports') return dirname(folder);
  return common;
}

/** Somebody else has written the file since it was read. */
export class FileChanged extends UserError {
  constructor(readonly file: string) {
    super(said('file-changed', file));
  }
}
