#!/usr/bin/env node
// Brings the working copy into a state in which tongbi runs: installs the packages, compiles nodejieba where it can be, builds dist/.
//
// Asks nothing, reads no stdin, and prints to stderr only. What was done is noted in .tongbi-set-up as two hashes, so that the
// next call only compares them: one of what the installation depends on, one of the sources. --key prints both as one word, under
// which a CI can keep what was made; --is-done ends with 0 where nothing is left to do. Both do nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = join(root, '.tongbi-set-up');
const LEAST_NODE = [20, 19];

const say = (line) => process.stderr.write(`set-up: ${line}\n`);
class SetUpError extends Error {}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  throw new SetUpError(
    `Node ${LEAST_NODE.join('.')} or later is needed; this is ${process.versions.node}.\nInstall it from https://nodejs.org`,
  );
}

/** What compiles nodejieba. It is optional, yet without these its script fails with a page of gyp errors: then no script is run. */
const hasCompiler = () => ['python3', 'make', 'g++'].every((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0);

/** Said every time: which engine cuts words changes no result, but one may look for its binary. */
function sayEngine() {
  if (existsSync(join(root, 'packages/segmenter/node_modules/nodejieba/build/Release/nodejieba.node'))) return;
  say('words are cut by the plain engine, with the same result: nodejieba is not compiled (that takes python3, make and g++)');
}

function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

function hashFiles(files, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const file of files) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

const packageFolders = readdirSync(join(root, 'packages'))
  .sort()
  .map((name) => join(root, 'packages', name));
const present = (files) => files.filter((file) => existsSync(file));

/** What the installation depends on; the binding of nodejieba also on Node's ABI. */
function installHash() {
  const manifests = [...packageFolders, join(root, 'test'), root].map((folder) => join(folder, 'package.json'));
  return hashFiles(
    present([...manifests, join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml')]),
    `${process.platform} ${process.arch} ${process.versions.modules}`,
  );
}

function sourceHash() {
  // The page for browsers holds the example.
  const folders = present([
    ...packageFolders.flatMap((folder) => [join(folder, 'src'), join(folder, 'data')]),
    join(root, 'templates'),
    join(root, 'reports/示例市'),
  ]);
  const settings = [
    ...packageFolders.map((folder) => join(folder, 'tsconfig.json')),
    join(root, 'tsconfig.base.json'),
    join(root, 'scripts/write-web.mjs'),
  ];
  return hashFiles([...present(settings), ...folders.flatMap((folder) => [...walk(folder)])]);
}

function run(what, command, args, environment = {}) {
  // Their stdout goes to our stderr: what calls this promises things about its own stdout.
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, ...environment } });
  if (status !== 0) throw new SetUpError(`${what} failed${error ? ` (${error.message})` : ` (exit ${status})`}; its messages stand above.`);
}

function install() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  say('installing packages (once)');
  run(
    'The installation',
    'npx',
    ['--yes', packageManager, 'install', '--frozen-lockfile', ...(hasCompiler() ? [] : ['--ignore-scripts'])],
    {
      CI: 'true', // no question before node_modules is replaced
      npm_config_yes: 'true', // none from npx in nodejieba's install script
      npm_config_build_from_source: 'true', // compile at once, rather than look for a prebuilt binding that is not published
      pnpm_config_pm_on_fail: 'ignore', // this is the pinned pnpm; it need not fetch itself once more to record that in the lockfile
    },
  );
}

function build() {
  say('building');
  run('Writing the generated files', process.execPath, ['scripts/generate.mjs']);
  // The program only: whether the tests are well typed is for `npm run check`.
  run('The build', process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'packages/cli', 'packages/trainer']);
  run('The page for browsers', process.execPath, ['scripts/write-web.mjs']);
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

const isInstalled = (stamp) => stamp.install === installHash() && existsSync(join(root, 'node_modules', '.modules.yaml'));
const isBuilt = (stamp) =>
  stamp.build === sourceHash() &&
  packageFolders.every((folder) => existsSync(join(folder, 'dist', 'index.js'))) &&
  existsSync(join(root, 'packages/web/dist/tongbi.html'));

function setUp() {
  requireNode();
  const stamp = readStamp();
  const writeStamp = (build) => writeFileSync(stampFile, `${JSON.stringify({ install: installHash(), build })}\n`);
  const wasInstalled = isInstalled(stamp);
  if (!wasInstalled) {
    install();
    writeStamp(undefined); // a build that fails need not install again
  }
  sayEngine();
  if (wasInstalled && isBuilt(stamp)) return;
  build();
  writeStamp(sourceHash()); // hashed again: generate.mjs may have written sources
}

/** One word for all that the build depends on. */
function buildKey() {
  return createHash('sha256').update(installHash()).update(sourceHash()).digest('hex').slice(0, 32);
}

try {
  if (process.argv.includes('--key')) console.log(buildKey());
  else if (process.argv.includes('--is-done')) process.exitCode = isInstalled(readStamp()) && isBuilt(readStamp()) ? 0 : 1;
  else setUp();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
