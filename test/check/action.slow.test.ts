import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../cli/run-tongbi.js';
import { action, runAction } from './action-steps.js';
import { embedded, makeArchive, type TestArchive } from './archive.js';
import { FakeApi } from './fake-api.js';

const added = 'reports/示例市/2024.md';
const temporary = mkdtempSync(join(tmpdir(), 'tongbi-runner-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const api = new FakeApi();
beforeAll(() => api.open());
afterAll(() => api.close());
beforeEach(() => api.reset());

/** A set-up that is not done would install packages in the middle of the tests; `npm test` has done it before. */
const isSetUp = spawnSync(process.execPath, [join(root, 'scripts/set-up.mjs'), '--is-done']).status === 0;
const skipped = isSetUp ? [] : ['Build'];

interface PullRequest {
  readonly archive: TestArchive;
  readonly environment: Readonly<Record<string, string>>;
}

/** An archive as actions/checkout leaves it: HEAD detached, the branch of the base known as that of the remote. */
function pullRequest(change: (archive: TestArchive) => void): PullRequest {
  const archive = makeArchive([added]);
  const base = archive.git('rev-parse', 'HEAD').trim();
  archive.git('update-ref', 'refs/remotes/origin/main', base);
  archive.git('checkout', '--quiet', '--detach');
  archive.git('branch', '--quiet', '--delete', '--force', 'main');
  change(archive);
  archive.git('add', '--all');
  archive.git('commit', '--quiet', '--message', 'a report');
  const event = join(temporary, 'event.json');
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7, base: { sha: base, ref: 'main' } } }));
  const summary = join(temporary, 'summary.md');
  writeFileSync(summary, '');
  const environment = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: event,
    GITHUB_BASE_REF: 'main',
    GITHUB_REPOSITORY: 'someone/reports',
    GITHUB_API_URL: api.address,
    GITHUB_STEP_SUMMARY: summary,
  };
  return { archive, environment };
}

const run = ({ archive, environment }: PullRequest, inputs: Readonly<Record<string, string>> = {}) =>
  runAction(archive.folder, temporary, inputs, environment, skipped);
const addGood = (archive: TestArchive): void => archive.write(added, embedded('示例市/2024.md'));
const addBad = (archive: TestArchive): void => archive.write(added, embedded('示例市/2024.md').slice(0, 4000));

describe('action.yml', () => {
  test('is composite, and says what each input and output is', () => {
    expect(action.runs.using).toBe('composite');
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect(description.length).toBeGreaterThan(10);
  });
  test('names a shell for each script, and puts nothing that others wrote into one', () => {
    for (const { run, shell } of action.runs.steps.filter((step) => step.run !== undefined)) {
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
    }
  });
  test('uses every input', () => {
    const text = readFileSync(join(root, 'action.yml'), 'utf8');
    expect(Object.keys(action.inputs).filter((name) => !text.includes(`inputs.${name}`))).toEqual([]);
  });
});

describe('a pull request', () => {
  test('with a good report passes; lines, summary, comment and outputs say so', async () => {
    const request = pullRequest(addGood);
    const { status, log, outputs, ran } = await run(request);
    expect(log).toContain('Tongbi check: pass. ');
    expect(status).toBe(0);
    expect(ran).toEqual(['Key of the build', ...(isSetUp ? ['Build'] : []), 'Check', 'Comment', 'Verdict']);
    expect(outputs).toMatchObject({ verdict: 'pass', errors: '0', warnings: '0' });
    expect(JSON.parse(readFileSync(outputs.json ?? '', 'utf8'))).toMatchObject({
      base: { ref: 'origin/main', from: 'GitHub: GITHUB_BASE_REF' },
    });
    expect(readFileSync(request.environment.GITHUB_STEP_SUMMARY ?? '', 'utf8')).toContain('## ✅ Tongbi check: pass');
    expect(api.comments).toHaveLength(1);
    expect(api.comments[0]?.body).toMatch(/^<!-- tongbi check -->\n## ✅ Tongbi check: pass\n[\s\S]*目标与兑现/);
  });

  test('with a bad one fails after commenting, and the comment is updated once it is mended', async () => {
    const request = pullRequest(addBad);
    const failed = await run(request);
    expect(failed.status).toBe(1);
    expect(failed.log).toMatch(/^::error file=reports\/示例市\/2024\.md,line=\d+/m);
    expect(failed.outputs).toMatchObject({ verdict: 'fail' });
    expect(Number(failed.outputs.errors)).toBeGreaterThan(0);
    api.comments.unshift({ id: 900, body: 'Looks short.' });
    addGood(request.archive);
    expect((await run(request)).status).toBe(0);
    expect(api.comments.map(({ body }) => body.split('\n')[1])).toEqual([undefined, '## ✅ Tongbi check: pass']);
    expect(api.calls.filter((call) => !call.startsWith('GET'))).toEqual([
      'POST /repos/someone/reports/issues/7/comments',
      'PATCH /repos/someone/reports/issues/comments/1',
    ]);
  });

  test('in a long discussion the comment is found on a later page', async () => {
    for (let id = 1000; id < 1150; id++) api.comments.push({ id, body: 'a word' });
    api.comments.push({ id: 5000, body: '<!-- tongbi check cities -->\nold' });
    await run(pullRequest(addGood), { 'comment-key': 'cities' });
    expect(api.comments).toHaveLength(151);
    expect(api.comments.at(-1)?.body).toContain('pass');
  });

  test('from a fork, whose token may not write, has its verdict all the same', async () => {
    api.refuse = true;
    const { status, log } = await run(pullRequest(addGood));
    expect(status).toBe(0);
    expect(log).toMatch(/::notice title=tongbi check::The comment could not be written \(.*403.*pull-requests: write/);
  });

  test('without a comment, with paths, config and files of other forms', async () => {
    const request = pullRequest((archive) => {
      addBad(archive);
      archive.write('other/my config.yaml', 'rules: { text-truncated: "off", parts-missing: "off", length-unusual: warning }\n');
    });
    const inputs = {
      comment: 'false',
      paths: `${added}\nreports/示例市/2023.md\n`,
      config: 'other/my config.yaml',
      'max-warnings': '0',
      'fail-on': 'never',
      'sarif-file': 'check.sarif',
      'junit-file': 'a b.xml',
    };
    const { status, outputs } = await run(request, inputs);
    expect(status).toBe(1);
    expect(JSON.parse(readFileSync(outputs.json ?? '', 'utf8'))).toMatchObject({ failOn: 'never', maxWarnings: 0, counts: { files: 2 } });
    expect(request.archive.read('check.sarif')).toContain('"version": "2.1.0"');
    expect(request.archive.read('a b.xml')).toContain('<testsuites');
    expect(api.calls).toEqual([]);
  });

  test('in a shallow clone is told what is missing, and how to fetch it', async () => {
    const request = pullRequest(addGood);
    const clone = makeArchive();
    rmSync(clone.folder, { recursive: true });
    request.archive.git('clone', '--quiet', '--depth', '1', `file://${request.archive.folder}`, clone.folder);
    const { status, log, outputs } = await run({ ...request, archive: clone });
    expect(status).toBe(2);
    expect(outputs.verdict).toBe('error');
    expect(log).toMatch(/^::error title=tongbi check::error: The base origin\/main .*shallow.*fetch-depth: 0/m);
    expect(api.comments[0]?.body).toContain('could not run');
  });
});

test('a run without a pull request does not comment', async () => {
  const { archive, environment } = pullRequest(addGood);
  const event = join(temporary, 'push.json');
  writeFileSync(event, JSON.stringify({ before: archive.git('rev-parse', 'HEAD~1').trim() }));
  const { GITHUB_BASE_REF: _, ...rest } = environment;
  const { status, outputs } = await run({ archive, environment: { ...rest, GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: event } });
  expect(status).toBe(0);
  expect(JSON.parse(readFileSync(outputs.json ?? '', 'utf8'))).toMatchObject({
    base: { from: 'GitHub: before the push' },
    counts: { files: 1 },
  });
  expect(api.calls).toEqual([]);
});
