/** A commit or branch that changes may be told against, and who named it. */
export interface BaseCandidate {
  readonly ref: string;
  /** For people: `--base`, `GITHUB_BASE_REF`. */
  readonly from: string;
  /** False: where there is no such commit, the next candidate is tried. */
  readonly required: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the event file of GitHub, Gitea and Forgejo says, as far as it is used. */
export interface CiEvent {
  readonly pull_request?: { readonly base?: { readonly sha?: unknown; readonly ref?: unknown } };
  readonly before?: unknown;
}

const noCommit = /^0+$/u;

/** The name by which a CI's own variables are called: Gitea and Forgejo set GitHub's as well. */
function nameOfCi(env: Environment): string {
  if (env.GITEA_ACTIONS) return 'Gitea';
  return env.FORGEJO_ACTIONS ? 'Forgejo' : 'GitHub';
}

function fromGithub(env: Environment, event: CiEvent | null): BaseCandidate[] {
  if (!env.GITHUB_ACTIONS && !env.GITEA_ACTIONS && !env.FORGEJO_ACTIONS) return [];
  const name = nameOfCi(env);
  const sha = text(event?.pull_request?.base?.sha);
  const branch = text(env.GITHUB_BASE_REF) ?? text(event?.pull_request?.base?.ref);
  if (sha !== undefined || branch !== undefined) {
    // The event's commit is exact; the branch may have moved on, and its merge base is the same or newer.
    return [
      ...(sha === undefined ? [] : [{ ref: sha, from: `${name}: pull_request.base.sha`, required: branch === undefined }]),
      ...(branch === undefined ? [] : [{ ref: `origin/${branch}`, from: `${name}: GITHUB_BASE_REF`, required: true }]),
    ];
  }
  const before = text(event?.before);
  return before === undefined || noCommit.test(before) ? [] : [{ ref: before, from: `${name}: before the push`, required: false }];
}

function fromGitlab(env: Environment): BaseCandidate[] {
  if (!env.GITLAB_CI) return [];
  const sha = text(env.CI_MERGE_REQUEST_DIFF_BASE_SHA);
  const branch = text(env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME);
  if (sha !== undefined || branch !== undefined) {
    return [
      ...(sha === undefined ? [] : [{ ref: sha, from: 'GitLab: CI_MERGE_REQUEST_DIFF_BASE_SHA', required: branch === undefined }]),
      ...(branch === undefined ? [] : [{ ref: `origin/${branch}`, from: 'GitLab: CI_MERGE_REQUEST_TARGET_BRANCH_NAME', required: true }]),
    ];
  }
  const before = text(env.CI_COMMIT_BEFORE_SHA);
  const known =
    before === undefined || noCommit.test(before) ? [] : [{ ref: before, from: 'GitLab: CI_COMMIT_BEFORE_SHA', required: false }];
  const main = text(env.CI_DEFAULT_BRANCH);
  return [...known, ...(main === undefined ? [] : [{ ref: `origin/${main}`, from: 'GitLab: CI_DEFAULT_BRANCH', required: false }])];
}

function fromJenkins(env: Environment): BaseCandidate[] {
  if (!env.JENKINS_URL && !env.JENKINS_HOME) return [];
  const target = text(env.CHANGE_TARGET);
  if (target !== undefined) return [{ ref: `origin/${target}`, from: 'Jenkins: CHANGE_TARGET', required: true }];
  const last = text(env.GIT_PREVIOUS_SUCCESSFUL_COMMIT);
  return last === undefined ? [] : [{ ref: last, from: 'Jenkins: GIT_PREVIOUS_SUCCESSFUL_COMMIT', required: false }];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Branches that are the default in most repositories; `origin/HEAD` says it where the clone knows. */
const usualBranches = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * What changes may be told against, the surest first: the option, the variables of a CI, the config, the default branch.
 */
export function baseCandidates(
  env: Environment,
  event: CiEvent | null,
  named: { readonly option?: string | undefined; readonly config?: string | undefined },
): readonly BaseCandidate[] {
  if (named.option !== undefined) return [{ ref: named.option, from: '--base', required: true }];
  const told = [...fromGithub(env, event), ...fromGitlab(env), ...fromJenkins(env)];
  const configured = named.config === undefined ? [] : [{ ref: named.config, from: '`base` of the config', required: true }];
  return [...told, ...configured, ...usualBranches.map((ref) => ({ ref, from: 'the default branch', required: false }))];
}
