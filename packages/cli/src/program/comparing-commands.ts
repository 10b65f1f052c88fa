import { tableNames } from '@tongbi/renderer/text';
import { type Command, Option } from 'commander';
import type { CompareOptions } from '../commands/compare.js';
import type { ExplainOptions } from '../commands/explain.js';
import type { LineageOptions } from '../commands/lineage.js';
import type { TableOptions } from '../commands/table.js';
import { addCommand, examples, withCache, withCorrections } from './add-command.js';
import { formatOption, outputOption, parseYear } from './program-options.js';

/** Commands that put several reports side by side. */
export function addComparingCommands(program: Command): void {
  addCompare(program);
  addExplain(program);
  addLineage(program);
  addTable(program);
}

function addCompare(program: Command): void {
  withCache(withCorrections(addCommand(program, 'compare <files...>')))
    .description('Compares two reports, PREVIOUS CURRENT, or one with those of several other years (--focus).')
    .option('--focus <file>', 'the report that all others are compared with (more than two files: the last year)')
    .addOption(outputOption())
    .addOption(formatOption('html, markdown, text, csv, xlsx or json'))
    .addOption(new Option('--table <name>', 'which table a CSV holds (changes)').choices(tableNames))
    .option('--json', 'print the comparison as one JSON document')
    .option('--certain', 'only what is said without a hedge: nine of ten such claims were right')
    .option('--templates <dir>', 'templates and styles that replace the built-in ones of the same name')
    .addOption(new Option('--lang <language>', 'language of all but the report text (zh)').choices(['zh', 'en']))
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
    .action(async (files: string[], options: CompareOptions) => (await import('../commands/compare.js')).compare(files, options));
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
      (await import('../commands/explain.js')).explain(previous, current, options),
    );
}

function addLineage(program: Command): void {
  withCache(withCorrections(addCommand(program, 'lineage <files...>')))
    .description('Follows commitments through the reports of a place: first stated, changed, moved, done, dropped, returned.')
    .option('--at <text>', 'only those that hold these words in some year, with their wording of each year')
    .option('--json', 'print the chains as one JSON document')
    .addHelpText('after', examples(['tongbi lineage reports/suzhou/*.md', 'tongbi lineage reports/suzhou/*.md --at 助餐点']))
    .action(async (files: string[], options: LineageOptions) => (await import('../commands/lineage.js')).lineage(files, options));
}

function addTable(program: Command): void {
  withCache(addCommand(program, 'table <files...>'))
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
    .action(async (files: string[], options: TableOptions) => (await import('../commands/table.js')).table(files, options));
}
