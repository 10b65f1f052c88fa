import { tableNames } from '@tongbi/renderer/text';
import { Option } from 'commander';
import { type Command, formatOption, outputOption, parseShare, parseYear, yearOption } from './command.js';

/** Commands that read reports by themselves, put several side by side, and write or weigh what persons say of a comparison; in the order of the help. */
export function addReportCommands(program: Command): void {
  for (const add of [addNormalize, addAdd, addMetrics, addCompare, addExplain, addLineage, addTable, addCorrect, addReview, addEvaluate])
    add(program);
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

function addCorrect(program: Command): void {
  program
    .command('correct <previous> <current>')
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
    .option('--role <words...>', 'what a part is for: "heading" review, outline, requirements, tasks, government, other')
    .option('--by <name>', 'who says so')
    .option('--note <text>', 'why')
    .option('--corrections <file>', 'the file to add to (tongbi.corrections.yaml beside or above the reports)')
    .option('--dry-run', 'show what would be written, and write nothing')
    .examples(
      'tongbi correct 2023.md 2024.md --link "养老服务站" "社区驿站" --by 李某',
      'tongbi correct 2023.md 2024.md --unlink "整治北湾岸线" "整治东湾岸线"',
      'tongbi correct 2023.md 2024.md --result "文化中心" done --note 已开馆',
      'tongbi correct 2023.md 2024.md --figure "养老驿站30个" value=30 unit=个 role=target',
    )
    .runs(async () => (await import('../commands/correct.js')).correct);
}

function addReview(program: Command): void {
  program
    .command('review <previous> <current>')
    .description(
      'Goes through the least certain claims of a comparison, one key each, and writes what you decide into tongbi.corrections.yaml.',
    )
    .addOption(new Option('--below <confidence>', 'only claims less certain than this (0.9)').argParser(parseShare))
    .option('--by <name>', 'who decides')
    .option('--corrections <file>', 'the file to write to (tongbi.corrections.yaml beside or above the reports)')
    .examples('tongbi review 2023.md 2024.md --by 李某', 'tongbi review 2023.md 2024.md --below 0.6')
    .runs(async () => (await import('../commands/review.js')).review);
}

function addEvaluate(program: Command): void {
  program
    .command('evaluate <files...>')
    .withCorrections()
    .description('Says how many of the claims that persons confirmed or corrected were right, by how sure the comparison was.')
    .option('--json', 'print it as one JSON document')
    .examples('tongbi evaluate reports/suzhou/*.md', 'tongbi evaluate 2023.md 2024.md --json')
    .runs(async () => (await import('../commands/evaluate.js')).evaluate);
}
