#!/usr/bin/env node
// The step of action.yml that checks. Its own exit code is 0, so that the comment is written in any case; the code of the check is the
// output `exit-code`, with which the last step ends.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { env } = process;
const folder = mkdtempSync(join(env.RUNNER_TEMP || tmpdir(), 'tongbi-'));
const json = join(folder, 'check.json');
const markdown = join(folder, 'comment.md');

const valued = { '--base': env.TONGBI_BASE, '--config': env.TONGBI_CONFIG, '--fail-on': env.TONGBI_FAIL_ON };
const options = Object.entries({ ...valued, '--max-warnings': env.TONGBI_MAX_WARNINGS }).flatMap(([name, value]) =>
  value ? [`${name}=${value}`] : [],
);
const files = { json, comment: markdown, sarif: env.TONGBI_SARIF, junit: env.TONGBI_JUNIT };
const formats = Object.entries(files).flatMap(([name, file]) => (file ? [`--format=${name}=${file}`] : []));
const paths = (env.TONGBI_PATHS ?? '').split('\n').filter((line) => line.trim() !== '');

const tongbi = fileURLToPath(new URL('../../packages/cli/bin/tongbi.js', import.meta.url));
const words = ['check', '--format=github', ...formats, ...options, ...(env.TONGBI_ALL === 'true' ? ['--all'] : []), '--', ...paths];
const { status, stderr } = spawnSync(process.execPath, [tongbi, ...words], {
  stdio: ['ignore', 'inherit', 'pipe'],
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
process.stderr.write(stderr ?? '');

// 2 and the like: the check could not run. Nobody reads the log of a run that failed for its last lines, so it is said as an annotation.
const isDone = (status === 0 || status === 1) && existsSync(json) && statSync(json).size > 0;
if (!isDone) {
  const said = (stderr || `tongbi ended with ${status}`).replace(/\u001b\[[0-9;]*m/g, '').trim();
  console.log(`::error title=tongbi check::${said.replace(/%/g, '%25').replace(/\r?\n/g, '%0A')}`);
  writeFileSync(markdown, `## ❌ Tongbi check: could not run\n\n${said.replace(/^/gm, '    ')}\n`);
}

const { verdict, counts } = isDone ? JSON.parse(readFileSync(json, 'utf8')) : { verdict: 'error', counts: { error: '', warning: '' } };
const outputs = {
  verdict,
  errors: counts.error,
  warnings: counts.warning,
  json: isDone ? json : '',
  markdown,
  'exit-code': status || (isDone ? 0 : 70),
};
const text = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, text.join(''));
