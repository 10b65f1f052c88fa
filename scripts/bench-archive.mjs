#!/usr/bin/env node
// node scripts/bench-archive.mjs FOLDER [--reports 100,1000] [--years 5] [--commands export,site,check,again,changed,plan,work,merge-export,merge-site] (build first)
// Makes archives up in FOLDER and prints what each command costs on them: processor time of all threads (user + system) and the most memory that the process
// held. Processor time, since others may work on the machine. All commands of an archive share one cache, as those of a user do.
//
//   export, site, check    the whole commands; `again` once more, `changed` after one figure of one report is another
//   plan, work             the plan, and one unit of each kind
//   merge-export, -site    joins the parts of all units. A few places are worked on; the others are given what those made, under their own names, so that
//                          the joining of a large archive is measured without the hours of its units, which cost the same each
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const usage = 'usage: node scripts/bench-archive.mjs FOLDER [--reports 100,1000] [--years 5] [--commands export,site,…]';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reports: { type: 'string', default: '100,1000' },
    years: { type: 'string', default: '5' },
    commands: { type: 'string', default: 'export,site,check,again,changed' },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error(usage);
  process.exit(2);
}

// The process says itself what it took, when it ends: so it is known of all of its threads, and on every system.
const meter = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => writeFileSync(process.env.TONGBI_METER, JSON.stringify(process.resourceUsage())));`)}`;

function measure(archive, name, words) {
  const usageFile = join(archive, 'usage.json');
  const { status, stderr } = spawnSync(process.execPath, ['--import', meter, join(root, 'packages/cli/bin/tongbi.js'), ...words], {
    cwd: archive,
    env: { ...process.env, TONGBI_CACHE: join(archive, 'cache'), TONGBI_METER: usageFile },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  // Findings of a check are none of this.
  if (status !== 0 && !(words[0] === 'check' && status === 1)) throw new Error(`tongbi ${words.join(' ')}: ${status}\n${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usageFile, 'utf8'));
  const row = `| ${archive.split('/').at(-1)} | ${name} | ${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} | ${Math.round(maxRSS / 1024)} |`;
  console.log(row);
  appendFileSync(join(folder, 'measured.md'), `${row}\n`);
}

const runs = {
  export: ['export', 'reports', '-o', 'data', '--format', 'csv,parquet', '--jobs', '2'],
  site: ['site', 'reports', '-o', 'site', '--jobs', '2'],
  check: ['check', '--all', '--format', 'json=check.json', '--jobs', '2'],
  plan: ['plan', 'reports', '-o', 'work', '--jobs', '2'],
  'merge-export': ['merge', 'export', 'work', '-o', 'merged-data'],
  'merge-site': ['merge', 'site', 'work', '-o', 'merged-site'],
};

const WORKED_ON = 4;

/** Lets all units of a kind be done: a few by the command, the others by borrowing. */
async function lendParts(archive, kind) {
  const { decodeEntry, encodeEntry } = await import(join(root, 'packages/archive/dist/node/store/cache-files.js'));
  const ids = JSON.parse(readFileSync(join(archive, 'work/archive.json'), 'utf8')).units[kind];
  const fileOf = (id) => join(archive, 'work/units', `${id}.json`);
  const partOf = (id) => join(archive, 'work/parts', id);
  const placeOf = (id) => id.slice(kind.length + 1);
  const lenders = ids.slice(0, WORKED_ON);
  measure(archive, `${WORKED_ON} units of ${kind}`, ['work', ...lenders.map((id) => `work/units/${id}.json`)]);
  const made = lenders.map((id) => JSON.stringify(decodeEntry(readFileSync(partOf(id)).subarray(64)).value));
  for (const [index, id] of ids.entries()) {
    if (index < WORKED_ON) continue;
    const [lender, own] = [placeOf(lenders[index % WORKED_ON]), placeOf(id)];
    const digest = createHash('sha256')
      .update(readFileSync(fileOf(id)))
      .digest('hex');
    const text = made[index % WORKED_ON].replaceAll(lender.replace(/市$/u, ''), own.replace(/市$/u, ''));
    writeFileSync(partOf(id), Buffer.concat([Buffer.from(digest), await encodeEntry(JSON.parse(text))]));
  }
}

/** One figure of one report is another, as when a slip is mended. */
function changeReport(archive, place) {
  const file = join(
    archive,
    'reports',
    place,
    readdirSync(join(archive, 'reports', place))
      .sort()
      .at(-1),
  );
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/(\d)(?=%)/u, (digit) => String((Number(digit) + 1) % 10)),
  );
}

for (const reports of values.reports.split(',').map(Number)) {
  const archive = resolve(folder, String(reports));
  mkdirSync(archive, { recursive: true });
  if (!existsSync(join(archive, 'reports'))) {
    const places = String(Math.ceil(reports / Number(values.years)));
    spawnSync(process.execPath, [join(root, 'scripts/make-archive.mjs'), 'reports', '--places', places, '--years', values.years], {
      cwd: archive,
      stdio: 'inherit',
    });
  }
  const [place] = readdirSync(join(archive, 'reports')).sort();
  for (const command of values.commands.split(',')) {
    if (command.startsWith('merge-')) {
      await lendParts(archive, command.slice('merge-'.length));
      measure(archive, command.replace('-', ' '), runs[command]);
    } else if (command in runs) measure(archive, command, runs[command]);
    else if (command === 'again') for (const one of ['export', 'site', 'check']) measure(archive, `${one}, nothing changed`, runs[one]);
    else if (command === 'changed') {
      changeReport(archive, place);
      for (const one of ['export', 'site', 'check']) measure(archive, `${one}, one report changed`, runs[one]);
    } else if (command === 'work')
      for (const kind of ['site', 'export', 'check']) measure(archive, `one unit of ${kind}`, ['work', `work/units/${kind}-${place}.json`]);
    else throw new Error(usage);
  }
}
