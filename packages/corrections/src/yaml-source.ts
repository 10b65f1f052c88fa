import type { NoValues } from '@tongbi/model';
import type { Document } from 'yaml';

/** A kind of file that people write, as it is read and as messages speak of it. */
export interface YamlKind {
  /** “the config” */
  readonly name: NoValues;
  /** Where its form is described: “docs/check.md and the JSON Schema of the config”. */
  readonly docs: NoValues;
  /** What a file of this kind is like: “a config, which is a few levels deep”. */
  readonly like: NoValues;
  readonly mostCharacters: number;
  /** Collections inside collections. */
  readonly deepest: number;
  /** The keys that the mapping at a path may have. */
  readonly keysAt: (path: readonly PropertyKey[], data: unknown) => readonly string[];
  /** The values by which the union at a path distinguishes its forms, where that is asked. */
  readonly formsAt?: (path: readonly PropertyKey[]) => readonly string[];
  /** What a key at a path is called, and where all of them are listed, where it is not just a key. */
  readonly special?: (path: readonly PropertyKey[]) => { readonly noun: NoValues; readonly listed: string } | undefined;
}

/** A file as data, and where in it each value stands. */
export interface YamlSource {
  readonly file: string;
  readonly kind: YamlKind;
  readonly document: Document;
  readonly data: unknown;
  /** Line and column, from 1, of a value, or of a key of a mapping; the start of the file where it is not known. */
  readonly positionOf: (path: readonly PropertyKey[], key?: string) => { readonly line: number; readonly column: number };
}
