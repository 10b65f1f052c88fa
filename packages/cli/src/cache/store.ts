import type { Stage } from './stage.js';

/** Plain data that tells inputs apart. */
export type KeyPart = string | number | boolean | null | undefined | readonly KeyPart[] | { readonly [name: string]: KeyPart };

/** Plain data of any type as part of a key. */
export const keyOf = (value: unknown): KeyPart => JSON.stringify(value);

/** Where results are kept between runs. Passed on as a value: what makes results knows of no folder. */
export interface Store {
  /**
   * What was made before of the same inputs by the same code, or what `make` gives now. Plain data that survives JSON.
   *
   * @param key all that the result depends on beside code and tables: hashes of the bytes, names, options
   */
  remember<Value>(stage: Stage, key: KeyPart, make: () => Value | Promise<Value>): Promise<Value>;
  /** What was made before; undefined where nothing was. */
  find<Value>(stage: Stage, key: KeyPart): Promise<Value | undefined>;
  keep(stage: Stage, key: KeyPart, value: unknown): Promise<void>;
  /** When the work is done: takes away what was not used for longest, where there is too much. */
  close(): Promise<void>;
}

/** Keeps nothing. */
export const noStore: Store = {
  remember: async (_, __, make) => await make(),
  find: async () => undefined,
  keep: async () => undefined,
  close: async () => undefined,
};
