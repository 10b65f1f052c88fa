/** What of the code and data a stage depends on. */
export interface StageParts {
  /** With all packages of ours that they depend on, and the versions of those of others. */
  readonly packages: readonly string[];
  /** Folders of this package's own built code, for what does not depend on all that it imports. */
  readonly own: readonly string[];
}

const reading = { packages: ['@tongbi/formats', '@tongbi/normalizer'], own: ['node/read', 'read'] };
const comparing = { packages: [...reading.packages, '@tongbi/compare', '@tongbi/segmenter'], own: [...reading.own, 'compare'] };
const checking = { packages: ['@tongbi/check'], own: [] };

/** What is kept, by name: a folder of the cache each. */
export const stages = {
  /** A file read: its report and what is odd about it. */
  report: reading,
  /** Two reports, or several, compared; what the segmenter cut is in it. */
  comparison: comparing,
  /** The commitments of several reports followed through the years. */
  lineage: comparing,
  /** What a plan needs to know of a file of an archive: place, year, edition. */
  facts: { ...reading, own: [...reading.own, 'plan'] },
  /** A file of an archive read, with its figures. */
  'archive-file': checking,
  /** What changed between two files of an archive, in short. */
  'archive-pair': checking,
  'archive-check': checking,
  /** The rows of a place in all tables. */
  'export-place': { packages: ['@tongbi/export'], own: [] },
  /** What the pages of a whole site need of a place. */
  'site-extract': { packages: ['@tongbi/site', '@tongbi/segmenter'], own: [] },
  /** Pages of a site; they are kept in its folder, whose manifest names what they were made of. */
  'site-pages': { packages: ['@tongbi/site'], own: [] },
} as const satisfies Readonly<Record<string, StageParts>>;

export type Stage = keyof typeof stages;
export const stageNames = Object.keys(stages) as readonly Stage[];

/** Plain data that distinguishes inputs. */
export type KeyPart = string | number | boolean | null | undefined | readonly KeyPart[] | { readonly [name: string]: KeyPart };

/** What a report's reading depends on beside code: the name that its place may be taken from, the hash of its bytes, and what is said of it. */
export type SourceKey = {
  readonly name: string;
  readonly sha256: string;
  readonly place: string | null;
  readonly year: number | null;
  /** The kind that it is said to be of, and the hash of the kinds that are known beside those that are shipped. */
  readonly kind?: string;
  readonly kinds?: string;
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
  /** Whether something was made before; that it can be read is only found out by reading it. */
  has(stage: Stage, key: KeyPart): Promise<boolean>;
  /** What was made before; undefined where nothing was. */
  find<Value>(stage: Stage, key: KeyPart): Promise<Value | undefined>;
  keep(stage: Stage, key: KeyPart, value: unknown): Promise<void>;
}

export const noMemory: Memory = {
  remember: async (_, __, make) => await make(),
  has: async () => false,
  find: async () => undefined,
  keep: async () => undefined,
};
