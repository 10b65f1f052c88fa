import { Option } from 'commander';
import { parseDataFormats } from '../outputs/parse-data-formats.js';
import { help } from '../terminal/help-text.js';
import { type Command, formatsOption, jobsOption, parseCount, parsePort } from './command.js';

/** Commands for a whole archive, for readers without the command, and for what is kept of earlier runs. */
export function addArchiveCommands(program: Command): void {
  for (const add of [addCheck, addSite, addExport, addServe, addPlan, addWeb, addInit, addCache, addCompletion]) add(program);
}

function addCheck(program: Command): void {
  const severities = ['error', 'warning', 'info', 'never'];
  program
    .command('check [paths...]')
    .withOwnKinds()
    .withCorrections()
    .option('--base <ref>', help('check.base'))
    .option('--all', help('check.all'))
    .option('--config <file>', help('check.config'))
    .addOption(new Option('--fail-on <severity>', help('check.fail-on')).choices(severities))
    .addOption(new Option('--max-warnings <number>', help('check.max-warnings')).argParser(parseCount))
    .addOption(formatsOption(help('check.format'), 'human'))
    .option('--no-compare', help('check.no-compare'))
    .option('--update-baseline', help('check.update-baseline'))
    .speaks('lang.changes')
    .option('--explain <rule>', help('check.explain'))
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
    .withOwnKinds()
    .withCorrections()
    .requiredOption('-o, --output <dir>', help('site.output'))
    .speaks('lang.pages')
    .option('--base-url <url>', help('site.base-url'))
    .forArchive()
    .examples('tongbi site reports -o site', 'tongbi site -o ../public --base-url https://example.org/reports/')
    .runs(async () => (await import('../commands/site.js')).site);
}

function addExport(program: Command): void {
  program
    .command('export [dir]')
    .withOwnKinds()
    .withCorrections()
    .requiredOption('-o, --output <dir>', help('export.output'))
    .addOption(new Option('--format <names>', help('export.format')).argParser(parseDataFormats))
    .forArchive()
    .examples('tongbi export reports -o data', 'tongbi export --format hive -o data')
    .runs(async () => (await import('../commands/export.js')).exportData);
}

function addServe(program: Command): void {
  program
    .command('serve <dir>')
    .withOwnKinds()
    .withCorrections()
    .addOption(new Option('--http <port>', help('serve.http')).argParser(parsePort))
    .speaks('lang.all')
    .examples('tongbi serve reports', 'tongbi serve reports --http 7300')
    .runs(async () => (await import('../serve/serve.js')).serve);
}

function addPlan(program: Command): void {
  program
    .command('plan [dir]')
    .withOwnKinds()
    .withCorrections()
    .requiredOption('-o, --output <dir>', help('plan.output'))
    .speaks('lang.pages')
    .option('--base-url <url>', help('site.base-url'))
    .forArchive()
    .examples('tongbi plan reports -o work', 'tongbi work work/units/export-*.json', 'tongbi merge export work -o data')
    .runs(async () => (await import('../commands/plan.js')).plan);
  program
    .command('work <units...>')
    .withCache()
    .examples('tongbi work work/units/site-320500.json', 'tongbi work work/units/*.json')
    .runs(async () => (await import('../commands/work.js')).work);
  program
    .command('merge <command> <dir>')
    .withCache()
    .option('-o, --output <dir>', help('merge.output'))
    .addOption(formatsOption(help('merge.format'), help('merge.format.usual')))
    .option('--force', help('force'))
    .examples(
      'tongbi merge site work -o site',
      'tongbi merge export work -o data --format hive',
      'tongbi merge check work --format sarif=check.sarif',
    )
    .runs(async () => (await import('../commands/merge.js')).merge);
}

function addWeb(program: Command): void {
  program
    .command('web')
    .addOption(new Option('-o, --output <file>', help('web.output')).default('tongbi.html'))
    .option('--open', help('open'))
    .examples('tongbi web', 'tongbi web -o public/tongbi.html', 'tongbi web --open')
    .runs(async () => (await import('../commands/web.js')).web);
}

function addInit(program: Command): void {
  program
    .command('init')
    .addOption(new Option('--ci <name>', help('init.ci')).choices(['github', 'gitea', 'forgejo', 'gitlab', 'none']))
    .option('--from <address#commit>', help('init.from'))
    .option('--yes', help('init.yes'))
    .examples('tongbi init', 'tongbi init --yes', 'tongbi init --ci gitlab --from https://git.example.org/someone/tongbi.git#v0.1.0 --yes')
    .runs(async () => (await import('../commands/init.js')).init);
}

function addCache(program: Command): void {
  program
    .command('cache <action>')
    .description(help('cache.command'))
    .option('--cache <dir>', help('cache.of'))
    .option('--json', help('cache.json'))
    .examples('tongbi cache info', 'tongbi cache clear', 'tongbi cache info --cache .cache --json')
    .runs(async () => (await import('../commands/cache.js')).cache);
}

function addCompletion(program: Command): void {
  program
    .command('completion <shell>')
    .examples(
      'source <(tongbi completion bash)',
      'source <(tongbi completion zsh)',
      'tongbi completion fish > ~/.config/fish/completions/tongbi.fish',
    )
    .runs(async () => {
      const { completion } = await import('../commands/completion.js');
      return (shell: string) => completion(shell, program);
    });
}
