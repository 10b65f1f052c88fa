import type { Stage } from './stage.js';

/** Plain data that tells inputs apart. */
export type KeyPart = string | number | boolean | null | undefined | readonly KeyPart[] | { readonly [name: string]: KeyPart };

/** What a report's reading depends on beside code: the name that its place may be taken from, the hash of its bytes, and what is said of it. */
export type SourceKey = {
  readonly name: string;
  readonly sha256: string;
  readonly place: string | null;
  readonly year: number | null;
  /** Where the text breaks off: for an archive it is cut, another command reads it, or refuses it, as it is. */
  readonly isCut?: true;
};

/** Plain data of any type as part of a key. */
export const keyOf = (value: unknown): KeyPart => JSON.stringify(value);

/** What is kept between runs. Passed on as a value: what makes results knows of no folder. */
export interface Memory {
  /**
   * What was made before of the same inputs by the same code, or what `make` gives now. Plain data that survives JSON.
   *
   * @param key all that the result depends on beside code and tables: hashes of the bytes, names, options
   * @param isLasting whether what was made now may be taken the next time; it may where this is left out
   */
  remember<Value>(
    stage: Stage,
    key: KeyPart,
    make: () => Value | Promise<Value>,
    isLasting?: (value: Value) => boolean | Promise<boolean>,
  ): Promise<Value>;
  /** What was made before; undefined where nothing was. */
  /** Whether something was; that it can be read is only found out by reading it. */
  has(stage: Stage, key: KeyPart): Promise<boolean>;
  find<Value>(stage: Stage, key: KeyPart): Promise<Value | undefined>;
  keep(stage: Stage, key: KeyPart, value: unknown): Promise<void>;
}

/** Keeps nothing. */
export const noMemory: Memory = {
  remember: async (_, __, make) => await make(),
  has: async () => false,
  find: async () => undefined,
  keep: async () => undefined,
};
