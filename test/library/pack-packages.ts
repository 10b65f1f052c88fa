import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publicPackageNames, root } from '../repository/read-repository.js';

/** A comparison with its page is some megabytes. */
const MOST_OUTPUT = 2 ** 26;

/** Runs a command to its end; its output if all went well, an error with all it said if not. */
export function run(command: string, args: readonly string[], cwd: string): string {
  const environment = {
    ...process.env,
    CI: 'true',
    npm_config_yes: 'true',
    pnpm_config_pm_on_fail: 'ignore',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
  };
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', env: environment, maxBuffer: MOST_OUTPUT });
  if (status === 0) return stdout;
  throw new Error(
    `${command} ${args.join(' ')} failed in ${cwd}${error ? `: ${error.message}` : ''}\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`,
  );
}

/** What would be published of packages of ours: name → path of the tarball in `folder`. Takes dist/ as it was built. */
export function packPackages(folder: string, names: readonly string[] = publicPackageNames): ReadonlyMap<string, string> {
  const paths = run(process.execPath, ['scripts/pack.mjs', folder, ...names], root)
    .trim()
    .split('\n');
  return new Map(names.map((name, index) => [name, paths[index]!]));
}

/** Where Node finds a package from a folder: in the nearest node_modules that has it. */
function findPackage(name: string, from: string): string {
  for (let folder = realpathSync(from); ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return realpathSync(found);
    if (folder === dirname(folder)) throw new Error(`${name} is not installed for ${from}; run: npm start`);
  }
}

interface Foreign {
  /** Name → folder in which the workspace has it installed. */
  readonly found: ReadonlyMap<string, string>;
  /** Folder of a package → what it needs in another version than the others, and brings along. */
  readonly brought: ReadonlyMap<string, readonly (readonly [name: string, place: string])[]>;
}

/** The packages of others that these of ours need, theirs included. */
function foreignPackages(names: readonly string[]): Foreign {
  const found = new Map<string, string>();
  const brought = new Map<string, (readonly [name: string, place: string])[]>();
  const visit = (folder: string): void => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { dependencies?: object };
    for (const name of Object.keys(dependencies)) {
      if (name.startsWith('@tongbi/')) continue; // handed over as a tarball of its own
      const place = findPackage(name, folder);
      const known = found.get(name);
      if (known === place) continue;
      if (known === undefined) found.set(name, place);
      else brought.set(folder, [...(brought.get(folder) ?? []), [name, place]]);
      visit(place);
    }
  };
  for (const name of names) visit(join(root, 'packages', name));
  return { found, brought };
}

/**
 * Installs packages of ours in a folder by npm, as a user would, but without network: what they need of others is copied from where the workspace has it, and linked to. npm would
 * unpack a tarball twice, and of others there are two hundred. Install scripts are allowed, so that a native build would be seen. `names` must hold what they need of ours.
 */
export function installOffline(folder: string, names: readonly string[], tarballs: ReadonlyMap<string, string>): void {
  const copies = join(folder, 'others');
  const { found, brought } = foreignPackages(names);
  const foreign = [...found].map(([name, place]) => copyPackage(place, join(copies, name.replace('/', '-')), brought.get(place)));
  const ours = names.map((name) => tarballs.get(name)!);
  // What is optional may lie in npm's cache from another time.
  const quietly = ['--omit=optional', '--no-audit', '--no-fund', '--no-update-notifier'];
  run('npm', ['install', '--offline', '--install-links=false', ...quietly, ...ours, ...foreign], folder);
}

function copyPackage(place: string, to: string, brought: readonly (readonly [name: string, place: string])[] = []): string {
  const copy = (from: string, to: string): void =>
    cpSync(from, to, { recursive: true, dereference: true, filter: (path) => path !== join(from, 'node_modules') });
  copy(place, to);
  for (const [name, own] of brought) copy(own, join(to, 'node_modules', name));
  // As published it is: of a folder npm would want what it is developed with, and would build it.
  const {
    devDependencies: _,
    scripts: { prepare: __, ...scripts } = {},
    ...said
  } = JSON.parse(readFileSync(join(to, 'package.json'), 'utf8')) as {
    readonly devDependencies?: object;
    readonly scripts?: Readonly<Record<string, string>>;
  };
  writeFileSync(join(to, 'package.json'), JSON.stringify({ ...said, scripts, bundleDependencies: brought.map(([name]) => name) }));
  return to;
}
