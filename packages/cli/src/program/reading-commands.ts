import { Option } from 'commander';
import type { Command } from './command.js';
import { yearOption } from './program-options.js';

/** Commands that read reports by themselves. */
export function addReadingCommands(program: Command): void {
  addNormalize(program);
  addAdd(program);
  addMetrics(program);
}

function addNormalize(program: Command): void {
  program
    .command('normalize <files...>')
    .withCache()
    .description('Reads report files, or folders of them, and shows what was understood: place, year, parts, sections, and what is odd.')
    .option('--json', 'print the report, or all of them, as one JSON document')
    .option('--markdown', 'print the report as canonical Markdown (one file)')
    .option('--place <name>', 'the place, where the text does not say it: 苏州')
    .addOption(yearOption())
    .examples(
      'tongbi normalize 2024.txt',
      'tongbi normalize reports',
      'tongbi normalize 2024.txt --place 苏州 --year 2024 --markdown > 2024.md',
      'pdftotext 2024.pdf - | tongbi normalize - --json',
    )
    .runs(async () => (await import('../commands/normalize.js')).normalize);
}

function addAdd(program: Command): void {
  program
    .command('add <files...>')
    .withCache()
    .description(
      'Puts reports into the archive as reports/<place>/<year>.md: Word, PDF, saved pages, text. Shows what was understood of each.',
    )
    .option('--place <name>', 'the place, where the text does not say it')
    .addOption(yearOption())
    .option('--force', 'put it in place of the report that is there')
    .option('--dry-run', 'show what would be written, and write nothing')
    .examples('tongbi add 苏州2024.docx', 'tongbi add saved.html --place 苏州 --year 2024', 'tongbi add *.pdf --dry-run')
    .runs(async () => (await import('../commands/add.js')).add);
}

function addMetrics(program: Command): void {
  program
    .command('metrics <files...>')
    .withCache()
    .description(
      'Lists the figures of one report: indicator, value, unit, bound, and whether target or actual; or the series of several reports.',
    )
    .option('--json', 'print them as one JSON document')
    .addOption(new Option('--csv', 'print them as CSV for a spreadsheet').conflicts(['json', 'explain']))
    .addOption(new Option('--explain', 'for each number: the rule that read it, or why it is no figure').conflicts('series'))
    .option('--series', 'of several reports: target and actual of each indicator over the years')
    .examples(
      'tongbi metrics 2024.md',
      'tongbi metrics 2024.md --json > metrics.json',
      'tongbi metrics 2024.md --explain',
      'tongbi metrics reports/suzhou/*.md --series --csv > suzhou.csv',
    )
    .runs(async () => (await import('../commands/metrics.js')).metrics);
}
