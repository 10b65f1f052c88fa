#!/usr/bin/env node
// npm run kill -- [TIMES [COMMAND]]: kills `tongbi check`, `tongbi add` and `tongbi correct` at random points of their run (SIGKILL, TIMES each, 50 if not said).
//
// TONGBI_BENCH=short has it do so in short reports, of which a run is little more than its start: whether all of it works, and no more.
//
// After each kill: every file of the archive is whole (what it was, or what it was to become), the same command then says and writes what it does undisturbed,
// and leaves no draft. Exits with 1 where that is not so.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tongbi = join(root, 'packages/cli/bin/tongbi.js');
const times = Number(process.argv[2] ?? 50);
const only = process.argv[3];
const MOST_TRIES = 4;
const folder = mkdtempSync(join(tmpdir(), 'tongbi-kill-'));

/** What a person may say of the two reports, whatever they say of it themselves. */
const CORRECTION = ['--unlink', '更新改造燃气老旧管网100公里', '城镇燃气安全专项治理'];
/** A report of headings, of what the correction names, and of some of the other paragraphs. */
const LONGEST_HEADING = 40;
const shorten = (text) =>
  text
    .split('\n')
    .filter((line, at) => at % 8 === 1 || line.length < LONGEST_HEADING || CORRECTION.some((words) => line.includes(words)))
    .join('\n');
const readExample = (year) => {
  const text = readFileSync(join(root, 'reports/示例市', year), 'utf8');
  return process.env.TONGBI_BENCH === 'short' ? shorten(text) : text;
};

/** Each with the archive that it begins with. What can be done once is not asked for again where the killed run has done it. */
const commands = {
  check: { words: ['check', 'reports', '--jobs', '2', '--format', 'json'], without: [] },
  add: { words: ['add', 'incoming/2023.md', 'incoming/2024.md', '--force'], without: ['2023.md'] },
  correct: { words: ['correct', 'reports/示例市/2023.md', 'reports/示例市/2024.md', ...CORRECTION], without: [], isOnce: true },
};

function environmentOf(cache) {
  return { ...process.env, TONGBI_CACHE: cache };
}

function makeArchive(path, without) {
  rmSync(path, { recursive: true, force: true });
  for (const folder of ['incoming', 'reports/示例市']) mkdirSync(join(path, folder), { recursive: true });
  for (const year of readdirSync(join(root, 'reports/示例市'))) {
    if (!without.includes(year)) writeFileSync(join(path, 'reports/示例市', year), readExample(year));
    writeFileSync(join(path, 'incoming', year), readExample(year));
  }
  // What is replaced differs from what replaces it, so that halves would show.
  writeFileSync(join(path, 'reports/示例市/2024.md'), `${readExample('2024.md')}\n`);
}

function filesOf(path) {
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.endsWith('incoming'),
  );
  return new Map(names.map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]));
}

function run(words, cwd, cache) {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [tongbi, ...words], { cwd, env: environmentOf(cache), encoding: 'utf8' });
  return { status, stdout, stderr, took: Date.now() - started };
}

function runAndKill(words, cwd, cache, after) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [tongbi, ...words], { cwd, env: environmentOf(cache), stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

function faultsAfter(path, before, whole) {
  const isDraft = (name) => name.startsWith('.') && name.endsWith('.tmp');
  return [...filesOf(path)]
    .filter(([name, text]) => !isDraft(name) && text !== before.get(name) && text !== whole.get(name))
    .map(([name]) => `${name} is neither as it was nor as it was to be`);
}

const failures = [];
for (const [name, { words, without, isOnce = false }] of Object.entries(commands)) {
  if (only !== undefined && name !== only) continue;
  const archive = join(folder, name);
  makeArchive(archive, without);
  const before = filesOf(archive);
  const expected = run(words, archive, 'off');
  const whole = filesOf(archive);
  let killed = 0;
  /** What a run takes that finds all in the cache, once one was seen. */
  let warm = expected.took;
  // A run that takes what was kept may end before it is killed; it does not count.
  for (let time = 0; killed < times && time < times * MOST_TRIES; time++) {
    // Every other time from nothing, so that the cache is being written; else from what the killed runs have left.
    const cache = join(folder, time % 2 === 0 ? `cache-${time}` : 'cache');
    makeArchive(archive, without);
    const latest = time % 2 === 0 ? expected.took : warm;
    if (await runAndKill(words, archive, cache, Math.random() * latest)) killed++;
    const faults = faultsAfter(archive, before, whole);
    const isDone = isOnce && JSON.stringify([...filesOf(archive)].sort()) === JSON.stringify([...whole].sort());
    const again = isDone ? expected : run(words, archive, cache);
    if (time % 2 === 1 && !isDone) warm = again.took;
    const after = filesOf(archive);
    if (again.status !== expected.status || again.stdout !== expected.stdout) faults.push('the next run said something else');
    if (again.stderr !== expected.stderr) faults.push(`the next run complained: ${again.stderr}`);
    if (JSON.stringify([...after].sort()) !== JSON.stringify([...whole].sort()))
      faults.push(`the next run left ${[...after.keys()].join(', ')}`);
    failures.push(...faults.map((fault) => `${name}, time ${time}: ${fault}`));
    rmSync(join(folder, `cache-${time}`), { recursive: true, force: true });
  }
  if (killed < times) failures.push(`${name}: only ${killed} runs were killed before they ended`);
  console.log(`${name}: ${killed} runs killed, undisturbed ${expected.took} ms`);
}
rmSync(folder, { recursive: true, force: true });
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
