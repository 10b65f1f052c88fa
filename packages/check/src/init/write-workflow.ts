import { actionVersion, gitlabTemplateUrl, repositoryName, repositoryUrl } from './tongbi-source.js';

/** The services for which `tongbi init` writes the file that runs the check. */
export const ciNames = ['github', 'gitea', 'forgejo', 'gitlab'] as const;
export type CiName = (typeof ciNames)[number];

interface Workflow {
  readonly path: string;
  readonly text: string;
}

/** Gitea and Forgejo look for an action on their own servers first; the whole address names the right one. */
const actions = {
  github: `${repositoryName}@${actionVersion}`,
  gitea: `${repositoryUrl}@${actionVersion}`,
  forgejo: `${repositoryUrl}@${actionVersion}`,
} as const satisfies Record<Exclude<CiName, 'gitlab'>, string>;

function writeAction(action: string): string {
  return `name: Reports
on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read
  pull-requests: write # for the comment with what changed

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # the base of the change, and the reports beside it
      - uses: ${action}
`;
}

/** The file that makes a service run the check on every change. */
export function writeWorkflow(ci: CiName): Workflow {
  if (ci === 'gitlab') return { path: '.gitlab-ci.yml', text: `include:\n  - remote: ${gitlabTemplateUrl}\n` };
  return { path: `.${ci}/workflows/tongbi.yml`, text: writeAction(actions[ci]) };
}
