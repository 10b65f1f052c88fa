#!/usr/bin/env node
// The step of action.yml that comments: one comment on a pull request, which later runs update. GitHub, Gitea and Forgejo answer to the same
// addresses. That a comment cannot be written (the token of a fork may only read) is reported and fails nothing: the verdict stands without it.
import { readFileSync } from 'node:fs';

const { env } = process;
/** Pages of a hundred comments; a longer discussion gets a second comment. */
const MOST_PAGES = 30;
const PAGE = 100;
const PATIENCE = 30_000;

const note = (line) => console.log(`::notice title=tongbi check::${line}`);

function readEvent() {
  try {
    return JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
  } catch {
    return {};
  }
}

async function call(path, method = 'GET', body) {
  const response = await fetch(`${env.GITHUB_API_URL || 'https://api.github.com'}/repos/${env.GITHUB_REPOSITORY}${path}`, {
    method,
    signal: AbortSignal.timeout(PATIENCE),
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: `token ${env.TONGBI_TOKEN}`,
      'user-agent': 'tongbi',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${response.statusText}`);
  return response.json();
}

/** The id of our comment on an earlier run. Servers that know no pages answer each with the same. */
async function findOurs(number, mark) {
  let first;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const comments = await call(`/issues/${number}/comments?per_page=${PAGE}&limit=${PAGE}&page=${page}`);
    if (!comments.length || comments[0].id === first) return null;
    first = comments[0].id;
    const ours = comments.find(({ body }) => body?.startsWith(mark));
    if (ours) return ours.id;
    if (comments.length < PAGE) return null;
  }
  return null;
}

const number = readEvent().pull_request?.number;
if (!number) {
  console.log('No pull request, so no comment.');
} else {
  const mark = `<!-- ${['tongbi check', env.TONGBI_COMMENT_KEY?.replace(/--+|[<>]/g, '-')].filter(Boolean).join(' ')} -->`;
  try {
    const body = `${mark}\n${readFileSync(env.TONGBI_MARKDOWN, 'utf8')}`;
    const ours = await findOurs(number, mark);
    if (ours === null) await call(`/issues/${number}/comments`, 'POST', { body });
    else await call(`/issues/comments/${ours}`, 'PATCH', { body });
    console.log(ours === null ? 'Commented on the pull request.' : 'Updated the comment on the pull request.');
  } catch (error) {
    const advice = /: 40[134] /.test(error.message)
      ? ' The token needs the permission pull-requests: write; in pull requests from forks it has none.'
      : '';
    note(`The comment could not be written (${error.message}).${advice} The summary stands on the page of this run.`);
  }
}
