import { Option } from 'commander';
import { parseDataFormats } from '../outputs/parse-data-formats.js';
import { type Command, formatsOption, jobsOption, parseCount } from './command.js';

/** Commands for a whole archive, and for what is kept of earlier runs. */
export function addArchiveCommands(program: Command): void {
  for (const add of [addCheck, addSite, addExport, addPlan, addInit, addCache]) add(program);
}

function addCheck(program: Command): void {
  const severities = ['error', 'warning', 'info', 'never'];
  program
    .command('check [paths...]')
    .withCorrections()
    .withCache()
    .description(
      'Checks the reports of an archive: those named, else what was added or changed against the base, else all. Says what is wrong with each, and what changed against the year before.',
    )
    .option('--base <ref>', 'what changes are told against (CI variables, then the default branch)')
    .option('--all', 'check all reports of the archive')
    .option('--config <file>', 'the config (tongbi.config.json or .yaml, here or in a folder above)')
    .addOption(new Option('--fail-on <severity>', 'the least severity that fails the check (error)').choices(severities))
    .addOption(new Option('--max-warnings <number>', 'more warnings than these fail the check').argParser(parseCount))
    .addOption(
      formatsOption('human, json, sarif, junit, github, markdown or comment; may be repeated with a file: sarif=check.sarif', 'human'),
    )
    .option('--no-compare', 'do not tell what changed against the neighbouring years')
    .option('--update-baseline', 'accept all that is found now, in the baseline file')
    .addOption(new Option('--lang <language>', 'language of what is said of the changes (zh)').choices(['zh', 'en']))
    .option('--explain <rule>', 'say what a rule is about, and check nothing')
    .addOption(jobsOption())
    .examples(
      'tongbi check',
      'tongbi check reports/suzhou/2025.md',
      'tongbi check --base origin/main --format github --format sarif=check.sarif',
      'tongbi check --all --update-baseline',
      'tongbi check --explain year-conflict',
    )
    .runs(async () => (await import('../commands/check.js')).check);
}

function addSite(program: Command): void {
  program
    .command('site [dir]')
    .withCorrections()
    .withCache()
    .description(
      'Writes a static site of an archive: a page for each report with its lineage, each pair of neighbouring years, each indicator, each long-carried commitment; terms, search, feeds. Only what has changed is made again.',
    )
    .requiredOption('-o, --output <dir>', 'the folder of the site')
    .addOption(new Option('--lang <language>', 'language of the pages (zh)').choices(['zh', 'en']))
    .option('--base-url <url>', 'the address that the site will have: for the sitemap and absolute links in feeds')
    .forArchive()
    .option('--force', 'write into a folder that holds other files; those that are no pages of the site stay there')
    .examples('tongbi site reports -o site', 'tongbi site -o ../public --base-url https://example.org/reports/')
    .runs(async () => (await import('../commands/site.js')).site);
}

function addExport(program: Command): void {
  program
    .command('export [dir]')
    .withCorrections()
    .withCache()
    .description(
      'Writes an archive as tables for DuckDB, pandas or Spark: reports, sections, commitments, links, figures, results, with a dictionary of their columns.',
    )
    .requiredOption('-o, --output <dir>', 'the folder of the tables')
    .addOption(
      new Option('--format <names>', 'csv, parquet, hive (Parquet in folders by place and year), or several (csv,parquet)').argParser(
        parseDataFormats,
      ),
    )
    .forArchive()
    .option('--force', 'write into a folder that holds other files; they stay there')
    .examples('tongbi export reports -o data', 'tongbi export --format hive -o data')
    .runs(async () => (await import('../commands/export.js')).exportData);
}

function addPlan(program: Command): void {
  program
    .command('plan [dir]')
    .withCorrections()
    .withCache()
    .description(
      'Parts what is to be done of an archive into units, one a place for each of site, export and check, which make, Snakemake, Slurm or a CI do where and when they like. Prints them as JSON lines.',
    )
    .requiredOption('-o, --output <dir>', 'the folder of the units, and of what they make')
    .addOption(new Option('--lang <language>', 'language of the pages of the site (zh)').choices(['zh', 'en']))
    .option('--base-url <url>', 'the address that the site will have')
    .forArchive()
    .option('--force', 'write into a folder that holds other files; they stay there')
    .examples('tongbi plan reports -o work', 'tongbi work work/units/export-*.json', 'tongbi merge export work -o data')
    .runs(async () => (await import('../commands/plan.js')).plan);
  program
    .command('work <units...>')
    .withCache()
    .description(
      'Does units of a plan, each by itself: it reads its own file and the reports of its place, and writes one file. What is done is not done again.',
    )
    .examples('tongbi work work/units/site-320500.json', 'tongbi work work/units/*.json')
    .runs(async () => (await import('../commands/work.js')).work);
  program
    .command('merge <command> <dir>')
    .withCache()
    .description(
      'Joins what the units of a plan have made to what the whole command (site, export or check) makes: the same files, to the byte.',
    )
    .option('-o, --output <dir>', 'the folder of the site or the tables')
    .addOption(formatsOption('of the tables or of the check, as the whole command takes it; may be repeated', 'that of the command'))
    .option('--force', 'write into a folder that holds other files; they stay there')
    .examples(
      'tongbi merge site work -o site',
      'tongbi merge export work -o data --format hive',
      'tongbi merge check work --format sarif=check.sarif',
    )
    .runs(async () => (await import('../commands/merge.js')).merge);
}

function addInit(program: Command): void {
  program
    .command('init')
    .description('Shows a config and a workflow with which an archive of reports checks itself, and writes them when told to.')
    .addOption(
      new Option('--ci <name>', 'what runs the check (found out from the repository)').choices([
        'github',
        'gitea',
        'forgejo',
        'gitlab',
        'none',
      ]),
    )
    .option('--yes', 'write the files without asking')
    .examples('tongbi init', 'tongbi init --yes', 'tongbi init --ci gitlab --yes')
    .runs(async () => (await import('../commands/init.js')).init);
}

function addCache(program: Command): void {
  program
    .command('cache <action>')
    .description('Says what is kept of earlier runs and where (info), or takes it away (clear). It is made again when it is needed.')
    .option('--cache <dir>', 'the cache of this folder')
    .option('--json', 'print the info as one JSON document')
    .examples('tongbi cache info', 'tongbi cache clear', 'tongbi cache info --cache .cache --json')
    .runs(async () => (await import('../commands/cache.js')).cache);
}
