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

interface Workflow {
  readonly path: string;
  readonly text: string;
}

/** Stands where only the maintainer knows what belongs there. */
const UNKNOWN = 'FILL-IN';

/** Fetches Tongbi into a folder that the check does not see; lines of a shell, indented by `indent`. */
function writeFetch(file: string, indent: string): string {
  const lines = [
    `case "$TONGBI_REPOSITORY $TONGBI_COMMIT" in *${UNKNOWN}*)`,
    `  echo "${file}: fill in TONGBI_REPOSITORY and TONGBI_COMMIT" >&2; exit 1 ;;`,
    `esac`,
    `echo '/.tongbi/' >> "$(git rev-parse --git-path info/exclude)"`,
    `git init --quiet .tongbi`,
    `git -C .tongbi fetch --quiet --depth 1 "$TONGBI_REPOSITORY" "$TONGBI_COMMIT"`,
    `git -C .tongbi checkout --quiet --force FETCH_HEAD`,
  ];
  return lines.map((line) => `${indent}${line}\n`).join('');
}

function writeVariables(source: ToolSource | null, indent: string): string {
  const { repository, commit } = source ?? { repository: UNKNOWN, commit: UNKNOWN };
  return `${indent}# Where Tongbi is fetched from: a Git repository that this runner may read, and a commit, a tag or a branch of it.
${indent}TONGBI_REPOSITORY: ${JSON.stringify(repository)}
${indent}TONGBI_COMMIT: ${JSON.stringify(commit)}
`;
}

/** The action at the top of what was fetched builds it, checks, annotates and comments. */
function writeAction(path: string, source: ToolSource | null): string {
  return `name: Reports
on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read
  pull-requests: write # for the comment with what changed

env:
${writeVariables(source, '  ')}
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # the base of the change, and the reports beside it
      - name: Fetch Tongbi
        run: |
${writeFetch(path, '          ')}      - uses: ./.tongbi
`;
}

function writePipeline(path: string, source: ToolSource | null): string {
  return `variables:
${writeVariables(source, '  ')}  TONGBI_ARGUMENTS: "" # further options of tongbi check

tongbi-check:
  stage: test
  image: node:20
  variables:
    GIT_DEPTH: "0" # the base of the change, and the reports beside it
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  cache:
    key: tongbi-$TONGBI_COMMIT
    paths: [.tongbi/]
  before_script:
    - |
${writeFetch(path, '      ')}    - node .tongbi/scripts/set-up.mjs
  script:
    - node .tongbi/packages/cli/bin/tongbi.js check --format junit=tongbi.junit.xml --format markdown=tongbi.md --format json=tongbi.json $TONGBI_ARGUMENTS
  artifacts:
    when: always
    expire_in: 30 days
    paths: [tongbi.md, tongbi.json]
    reports:
      junit: tongbi.junit.xml
`;
}

/** The file that makes a service run the check on every change. Without a source it says, and on a run demands, what is to be filled in. */
export function writeWorkflow(ci: CiName, source: ToolSource | null): Workflow {
  const path = ci === 'gitlab' ? '.gitlab-ci.yml' : `.${ci}/workflows/tongbi.yml`;
  return { path, text: ci === 'gitlab' ? writePipeline(path, source) : writeAction(path, source) };
}
