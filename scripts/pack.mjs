#!/usr/bin/env node
// npm run pack -- FOLDER [NAMES…]: tarballs of the packages (of all if none is named) as they would be published, for use elsewhere.
//
//   packages/aligner  →  FOLDER/tongbi-aligner-0.1.0.tgz
//
// By pnpm, which writes versions for `workspace:*` and takes `publishConfig` for the exports; npm's own pack does neither. Packs dist/
// as it was built. Prints the path of each tarball.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const manifest = (name) => JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
const all = readdirSync(join(root, 'packages'))
  .sort()
  .filter((name) => !manifest(name).private);
const [folder, ...named] = process.argv.slice(2).filter((word) => word !== '--');
const unknown = named.filter((name) => !all.includes(name));
if (folder === undefined || unknown.length > 0) {
  console.error(
    `usage: npm run pack -- FOLDER [NAMES…]\n${unknown.length > 0 ? `unknown: ${unknown.join(', ')}\n` : ''}packages: ${all.join(', ')}`,
  );
  process.exit(2);
}
const names = named.length > 0 ? named : all;
const target = resolve(process.env.INIT_CWD ?? '.', folder);
const { packageManager, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const filters = names.flatMap((name) => ['--filter', `@tongbi/${name}`]);
const { status, stdout, stderr } = spawnSync(
  'npx',
  ['--yes', '--prefer-offline', packageManager, '--recursive', ...filters, 'pack', '--pack-destination', target],
  { cwd: root, encoding: 'utf8', env: { ...process.env, CI: 'true', npm_config_yes: 'true', pnpm_config_pm_on_fail: 'ignore' } },
);
if (status !== 0) {
  console.error(stdout + stderr);
  process.exit(1);
}
for (const name of names) console.log(join(target, `tongbi-${name}-${version}.tgz`));
