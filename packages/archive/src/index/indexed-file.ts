import type { ArchiveEntry } from './archive-entry.js';

/** A file of the archive as far as its path and its text say what it is. */
export interface IndexedFile {
  readonly entry: ArchiveEntry;
  /** Of its Chinese characters, for finding copies. */
  readonly prints: Uint32Array;
  /** The file that it is: a link and its target are one. */
  readonly target: string;
}
