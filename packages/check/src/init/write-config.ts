/** Where an archive fetches Tongbi from; the versions are tags of this repository. */
const REPOSITORY_NAME = 'tongbi/tongbi';
const REPOSITORY_URL = `https://github.com/${REPOSITORY_NAME}`;
/** Moves with each release that changes nothing for archives. */
const ACTION_VERSION = 'v0';

const RAW = `https://raw.githubusercontent.com/${REPOSITORY_NAME}/${ACTION_VERSION}`;
const SCHEMA_URL = `${RAW}/packages/model/schemas/config.schema.json`;
const GITLAB_TEMPLATE_URL = `${RAW}/.gitlab/tongbi.yml`;
const DOCS_URL = `${REPOSITORY_URL}/blob/${ACTION_VERSION}/docs`;

/** How the reports of an archive lie, as far as their names say it. */
export interface ArchiveLayout {
  /** Globs that have all of them; empty where they lie in too many folders for a list. */
  readonly include: readonly string[];
  /** The form that all paths have, as `reports/{place}/{year}.md`; null where there is none. */
  readonly path: string | null;
}

/** A config for a new archive: what was found out about it, and the most asked-for policies as comments. */
export function writeConfig({ include, path }: ArchiveLayout): string {
  const globs = include.length
    ? `include:\n${include.map((glob) => `  - ${JSON.stringify(glob)}\n`).join('')}`
    : `# Which files are reports; without it those of a folder reports, or with a year or 工作报告 in their names.\n# include: ["archive/**/*.md"]\n`;
  const form =
    path === null
      ? `# What a path must say; no one form fits all names here.\n# path: reports/{place}/{year}.md\n`
      : `# What a path must say.\npath: ${JSON.stringify(path)}\n`;
  return `# yaml-language-server: $schema=${SCHEMA_URL}
# What tongbi check looks at in this archive. All keys: ${DOCS_URL}/check.md#config
${globs}${form}
# error | warning | info | never
failOn: error

rules:
  # Off, info, warning or error by code; all codes: ${DOCS_URL}/rules.md
  year-before-missing: warning
  # Policies are off until they are asked for:
  # max-dropped: 60
  # required-targets: [地区生产总值, 居民消费价格]
  # require-outcome: warning

# Other rules for some places, years or files:
# overrides:
#   - to: 1999
#     rules: { length-unusual: "off" }
`;
}

/** The services for which `tongbi init` writes the file that runs the check. */
export const ciNames = ['github', 'gitea', 'forgejo', 'gitlab'] as const;
export type CiName = (typeof ciNames)[number];

interface Workflow {
  readonly path: string;
  readonly text: string;
}

/** Gitea and Forgejo look for an action on their own servers first; the whole address names the right one. */
const actions = {
  github: `${REPOSITORY_NAME}@${ACTION_VERSION}`,
  gitea: `${REPOSITORY_URL}@${ACTION_VERSION}`,
  forgejo: `${REPOSITORY_URL}@${ACTION_VERSION}`,
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
  if (ci === 'gitlab') return { path: '.gitlab-ci.yml', text: `include:\n  - remote: ${GITLAB_TEMPLATE_URL}\n` };
  return { path: `.${ci}/workflows/tongbi.yml`, text: writeAction(actions[ci]) };
}
