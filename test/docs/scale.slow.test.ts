import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { tongbi } from '../cli/run-tongbi.js';
import { query } from '../export/query.js';
import { root } from '../repository/read-repository.js';

const recipe = (name: string): string => join(root, 'docs/scale', name);
const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongbi-scale-'));
  shell(`node '${join(root, 'scripts/make-archive.mjs')}' reports --places 2 --years 3`, folder);
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/tongbi'), `#!/bin/sh\nexec '${process.execPath}' '${tongbi}' "$@"\n`);
  chmodSync(join(folder, 'bin/tongbi'), 0o755);
  shell('tongbi export reports -o whole/export && tongbi site reports -o whole/site', copy('whole'));
  shell('tongbi check --all --format json=check.json', join(folder, 'whole'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder with the archive in it. */
function copy(name: string): string {
  const own = join(folder, name);
  cpSync(join(folder, 'reports'), join(own, 'reports'), { recursive: true });
  mkdirSync(join(own, 'whole'), { recursive: true });
  return own;
}

/** Runs a line of shell that must end well. One cache for all: what a recipe makes of the units is the question, not how long it takes. */
function shell(line: string, cwd: string, env: NodeJS.ProcessEnv = {}): string {
  const path = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
  const ran = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', line], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PATH: path, TONGBI_CACHE: join(folder, 'cache'), ...env },
  });
  expect(ran.status, `${line}\n${ran.stdout}\n${ran.stderr}`).toBe(0);
  return ran.stdout + ran.stderr;
}

const contentOf = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(path.length + 1), readFileSync(file, 'base64')]),
  );

/** What a recipe made is what the whole commands make. */
function expectWhole(own: string, names: { readonly site: string; readonly export: string; readonly check: string }): void {
  const whole = join(folder, 'whole/whole');
  expect(contentOf(join(own, names.export))).toEqual(contentOf(join(whole, 'export')));
  expect(contentOf(join(own, names.site))).toEqual(contentOf(join(whole, 'site')));
  expect(readFileSync(join(own, names.check), 'utf8')).toBe(readFileSync(join(folder, 'whole/check.json'), 'utf8'));
}
const inWork = { site: 'work/site', export: 'work/export', check: 'work/check.json' };

/** Another figure in the last report of one place. */
function changeReport(own: string): void {
  const [place] = readdirSync(join(own, 'reports'));
  const file = join(own, 'reports', place!, '2007.md');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/\d(?=%)/u, (digit) => String((Number(digit) + 1) % 10)),
  );
}

describe('GNU make', () => {
  const make = (own: string): string => shell(`make -f '${recipe('Makefile')}' -j 2`, own);

  test('makes the whole with two workers, and after a change the units of the place alone', () => {
    const own = copy('make');
    expect(make(own).match(/^tongbi work /gmu)).toHaveLength(6);
    expectWhole(own, inWork);
    expect(make(own)).not.toMatch(/^tongbi work /mu);
    changeReport(own);
    expect(make(own).match(/^tongbi work /gmu)).toHaveLength(3);
  });
});

describe('Snakemake', () => {
  // Where it is not installed nothing is known of the recipe: apt-get install snakemake, or pip install snakemake==7.32.4.
  test.skipIf(!isThere('snakemake'))('makes the whole with two workers, and after a change the units of the place alone', () => {
    const own = copy('snakemake');
    const run = (): string => shell(`snakemake -s '${recipe('Snakefile')}' --cores 2 --forcerun plan -p`, own);
    expect(run().match(/^tongbi work /gmu)).toHaveLength(6);
    expectWhole(own, inWork);
    changeReport(own);
    expect(run().match(/^tongbi work /gmu)).toHaveLength(3);
  });
});

describe('Slurm', () => {
  test('two tasks of an array do all units, each its own', () => {
    const own = copy('slurm');
    shell(`bash -n '${recipe('slurm.sh')}'`, own);
    shell('tongbi plan reports -o work', own);
    // An array may begin anywhere.
    const told = ['5', '6'].map((id) =>
      shell(`bash '${recipe('slurm.sh')}' work`, own, { SLURM_ARRAY_TASK_ID: id, SLURM_ARRAY_TASK_MIN: '5', SLURM_ARRAY_TASK_COUNT: '2' }),
    );
    expect(told.map((text) => /(\d) of \1 units worked on/u.exec(text)?.[1]).sort()).toEqual(['3', '3']);
    shell(
      'tongbi merge export work -o work/export; tongbi merge site work -o work/site; tongbi merge check work --format json=work/check.json',
      own,
    );
    expectWhole(own, inWork);
    expect(spawnSync('bash', [recipe('slurm.sh'), 'work'], { cwd: own, encoding: 'utf8' })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('sbatch --array'),
    });
  });
});

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
}
interface Job {
  readonly needs?: string;
  readonly strategy?: { readonly matrix: { readonly worker: readonly number[] } };
  readonly steps: readonly Step[];
}

describe('GitHub Actions', () => {
  const { jobs, env } = parse(readFileSync(recipe('github-actions.yml'), 'utf8')) as {
    readonly jobs: Readonly<Record<'plan' | 'work' | 'merge', Job>>;
    readonly env: Readonly<Record<string, number>>;
  };

  test('each job has what those before it hand on', () => {
    expect(Object.keys(jobs)).toEqual(['plan', 'work', 'merge']);
    expect([jobs.plan.needs, jobs.work.needs, jobs.merge.needs]).toEqual([undefined, 'plan', 'work']);
    expect(jobs.work.strategy!.matrix.worker).toEqual(Array.from({ length: env.WORKERS! }, (_, index) => index));
    for (const { steps } of Object.values(jobs)) for (const { run, uses } of steps) expect([run, uses].filter(Boolean)).toHaveLength(1);
  });

  test('the commands of its steps make the whole with two workers', () => {
    const own = copy('actions');
    const run = (job: Job, worker = ''): void => {
      // The command under test is there; what is handed from job to job stands in the same folder.
      for (const { name, run: line } of job.steps)
        if (line && name !== 'Install')
          shell(line.replaceAll(/\$\{\{ matrix\.worker \}\}/gu, worker), own, { WORKERS: String(env.WORKERS) });
    };
    run(jobs.plan);
    for (const worker of jobs.work.strategy!.matrix.worker) run(jobs.work, String(worker));
    run(jobs.merge);
    expectWhole(own, { site: 'site', export: 'data', check: 'check.json' });
  });
});

test('the queries for DuckDB give rows over all parts, and those for Spark ask the same', async () => {
  const own = copy('queries');
  shell('tongbi export reports -o data --format hive', own);
  const statements = (name: string): readonly string[] =>
    readFileSync(recipe(name), 'utf8')
      .replaceAll(/^--.*$/gmu, '')
      .split(';')
      .map((one) => one.trim())
      .filter(Boolean);
  const duckdb = statements('duckdb.sql');
  expect(duckdb).toHaveLength(3);
  for (const sql of duckdb) {
    const found = await query(sql.replaceAll("'data/", `'${own}/data/`));
    expect(found.length, sql).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({ place: expect.any(String), year: expect.anything() });
  }
  const spark = statements('spark.sql');
  const views = spark.filter((sql) => sql.startsWith('CREATE'));
  for (const sql of views) expect(existsSync(join(own, /path '([^']+)'/u.exec(sql)![1]!)), sql).toBe(true);
  // The same questions: with the views in place of the files DuckDB answers them as well, but for what each calls its types.
  for (const table of ['commitments', 'links', 'results'])
    await query(`CREATE OR REPLACE VIEW ${table} AS FROM read_parquet('${own}/data/${table}/*/*/*.parquet', hive_partitioning = true)`);
  const questions = spark.filter((sql) => !sql.startsWith('CREATE'));
  expect(questions).toHaveLength(duckdb.length);
  const asked = await Promise.all(questions.map((sql) => query(sql)));
  const answered = await Promise.all(duckdb.map((sql) => query(sql.replaceAll("'data/", `'${own}/data/`))));
  expect(asked.map((rows) => rows.length)).toEqual(answered.map((rows) => rows.length));
  expect(asked[0]).toEqual(answered[0]);
  expect(asked[1]).toEqual(answered[1]);
});
