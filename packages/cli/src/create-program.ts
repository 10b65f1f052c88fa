import { Command, type CommanderError, Option } from 'commander';
import type { AddOptions } from './commands/add.js';
import type { CacheCommandOptions } from './commands/cache.js';
import type { CheckOptions } from './commands/check.js';
import type { CompareOptions } from './commands/compare.js';
import type { CorrectOptions } from './commands/correct.js';
import type { EvaluateOptions } from './commands/evaluate.js';
import type { ExplainOptions } from './commands/explain.js';
import type { ExportCommandOptions } from './commands/export.js';
import type { InitOptions } from './commands/init.js';
import type { LineageOptions } from './commands/lineage.js';
import type { MetricsOptions } from './commands/metrics.js';
import type { NormalizeOptions } from './commands/normalize.js';
import type { ReviewOptions } from './commands/review.js';
import type { SiteCommandOptions } from './commands/site.js';
import type { TableOptions } from './commands/table.js';
import {
  formatOption,
  jobsOption,
  outputOption,
  parseCount,
  parseDataFormats,
  parseShare,
  parseYear,
  yearOption,
} from './program-options.js';
import { toolVersion } from './tool-version.js';
import { UsageFault } from './usage-fault.js';

const EXIT_CODES = `
Exit codes:
  0   done; of check: passed
  1   of check: findings that fail it
  2   you can mend it: a missing file, a text that is no report, a bad option
  70  a bug in tongbi; its stack is shown`;

/** The command line: what each command takes. The commands themselves are loaded when they run, so that --help is quick. */
export function createProgram(): Command {
  const program = new Command('tongbi')
    .description('Compares a Chinese government work report (政府工作报告) with those of other years.')
    .usage('<command> [options]')
    .version(toolVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({ outputError: () => undefined, writeErr: () => undefined }) // main says what went wrong
    .addHelpText(
      'after',
      `${examples(['tongbi compare 2023.md 2024.md -o changes.html', 'tongbi compare reports/suzhou/*.md --focus reports/suzhou/2024.md', 'tongbi normalize 2024.txt'])}\n${EXIT_CODES}`,
    );
  program.exitOverride(fail(program));
  addNormalize(program);
  addAdd(program);
  addMetrics(program);
  addCompare(program);
  addExplain(program);
  addLineage(program);
  addTable(program);
  addCorrect(program);
  addReview(program);
  addEvaluate(program);
  addCheck(program);
  addSite(program);
  addExport(program);
  addInit(program);
  addCache(program);
  return program;
}

function addNormalize(program: Command): void {
  addCommand(program, 'normalize <files...>')
    .description('Reads report files, or folders of them, and shows what was understood: place, year, parts, sections, and what is odd.')
    .option('--json', 'print the report, or all of them, as one JSON document')
    .option('--markdown', 'print the report as canonical Markdown (one file)')
    .option('--place <name>', 'the place, where the text does not say it: 苏州')
    .addOption(yearOption())
    .addHelpText(
      'after',
      examples([
        'tongbi normalize 2024.txt',
        'tongbi normalize reports',
        'tongbi normalize 2024.txt --place 苏州 --year 2024 --markdown > 2024.md',
        'pdftotext 2024.pdf - | tongbi normalize - --json',
      ]),
    )
    .action(async (files: string[], options: NormalizeOptions) => (await import('./commands/normalize.js')).normalize(files, options));
}

function addAdd(program: Command): void {
  withCache(addCommand(program, 'add <files...>'))
    .description(
      'Puts reports into the archive as reports/<place>/<year>.md: Word, PDF, saved pages, text. Shows what was understood of each.',
    )
    .option('--place <name>', 'the place, where the text does not say it')
    .addOption(yearOption())
    .option('--force', 'put it in place of the report that is there')
    .option('--dry-run', 'show what would be written, and write nothing')
    .addHelpText(
      'after',
      examples(['tongbi add 苏州2024.docx', 'tongbi add saved.html --place 苏州 --year 2024', 'tongbi add *.pdf --dry-run']),
    )
    .action(async (files: string[], options: AddOptions) => (await import('./commands/add.js')).add(files, options));
}

function addMetrics(program: Command): void {
  addCommand(program, 'metrics <files...>')
    .description(
      'Lists the figures of one report: indicator, value, unit, bound, and whether target or actual; or the series of several reports.',
    )
    .option('--json', 'print them as one JSON document')
    .addOption(new Option('--csv', 'print them as CSV for a spreadsheet').conflicts(['json', 'explain']))
    .addOption(new Option('--explain', 'for each number: the rule that read it, or why it is no figure').conflicts('series'))
    .option('--series', 'of several reports: target and actual of each indicator over the years')
    .addHelpText(
      'after',
      examples([
        'tongbi metrics 2024.md',
        'tongbi metrics 2024.md --json > metrics.json',
        'tongbi metrics 2024.md --explain',
        'tongbi metrics reports/suzhou/*.md --series --csv > suzhou.csv',
      ]),
    )
    .action(async (files: string[], options: MetricsOptions) => (await import('./commands/metrics.js')).metrics(files, options));
}

function addCompare(program: Command): void {
  withCache(withCorrections(addCommand(program, 'compare <files...>')))
    .description('Compares two reports, PREVIOUS CURRENT, or one with those of several other years (--focus).')
    .option('--focus <file>', 'the report that all others are compared with (more than two files: the last year)')
    .addOption(outputOption())
    .addOption(formatOption('html, markdown, csv, xlsx or json'))
    .addOption(new Option('--table <name>', 'which table a CSV holds (changes)').choices(TABLES))
    .option('--json', 'print the comparison as one JSON document')
    .option('--templates <dir>', 'templates and styles that replace the built-in ones of the same name')
    .addOption(
      new Option('--lang <language>', 'language of the page: its interface, labels and indicator names (zh)').choices(['zh', 'en']),
    )
    .addOption(
      new Option('--dump <stage>', 'print what one stage made, as JSON')
        .choices(['report', 'alignment', 'metrics'])
        .conflicts(['json', 'format', 'output']),
    )
    .addHelpText(
      'after',
      examples([
        'tongbi compare 2023.md 2024.md',
        'tongbi compare 2023.md 2024.md -o changes.html -o changes.xlsx',
        'tongbi compare 2023.md 2024.md --format csv --table outcomes > targets.csv',
        'tongbi compare reports/suzhou/*.md --focus reports/suzhou/2024.md -o suzhou.html',
        'curl -s https://example.org/2024.txt | tongbi compare 2023.md - --json',
      ]),
    )
    .action(async (files: string[], options: CompareOptions) => (await import('./commands/compare.js')).compare(files, options));
}

function addExplain(program: Command): void {
  withCache(withCorrections(addCommand(program, 'explain <previous> <current>')))
    .description(
      'Says why the comparison says what it says of one passage: partners, evidence, the best rejected rival, results, thresholds.',
    )
    .option('--at <text>', 'words of the passage, as either report writes them')
    .option('--json', 'print it as one JSON document')
    .addHelpText('after', examples(['tongbi explain 2023.md 2024.md --at 助餐点']))
    .action(async (previous: string, current: string, options: ExplainOptions) =>
      (await import('./commands/explain.js')).explain(previous, current, options),
    );
}

function addCorrect(program: Command): void {
  addCommand(program, 'correct <previous> <current>')
    .description('Adds what you know better to tongbi.corrections.yaml: one thing a call, in words of the reports. Says what it changes.')
    .option('--link <words...>', 'the two are the same: "words of PREVIOUS" "words of CURRENT"')
    .option('--unlink <words...>', 'the two are not the same')
    .option('--status <words...>', '"words" new, dropped, kept or changed (in: figure, strength, scope, wording)')
    .option('--result <words...>', 'what became of a promise: "words" done, missed, in-progress or none')
    .option('--telling <words...>', 'the sentence of the review tells of the promise: "promise" "sentence"')
    .option('--untelling <words...>', 'the sentence does not tell of the promise')
    .option('--figure <words...>', '"the number with words before it" none, or value=30 unit=个 bound=over role=target indicator=…')
    .option('--section <words...>', 'the one section carries on the other: "heading" "heading"')
    .option('--unsection <words...>', 'the one section does not carry on the other')
    .option('--role <words...>', 'what a part is for: "heading" review, requirements, tasks, government, other')
    .option('--by <name>', 'who says so')
    .option('--note <text>', 'why')
    .option('--corrections <file>', 'the file to add to (tongbi.corrections.yaml beside or above the reports)')
    .option('--dry-run', 'show what would be written, and write nothing')
    .addHelpText(
      'after',
      examples([
        'tongbi correct 2023.md 2024.md --link "养老服务站" "社区驿站" --by 李某',
        'tongbi correct 2023.md 2024.md --unlink "整治北湾岸线" "整治东湾岸线"',
        'tongbi correct 2023.md 2024.md --result "文化中心" done --note 已开馆',
        'tongbi correct 2023.md 2024.md --figure "养老驿站30个" value=30 unit=个 role=target',
      ]),
    )
    .action(async (previous: string, current: string, options: CorrectOptions) =>
      (await import('./commands/correct.js')).correct(previous, current, options),
    );
}

function addReview(program: Command): void {
  addCommand(program, 'review <previous> <current>')
    .description(
      'Goes through the least certain claims of a comparison, one key each, and writes what you decide into tongbi.corrections.yaml.',
    )
    .addOption(new Option('--below <confidence>', 'only claims less certain than this (0.9)').argParser(parseShare))
    .option('--by <name>', 'who decides')
    .option('--corrections <file>', 'the file to write to (tongbi.corrections.yaml beside or above the reports)')
    .addHelpText('after', examples(['tongbi review 2023.md 2024.md --by 李某', 'tongbi review 2023.md 2024.md --below 0.6']))
    .action(async (previous: string, current: string, options: ReviewOptions) =>
      (await import('./commands/review.js')).review(previous, current, options),
    );
}

function addEvaluate(program: Command): void {
  withCorrections(addCommand(program, 'evaluate <files...>'))
    .description('Says how many of the claims that persons confirmed or corrected were right, by how sure the comparison was.')
    .option('--json', 'print it as one JSON document')
    .addHelpText('after', examples(['tongbi evaluate reports/suzhou/*.md', 'tongbi evaluate 2023.md 2024.md --json']))
    .action(async (files: string[], options: EvaluateOptions) => (await import('./commands/evaluate.js')).evaluate(files, options));
}

function addLineage(program: Command): void {
  withCache(withCorrections(addCommand(program, 'lineage <files...>')))
    .description('Follows commitments through the reports of a place: first stated, changed, moved, done, dropped, returned.')
    .option('--at <text>', 'only those that hold these words in some year, with their wording of each year')
    .option('--json', 'print the chains as one JSON document')
    .addHelpText('after', examples(['tongbi lineage reports/suzhou/*.md', 'tongbi lineage reports/suzhou/*.md --at 助餐点']))
    .action(async (files: string[], options: LineageOptions) => (await import('./commands/lineage.js')).lineage(files, options));
}

function addTable(program: Command): void {
  addCommand(program, 'table <files...>')
    .description(
      'Puts side by side what several places promise in one year: their targets for one indicator, ranked, or their commitments on one theme. Files, or folders of them.',
    )
    .option('--indicator <name>', 'the indicator, by any of its names: 地区生产总值, GDP, 经济增长')
    .addOption(new Option('--theme <name>', 'the theme, 科技创新, or words of the commitments, 低空经济').conflicts('indicator'))
    .addOption(new Option('--year <year>', 'whose targets (the year that most of the reports are of)').argParser(parseYear))
    .addOption(outputOption())
    .addOption(formatOption('text, html, markdown, csv, xlsx or json'))
    .addOption(new Option('--lang <language>', 'language of all but the report text (zh)').choices(['zh', 'en']))
    .addHelpText(
      'after',
      examples([
        'tongbi table --indicator 地区生产总值 reports/*/2025.md',
        'tongbi table --indicator CPI --year 2025 reports -o cpi.html -o cpi.xlsx',
        'tongbi table --indicator 城镇新增就业 reports/*/2025.md --format csv > jobs.csv',
        'tongbi table --theme 科技创新 reports/*/2025.md -o science.html',
      ]),
    )
    .action(async (files: string[], options: TableOptions) => (await import('./commands/table.js')).table(files, options));
}

function addCheck(program: Command): void {
  const severities = ['error', 'warning', 'info', 'never'];
  withCache(withCorrections(addCommand(program, 'check [paths...]')))
    .description(
      'Checks the reports of an archive: those named, else what was added or changed against the base, else all. Says what is wrong with each, and what changed against the year before.',
    )
    .option('--base <ref>', 'what changes are told against (CI variables, then the default branch)')
    .option('--all', 'check all reports of the archive')
    .option('--config <file>', 'the config (tongbi.config.json or .yaml, here or in a folder above)')
    .addOption(new Option('--fail-on <severity>', 'the least severity that fails the check (error)').choices(severities))
    .addOption(new Option('--max-warnings <number>', 'more warnings than these fail the check').argParser(parseCount))
    .addOption(
      new Option(
        '--format <format>',
        'human, json, sarif, junit, github, markdown or comment; may be repeated with a file: sarif=check.sarif',
      )
        .argParser((word: string, before: readonly string[]) => [...before, word])
        .default([], 'human'),
    )
    .option('--no-compare', 'do not tell what changed against the neighbouring years')
    .option('--update-baseline', 'accept all that is found now, in the baseline file')
    .option('--explain <rule>', 'say what a rule is about, and check nothing')
    .addOption(jobsOption())
    .addHelpText(
      'after',
      examples([
        'tongbi check',
        'tongbi check reports/suzhou/2025.md',
        'tongbi check --base origin/main --format github --format sarif=check.sarif',
        'tongbi check --all --update-baseline',
        'tongbi check --explain year-conflict',
      ]),
    )
    .action(async (paths: string[], options: CheckOptions) => (await import('./commands/check.js')).check(paths, options));
}

function addSite(program: Command): void {
  withCorrections(addCommand(program, 'site [dir]'))
    .description(
      'Writes a static site of an archive: a page for each report with its lineage, each pair of neighbouring years, each indicator, each long-carried commitment; terms, search, feeds. Only what has changed is made again.',
    )
    .requiredOption('-o, --output <dir>', 'the folder of the site')
    .addOption(new Option('--lang <language>', 'language of the pages (zh)').choices(['zh', 'en']))
    .option('--base-url <url>', 'the address that the site will have: for the sitemap and absolute links in feeds')
    .option('--config <file>', 'the config of the archive (tongbi.config.json or .yaml, here or in a folder above)')
    .addOption(jobsOption())
    .option('--force', 'write into a folder that holds other files; those that are no pages of the site stay there')
    .addHelpText('after', examples(['tongbi site reports -o site', 'tongbi site -o ../public --base-url https://example.org/reports/']))
    .action(async (dir: string | undefined, options: SiteCommandOptions) => (await import('./commands/site.js')).site(dir, options));
}

function addExport(program: Command): void {
  withCorrections(addCommand(program, 'export [dir]'))
    .description(
      'Writes an archive as tables for DuckDB, pandas or Spark: reports, sections, commitments, links, figures, results, with a dictionary of their columns.',
    )
    .requiredOption('-o, --output <dir>', 'the folder of the tables')
    .addOption(new Option('--format <names>', 'csv, parquet or csv,parquet (both)').argParser(parseDataFormats))
    .option('--shard <i/n>', 'only the places of the i-th of n runs; their files together are the whole')
    .option('--config <file>', 'the config of the archive (tongbi.config.json or .yaml, here or in a folder above)')
    .addOption(jobsOption())
    .option('--force', 'write into a folder that holds other files; they stay there')
    .addHelpText('after', examples(['tongbi export reports -o data', 'tongbi export --format parquet --shard 2/8 -o data']))
    .action(async (dir: string | undefined, options: ExportCommandOptions) =>
      (await import('./commands/export.js')).exportData(dir, options),
    );
}

function addInit(program: Command): void {
  addCommand(program, 'init')
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
    .addHelpText('after', examples(['tongbi init', 'tongbi init --yes', 'tongbi init --ci gitlab --yes']))
    .action(async (options: InitOptions) => (await import('./commands/init.js')).init(options));
}

/** Options of every command that compares. */
function withCorrections(command: Command): Command {
  return command
    .option(
      '--corrections <file>',
      'what persons say of links, statuses, results, figures (tongbi.corrections.yaml beside or above the reports)',
    )
    .option('--no-corrections', 'leave out what persons say');
}

function addCache(program: Command): void {
  addCommand(program, 'cache <action>')
    .description('Says what is kept of earlier runs and where (info), or takes it away (clear). It is made again when it is needed.')
    .option('--cache <dir>', 'the cache of this folder')
    .option('--json', 'print the info as one JSON document')
    .addHelpText('after', examples(['tongbi cache info', 'tongbi cache clear', 'tongbi cache info --cache .cache --json']))
    .action(async (action: string, options: CacheCommandOptions) => (await import('./commands/cache.js')).cache(action, options));
}

function addCommand(program: Command, nameAndArguments: string): Command {
  const command = program.command(nameAndArguments);
  return command.exitOverride(fail(command));
}

/** Commander would print and exit; here its error is thrown, as ours are. */
function fail(command: Command): (error: CommanderError) => never {
  return (error) => {
    throw error.exitCode === 0 ? error : new UsageFault(command, error);
  };
}

/** Of a comparison; the renderer has the same names, and is not loaded for --help. */
const TABLES = ['changes', 'figures', 'outcomes', 'sections', 'terms', 'lineage', 'about'];

/** For commands that keep what they made for the next time. */
function withCache(command: Command): Command {
  return command
    .option('--cache <dir>', 'where results are kept for the next time (TONGBI_CACHE, else where the system keeps such things)')
    .option('--no-cache', 'keep nothing, and take nothing that was kept');
}

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}
