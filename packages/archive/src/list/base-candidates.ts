/** A commit or branch that changes may be held against, and who named it. */
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

const NO_COMMIT = /^0+$/u;

type Candidates = readonly BaseCandidate[];

/**
 * The base of a pull or merge request, by the names that it has: its branch comes first. What is checked out is usually the request merged into today's
 * branch, and held against the commit that the request began from, what others merged meanwhile would count as its own. Where none of them is here, the
 * error names the first, which is what one fetches.
 */
const ofRequest = (tried: Candidates): Candidates => [...tried, ...required(tried.slice(0, 1))];

const required = (candidates: Candidates): Candidates => candidates.map((one) => ({ ...one, required: true }));

/** None where the value names nothing. */
function candidate(value: unknown, from: string, prefix = ''): Candidates {
  const ref = text(value);
  return ref === undefined || NO_COMMIT.test(ref) ? [] : [{ ref: `${prefix}${ref}`, from, required: false }];
}

const firstOf = (...choices: readonly Candidates[]): Candidates => choices.find(({ length }) => length > 0) ?? [];

function fromGithub(env: Environment, event: CiEvent | null): Candidates {
  // Gitea and Forgejo set GitHub's variables as well.
  const name = env.GITEA_ACTIONS ? 'Gitea' : env.FORGEJO_ACTIONS ? 'Forgejo' : env.GITHUB_ACTIONS && 'GitHub';
  if (!name) return [];
  const base = event?.pull_request?.base;
  const branch = candidate(text(env.GITHUB_BASE_REF) ?? base?.ref, `${name}: GITHUB_BASE_REF`, 'origin/');
  return firstOf(
    ofRequest([...branch, ...candidate(base?.sha, `${name}: pull_request.base.sha`)]),
    required(candidate(event?.merge_group?.base_sha, `${name}: merge_group.base_sha`)),
    candidate(event?.before, `${name}: before the push`),
  );
}

function fromGitlab(env: Environment): Candidates {
  if (!env.GITLAB_CI) return [];
  const named = (variable: string, prefix?: string): Candidates => candidate(env[variable], `GitLab: ${variable}`, prefix);
  const sha = named('CI_MERGE_REQUEST_DIFF_BASE_SHA');
  return firstOf(
    [
      // Set where the pipeline runs on the merged result, and then the exact base of it.
      ...named('CI_MERGE_REQUEST_TARGET_BRANCH_SHA'),
      // GitLab fetches no other branch, and what it names is of this pipeline: the commits come first.
      ...sha,
      ...ofRequest(firstOf(named('CI_MERGE_REQUEST_TARGET_BRANCH_NAME', 'origin/'), sha)),
    ],
    [...named('CI_COMMIT_BEFORE_SHA'), ...named('CI_DEFAULT_BRANCH', 'origin/')],
  );
}

function fromJenkins(env: Environment): Candidates {
  if (!env.JENKINS_URL && !env.JENKINS_HOME) return [];
  return firstOf(
    ofRequest(candidate(env.CHANGE_TARGET, 'Jenkins: CHANGE_TARGET', 'origin/')),
    candidate(env.GIT_PREVIOUS_SUCCESSFUL_COMMIT, 'Jenkins: GIT_PREVIOUS_SUCCESSFUL_COMMIT'),
  );
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Branches that are the default in most repositories; `origin/HEAD` says it where the clone knows. */
const usualBranches = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * What changes may be held against, the surest first: the option, the variables of a CI, the config, the default branch.
 */
export function baseCandidates(
  env: Environment,
  event: CiEvent | null,
  named: { readonly option?: string | undefined; readonly config?: string | undefined },
): readonly BaseCandidate[] {
  if (named.option !== undefined) return [{ ref: named.option, from: '--base', required: true }];
  const known = [...fromGithub(env, event), ...fromGitlab(env), ...fromJenkins(env)];
  const configured = named.config === undefined ? [] : [{ ref: named.config, from: '`base` of the config', required: true }];
  return [...known, ...configured, ...usualBranches.map((ref) => ({ ref, from: 'the default branch', required: false }))];
}
