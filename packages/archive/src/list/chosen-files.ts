import type { CheckDocument, FileChange } from '@tongbi/model';

/** The commit that changes are told against. */
export interface Base {
  /** As it was named. */
  readonly ref: string;
  /** Full hash of the merge base with HEAD. */
  readonly commit: string;
  readonly from: string;
  /** Nobody named it: it was looked for among the usual branches. */
  readonly isGuess: boolean;
}

export interface ChosenFile {
  readonly path: string;
  readonly change: FileChange;
  readonly renamedFrom?: string;
}

/** The files of an archive that are to be looked at. */
export interface ChosenFiles {
  readonly files: readonly ChosenFile[];
  /** Reports that the change removes. */
  readonly removed: readonly string[];
  readonly base: Base | null;
  readonly scope: CheckDocument['scope'];
  readonly notes: readonly string[];
}
