import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Correction, parseJson, type Reading, said, UserError, type WrittenCorrection } from '@tongbi/model';
import { CORRECTIONS_NAME, READINGS_NAME } from '../../list/names-beside.js';
import { findUpward } from '../list/load-config.js';
import { commonFolder, findAbout, parseReadingsFile, readCorrections, shownName } from '../read/load-corrections.js';
import { explainWriteError, writeFileAtomically } from './write-files.js';

const LINE_END = 0x0a;

/** A file of objects in JSON, one a line, which are only ever added, at its end: what was written stays, whenever a run is ended. */
export class LineFile {
  #isWhole = false;

  constructor(
    /** Full path. */
    readonly path: string,
  ) {}

  /** Adds lines by one write. @throws {UserError} where the file cannot be written */
  add(values: readonly object[]): void {
    if (values.length === 0) return;
    try {
      if (!this.#isWhole) this.#mend();
      this.#isWhole = true;
      appendFileSync(this.path, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
    } catch (error) {
      this.#isWhole = false;
      throw explainWriteError(this.path, error);
    }
  }

  /** A last line whose writing was cut off goes; of one that lacks but its end the end is added. */
  #mend(): void {
    if (!existsSync(this.path)) return;
    const bytes = readFileSync(this.path);
    const begin = bytes.lastIndexOf(LINE_END) + 1;
    if (begin === bytes.length) return;
    // What is cut off of an object in JSON is none.
    if (parseJson(bytes.toString('utf8', begin))) appendFileSync(this.path, '\n');
    else truncateSync(this.path, begin);
  }
}

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
function archiveFolder(reports: readonly string[]): string {
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

/** The readings of some reports, whether their file is there yet or not. */
export class ReadingsFile extends LineFile {
  /** The file that was named, else the nearest one, else a new one where persons' corrections are, or would be. */
  static async open(reports: readonly string[], named: string | undefined): Promise<ReadingsFile> {
    if (named !== undefined) return new ReadingsFile(resolve(named));
    const found = await findAbout(reports, READINGS_NAME);
    const corrections = await findAbout(reports, CORRECTIONS_NAME);
    return new ReadingsFile(found ?? join(corrections === null ? archiveFolder(reports) : dirname(corrections), READINGS_NAME));
  }

  /** The file that was named, else the nearest one from here. @throws {UserError} where there is none */
  static async find(named: string | undefined): Promise<ReadingsFile> {
    const path = named ?? (await findUpward(resolve('.'), [READINGS_NAME]))[0];
    if (path !== undefined && existsSync(path)) return new ReadingsFile(resolve(path));
    throw new UserError(said('no-readings-file', named ?? READINGS_NAME));
  }

  get name(): string {
    return shownName(this.path);
  }

  async list(): Promise<readonly Reading[]> {
    return existsSync(this.path) ? parseReadingsFile(this.path) : [];
  }
}
