/** What of the code and data a stage depends on. */
export interface StageParts {
  /** With all packages of ours that they depend on, and the versions of those of others. */
  readonly packages: readonly string[];
  /** Folders of this package's own built code, for what does not depend on all that it imports. */
  readonly own: readonly string[];
}

const reading = { packages: ['@tongbi/formats', '@tongbi/normalizer'], own: ['node/read', 'read'] };
const comparing = { packages: [...reading.packages, '@tongbi/compare', '@tongbi/segmenter'], own: [...reading.own, 'node/compare'] };
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
  facts: reading,
  /** A file of an archive read, with its figures. */
  'archive-file': checking,
  /** What changed between two files of an archive, in short. */
  'archive-pair': checking,
  /** All that a check found. */
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
