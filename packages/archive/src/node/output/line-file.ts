import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { explainWriteError } from './write-files.js';

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
