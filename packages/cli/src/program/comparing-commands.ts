import { tableNames } from '@tongbi/renderer/text';
import { Option } from 'commander';
import type { Command } from './command.js';
import { formatOption, outputOption, parseYear } from './program-options.js';

/** Commands that put several reports side by side. */
export function addComparingCommands(program: Command): void {
  addCompare(program);
  addExplain(program);
  addLineage(program);
  addTable(program);
}

function addCompare(program: Command): void {
  program
    .command('compare <files...>')
    .withCorrections()
    .withCache()
    .description('Compares two reports, PREVIOUS CURRENT, or one with those of several other years (--focus).')
    .option('--focus <file>', 'the report that all others are compared with (more than two files: the last year)')
    .addOption(outputOption())
    .addOption(formatOption('html, markdown, text, csv, xlsx or json'))
    .addOption(new Option('--table <name>', 'which table a CSV holds (changes)').choices(tableNames))
    .option('--json', 'print the comparison as one JSON document')
    .option('--brief', 'only what happened in a few sentences and what is worth reading first, in any format')
    .option('--certain', 'only what is said without a hedge: nine of ten such claims were right')
    .option('--templates <dir>', 'templates and styles that replace the built-in ones of the same name')
    .addOption(new Option('--lang <language>', 'language of all but the report text (zh)').choices(['zh', 'en']))
    .addOption(
      new Option('--dump <stage>', 'print what one stage made, as JSON')
        .choices(['report', 'alignment', 'metrics'])
        .conflicts(['json', 'format', 'output']),
    )
    .examples(
      'tongbi compare 2023.md 2024.md',
      'tongbi compare 2023.md 2024.md --brief',
      'tongbi compare 2023.md 2024.md -o changes.html -o changes.xlsx',
      'tongbi compare 2023.md 2024.md --format csv --table outcomes > targets.csv',
      'tongbi compare reports/suzhou/*.md --focus reports/suzhou/2024.md -o suzhou.html',
      'curl -s https://example.org/2024.txt | tongbi compare 2023.md - --json',
    )
    .runs(async () => (await import('../commands/compare.js')).compare);
}

function addExplain(program: Command): void {
  program
    .command('explain <previous> <current>')
    .withCorrections()
    .withCache()
    .description(
      'Says why the comparison says what it says of one passage: partners, evidence, the best rejected rival, results, thresholds.',
    )
    .option('--at <text>', 'words of the passage, as either report writes them')
    .option('--json', 'print it as one JSON document')
    .examples('tongbi explain 2023.md 2024.md --at 助餐点')
    .runs(async () => (await import('../commands/explain.js')).explain);
}

function addLineage(program: Command): void {
  program
    .command('lineage <files...>')
    .withCorrections()
    .withCache()
    .description('Follows commitments through the reports of a place: first stated, changed, moved, done, dropped, returned.')
    .option('--at <text>', 'only those that hold these words in some year, with their wording of each year')
    .option('--json', 'print the chains as one JSON document')
    .examples('tongbi lineage reports/suzhou/*.md', 'tongbi lineage reports/suzhou/*.md --at 助餐点')
    .runs(async () => (await import('../commands/lineage.js')).lineage);
}

function addTable(program: Command): void {
  program
    .command('table <files...>')
    .withCache()
    .description(
      'Puts side by side what several places promise in one year: their targets for one indicator, ranked, or their commitments on one theme. Files, or folders of them.',
    )
    .option('--indicator <name>', 'the indicator, by any of its names: 地区生产总值, GDP, 经济增长')
    .addOption(new Option('--theme <name>', 'the theme, 科技创新, or words of the commitments, 低空经济').conflicts('indicator'))
    .addOption(new Option('--year <year>', 'whose targets (the year that most of the reports are of)').argParser(parseYear))
    .addOption(outputOption())
    .addOption(formatOption('text, html, markdown, csv, xlsx or json'))
    .addOption(new Option('--lang <language>', 'language of all but the report text (zh)').choices(['zh', 'en']))
    .examples(
      'tongbi table --indicator 地区生产总值 reports/*/2025.md',
      'tongbi table --indicator CPI --year 2025 reports -o cpi.html -o cpi.xlsx',
      'tongbi table --indicator 城镇新增就业 reports/*/2025.md --format csv > jobs.csv',
      'tongbi table --theme 科技创新 reports/*/2025.md -o science.html',
    )
    .runs(async () => (await import('../commands/table.js')).table);
}
