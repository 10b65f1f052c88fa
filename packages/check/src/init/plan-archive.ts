import { findLayout } from './archive-layout.js';
import { writeConfig } from './write-config.js';
import { type CiName, writeWorkflow } from './write-workflow.js';

/** What is known of the repository that is to become an archive. */
export interface NewArchive {
  /** Of the reports that are there, from the root. */
  readonly reports: readonly string[];
  /** Null: no workflow is wanted. */
  readonly ci: CiName | null;
  /** Whether a file is there. */
  readonly exists: (path: string) => boolean;
}

/** A file that would be written; one that is there is left alone. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  /** Another file that does its work already, or itself. */
  readonly inPlaceOf: string | null;
}

const configNames = ['tongbi.config.yaml', 'tongbi.config.yml', 'tongbi.config.json'] as const;

/** The files that make an archive check itself: a config after what lies there, and a workflow. Nothing that is there is replaced. */
export function planArchive({ reports, ci, exists }: NewArchive): readonly PlannedFile[] {
  const config = { path: configNames[0], text: writeConfig(findLayout(reports)), inPlaceOf: configNames.find(exists) ?? null };
  if (ci === null) return [config];
  const { path, text } = writeWorkflow(ci);
  return [config, { path, text, inPlaceOf: exists(path) ? path : null }];
}

/** By the name of the host that a remote is on; GitLab, Gitea and Forgejo are run by many, who mostly say so in the name. */
const hosts: readonly (readonly [RegExp, CiName])[] = [
  [/^github\.com$/u, 'github'],
  [/^codeberg\.org$|forgejo/u, 'forgejo'],
  [/gitea/u, 'gitea'],
  [/gitlab/u, 'gitlab'],
];

/** `git@github.com:someone/reports.git`, `https://token@gitlab.example.org:8443/…` → the host. */
const hostOf = (remote: string): string => /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^:/]+)/u.exec(remote)?.[1] ?? '';

/** Files and folders by which a repository shows where it is checked, the surest first. */
const traces = {
  '.gitlab-ci.yml': 'gitlab',
  '.forgejo': 'forgejo',
  '.gitea': 'gitea',
  '.github': 'github',
} as const satisfies Record<string, CiName>;

/** The service that a repository is on, by its files and by the address of its remote; GitHub where neither tells. */
export function guessCi(remote: string, exists: (path: string) => boolean): CiName {
  const trace = Object.entries(traces).find(([path]) => exists(path))?.[1];
  return trace ?? hosts.find(([name]) => name.test(hostOf(remote)))?.[1] ?? 'github';
}
