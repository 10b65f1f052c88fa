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
  readonly merge_group?: { readonly base_sha?: unknown };
  readonly before?: unknown;
}

const noCommit = /^0+$/u;

/** The name by which a CI's own variables are called: Gitea and Forgejo set GitHub's as well. */
function nameOfCi(env: Environment): string {
  if (env.GITEA_ACTIONS) return 'Gitea';
  return env.FORGEJO_ACTIONS ? 'Forgejo' : 'GitHub';
}

/**
 * The base of a pull or merge request. Its branch comes first: what is checked out is usually the request merged into today's branch, and
 * told against the commit that the request began from, what others merged meanwhile would count as its own. Where neither is here, the error
 * names the branch, which is what one fetches.
 */
function ofRequest(sha: BaseCandidate | null, branch: BaseCandidate | null): BaseCandidate[] {
  const tried = [branch, sha].flatMap((one) => (one ? [{ ...one, required: false }] : []));
  const last = branch ?? sha;
  return last ? [...tried, { ...last, required: true }] : [];
}

function candidate(value: unknown, from: string, prefix = ''): BaseCandidate | null {
  const ref = text(value);
  return ref === undefined || noCommit.test(ref) ? null : { ref: `${prefix}${ref}`, from, required: false };
}

function fromGithub(env: Environment, event: CiEvent | null): BaseCandidate[] {
  if (!env.GITHUB_ACTIONS && !env.GITEA_ACTIONS && !env.FORGEJO_ACTIONS) return [];
  const name = nameOfCi(env);
  const base = event?.pull_request?.base;
  const branch = text(env.GITHUB_BASE_REF) ?? base?.ref;
  const request = ofRequest(
    candidate(base?.sha, `${name}: pull_request.base.sha`),
    candidate(branch, `${name}: GITHUB_BASE_REF`, 'origin/'),
  );
  if (request.length) return request;
  const queued = candidate(event?.merge_group?.base_sha, `${name}: merge_group.base_sha`);
  if (queued) return [{ ...queued, required: true }];
  return [candidate(event?.before, `${name}: before the push`)].flatMap((one) => one ?? []);
}

function fromGitlab(env: Environment): BaseCandidate[] {
  if (!env.GITLAB_CI) return [];
  // Set where the pipeline runs on the merged result, and then the exact base of it.
  const target = candidate(env.CI_MERGE_REQUEST_TARGET_BRANCH_SHA, 'GitLab: CI_MERGE_REQUEST_TARGET_BRANCH_SHA');
  const sha = candidate(env.CI_MERGE_REQUEST_DIFF_BASE_SHA, 'GitLab: CI_MERGE_REQUEST_DIFF_BASE_SHA');
  const branch = candidate(env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME, 'GitLab: CI_MERGE_REQUEST_TARGET_BRANCH_NAME', 'origin/');
  // GitLab fetches no other branch, and what it names is of this pipeline: the commits come first.
  const request = [target, sha, ...ofRequest(null, branch ?? sha)].flatMap((one) => one ?? []);
  if (request.length) return request;
  return [
    candidate(env.CI_COMMIT_BEFORE_SHA, 'GitLab: CI_COMMIT_BEFORE_SHA'),
    candidate(env.CI_DEFAULT_BRANCH, 'GitLab: CI_DEFAULT_BRANCH', 'origin/'),
  ].flatMap((one) => one ?? []);
}

function fromJenkins(env: Environment): BaseCandidate[] {
  if (!env.JENKINS_URL && !env.JENKINS_HOME) return [];
  const request = ofRequest(null, candidate(env.CHANGE_TARGET, 'Jenkins: CHANGE_TARGET', 'origin/'));
  if (request.length) return request;
  return [candidate(env.GIT_PREVIOUS_SUCCESSFUL_COMMIT, 'Jenkins: GIT_PREVIOUS_SUCCESSFUL_COMMIT')].flatMap((one) => one ?? []);
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
