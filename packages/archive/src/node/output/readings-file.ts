import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Reading, said, UserError } from '@tongbi/model';
import { CORRECTIONS_NAME, READINGS_NAME } from '../../read/corrections-name.js';
import { findUpward } from '../list/settings-file.js';
import { findAbout, parseReadingsFile, shownName } from '../read/load-corrections.js';
import { archiveFolder } from './corrections-file.js';
import { explainWriteError } from './write-files.js';

const LINE_END = 0x0a;

/** The readings of some reports, whether their file is there yet or not. Lines are only ever added, at its end: what was answered stays, whenever a run is ended. */
export class ReadingsFile {
  #isWhole = false;

  constructor(
    /** Full path. */
    readonly path: string,
  ) {}

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

  /** Adds lines by one write. @throws {UserError} where the file cannot be written */
  add(readings: readonly Reading[]): void {
    if (readings.length === 0) return;
    try {
      if (!this.#isWhole) this.#mend();
      this.#isWhole = true;
      appendFileSync(this.path, readings.map((reading) => `${JSON.stringify(reading)}\n`).join(''));
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
    if (isJson(bytes.toString('utf8', begin))) appendFileSync(this.path, '\n');
    else truncateSync(this.path, begin);
  }
}

/** What is cut off of an object in JSON is none. */
function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
