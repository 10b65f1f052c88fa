import { templates } from '../generated/templates.js';

/** The services for which `tongbi init` writes the file that runs the check. */
export const ciNames = ['github', 'gitea', 'forgejo', 'gitlab'] as const;
export type CiName = (typeof ciNames)[number];

/** Where a runner fetches Tongbi from. */
export interface ToolSource {
  /** Address of a Git repository that the runner may read. */
  readonly repository: string;
  /** Or a tag, or a branch. */
  readonly commit: string;
}

/** Stands where only the maintainer knows what belongs there. */
const UNKNOWN = 'FILL-IN';

/** The file that makes a service run the check on every change. Without a source it says, and on a run demands, what is to be filled in. */
export function writeWorkflow(ci: CiName, source: ToolSource | null): { readonly path: string; readonly text: string } {
  const path = ci === 'gitlab' ? '.gitlab-ci.yml' : `.${ci}/workflows/tongbi.yml`;
  const { repository, commit } = source ?? { repository: UNKNOWN, commit: UNKNOWN };
  const variables = fillIn('variables.yaml', { repository: JSON.stringify(repository), commit: JSON.stringify(commit) });
  // Into a folder that the check does not see.
  const fetch = fillIn('fetch.sh', { path, unknown: UNKNOWN });
  // The action at the top of what was fetched builds it, checks, annotates and comments.
  return { path, text: fillIn(ci === 'gitlab' ? 'pipeline.yaml' : 'action.yaml', { variables, fetch }) };
}

/** A template of `templates/init/` with its values; one of several lines is indented as the place where it stands. */
export const fillIn = (name: string, values: Readonly<Record<string, string>>): string =>
  templates[name]!.replace(
    /(^ *)?\{\{(\w+)\}\}/gmu,
    (_, indent = '', key: string) => indent + values[key]!.trimEnd().replaceAll('\n', `\n${indent}`),
  );
