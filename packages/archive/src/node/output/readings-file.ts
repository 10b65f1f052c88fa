import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Reading, said, UserError } from '@tongbi/model';
import { CORRECTIONS_NAME, READINGS_NAME } from '../../list/names-beside.js';
import { findUpward } from '../list/settings-file.js';
import { findAbout, parseReadingsFile, shownName } from '../read/load-corrections.js';
import { archiveFolder } from './corrections-file.js';
import { LineFile } from './line-file.js';

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
