import type { CheckDocument, FileChange, Message } from '@tongbi/model';
import type { BaseCandidate } from './base-candidates.js';

/** One path of a change, from the root of the repository. */
export interface ChangedPath {
  readonly path: string;
  readonly change: FileChange | 'removed';
  readonly renamedFrom?: string;
}

/** `A`, `M`, `T` (a link that became a file) and their like; unmerged paths (`U`) hold conflict markers and are read. */
const kinds: Readonly<Record<string, ChangedPath['change']>> = {
  A: 'added',
  M: 'modified',
  T: 'modified',
  U: 'modified',
  C: 'added',
  D: 'removed',
};

/** Reads `git diff --name-status -z`: NUL-separated, so that no name needs quoting. */
export function parseChanges(output: string): readonly ChangedPath[] {
  const words = output.split('\0');
  const found: ChangedPath[] = [];
  for (let at = 0; at < words.length - 1; ) {
    const status = words[at++] ?? '';
    const path = words[at++] ?? '';
    const kind = status.charAt(0);
    if (kind === 'R' || kind === 'C') {
      const target = words[at++] ?? '';
      found.push(kind === 'R' ? { path: target, change: 'renamed', renamedFrom: path } : { path: target, change: 'added' });
    } else {
      const change = kinds[kind];
      if (change && path) found.push({ path, change });
    }
  }
  return found;
}

/** Reads the NUL-separated paths of `git ls-files -z`. */
export function parsePaths(output: string): readonly string[] {
  return [...new Set(output.split('\0').filter((path) => path !== ''))];
}

/** The commit that changes are held against. */
export interface Base extends Pick<BaseCandidate, 'ref' | 'from'> {
  /** Full hash of the merge base with HEAD. */
  readonly commit: string;
  /** Nobody named it: it was looked for among the usual branches. */
  readonly isGuess: boolean;
}

export interface ChosenFile extends Omit<ChangedPath, 'change'> {
  readonly change: FileChange;
}

/** The files of an archive that are to be looked at. */
export interface ChosenFiles {
  readonly files: readonly ChosenFile[];
  readonly removed: readonly string[];
  readonly base: Base | null;
  readonly scope: CheckDocument['scope'];
  readonly notes: readonly Message[];
}
