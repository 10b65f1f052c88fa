/** What of the code and data a stage depends on. */
export interface StageParts {
  /** With all packages of ours that they depend on, and the versions of those of others. */
  readonly packages: readonly string[];
  /** Folders of this package's own built code. */
  readonly own: readonly string[];
}

const reading = { packages: ['@tongbi/formats', '@tongbi/normalizer'], own: ['files'] };
const comparing = { packages: [...reading.packages, '@tongbi/compare', '@tongbi/segmenter'], own: ['files'] };
const checking = { packages: [...comparing.packages, '@tongbi/check', '@tongbi/renderer'], own: ['files', 'check', 'jobs'] };

/** What is kept, by name: a folder of the cache each. */
export const stages = {
  /** A file read: its report and what is odd about it. */
  report: reading,
  /** Two reports, or several, compared; what the segmenter cut is in it. */
  comparison: comparing,
  /** The commitments of several reports followed through the years. */
  lineage: comparing,
  /** A file of an archive read, with its figures. */
  'archive-file': checking,
  /** What changed between two files of an archive, in short. */
  'archive-pair': checking,
  /** All that a check found. */
  'archive-check': checking,
} as const satisfies Readonly<Record<string, StageParts>>;

export type Stage = keyof typeof stages;
export const stageNames = Object.keys(stages) as readonly Stage[];
