import { tableNames } from '@tongbi/renderer/text';
import { Option } from 'commander';
import { help } from '../terminal/help-text.js';
import { type Command, formatOption, outputOption, parseJobs, parsePercent, parseShare, yearOption } from './command.js';
import { addQuestionCommands } from './question-commands.js';

/** Commands that read reports by themselves, put several side by side, and write or weigh what persons say of a comparison; in the order of the help. */
export function addReportCommands(program: Command): void {
  for (const add of [
    addNormalize,
    addAdd,
    addMetrics,
    addCompare,
    addExplain,
    addLineage,
    addQuestionCommands,
    addCorrect,
    addReview,
    addReadings,
    addEvaluate,
    addKinds,
  ])
    add(program);
}

function addNormalize(program: Command): void {
  program
    .command('normalize <files...>')
    .withKinds()
    .withCache()
    .option('--json', help('normalize.json'))
    .option('--markdown', help('normalize.markdown'))
    .option('--place <name>', help('place'))
    .addOption(yearOption())
    .speaks('lang.all')
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
    .withKinds()
    .withCache()
    .option('--place <name>', help('place'))
    .addOption(yearOption())
    .option('--force', help('add.force'))
    .option('--dry-run', help('dry-run'))
    .speaks('lang.all')
    .examples('tongbi add 苏州2024.docx', 'tongbi add saved.html --place 苏州 --year 2024', 'tongbi add *.pdf --dry-run')
    .runs(async () => (await import('../commands/add.js')).add);
}

function addMetrics(program: Command): void {
  program
    .command('metrics <files...>')
    .withKinds()
    .withCache()
    .option('--json', help('json'))
    .addOption(new Option('--csv', help('metrics.csv')).conflicts(['json', 'explain']))
    .addOption(new Option('--explain', help('metrics.explain')).conflicts('series'))
    .option('--series', help('metrics.series'))
    .speaks('lang.all')
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
    .withKinds()
    .withCorrections()
    .option('--focus <file>', help('compare.focus'))
    .addOption(outputOption())
    .addOption(formatOption('html, markdown, text, csv, xlsx, docx, svg, json'))
    .addOption(new Option('--table <name>', help('compare.table')).choices(tableNames))
    .option('--json', help('compare.json'))
    .option('--open', help('open'))
    .option('--brief', help('compare.brief'))
    .option('--actuals <file>', help('actuals'))
    .option('--certain', help('compare.certain'))
    .option('--redline', help('compare.redline'))
    .option('--reference <file>', help('compare.reference'))
    .option('--templates <dir>', help('compare.templates'))
    .option('--reader [url]', help('compare.reader'))
    .option('--reader-model <name>', help('compare.reader-model'))
    .addOption(new Option('--reader-share <number>', help('compare.reader-share')).argParser(parsePercent))
    .addOption(new Option('--reader-jobs <number>', help('compare.reader-jobs')).argParser(parseJobs))
    .option('--reader-remote', help('compare.reader-remote'))
    .addOption(new Option('--reader-batch <file>', help('compare.reader-batch')).conflicts('reader'))
    .option('--reader-embeddings <name>', help('compare.reader-embeddings'))
    .option('--yes', help('compare.yes'))
    .speaks('lang.all')
    .addOption(
      new Option('--dump <stage>', help('compare.dump'))
        .choices(['report', 'alignment', 'metrics'])
        .conflicts(['json', 'format', 'output']),
    )
    .examples(
      'tongbi compare 2023.md 2024.md',
      'tongbi compare 2023.md 2024.md --brief',
      'tongbi compare 2023.md 2024.md -o changes.html -o changes.xlsx',
      'tongbi compare 2023.md 2024.md --redline -o redline.docx',
      'tongbi compare 2023.md 2024.md --format csv --table outcomes > targets.csv',
      'tongbi compare reports/suzhou/*.md --focus reports/suzhou/2024.md -o suzhou.html',
      'tongbi compare 2023.md 2024.md --reader http://localhost:11434 --reader-model qwen3:8b',
      'curl -s https://example.org/2024.txt | tongbi compare 2023.md - --json',
    )
    .runs(async () => (await import('../commands/compare.js')).compare);
}

function addExplain(program: Command): void {
  program
    .command('explain <previous> <current>')
    .withKinds()
    .withCorrections()
    .option('--at <text>', help('at'))
    .option('--json', help('json'))
    .speaks('lang.all')
    .examples('tongbi explain 2023.md 2024.md --at 助餐点')
    .runs(async () => (await import('../commands/explain.js')).explain);
}

function addLineage(program: Command): void {
  program
    .command('lineage <files...>')
    .withKinds()
    .withCorrections()
    .option('--at <text>', help('lineage.at'))
    .addOption(new Option('--tasks', help('lineage.tasks')).conflicts('at'))
    .option('--json', help('lineage.json'))
    .speaks('lang.all')
    .examples(
      'tongbi lineage reports/suzhou/*.md',
      'tongbi lineage reports/suzhou/*.md --at 助餐点',
      'tongbi lineage reports/suzhou/*.md --tasks',
    )
    .runs(async () => (await import('../commands/lineage.js')).lineage);
}

function addCorrect(program: Command): void {
  program
    .command('correct <previous> <current>')
    .option('--link <words...>', help('correct.link'))
    .option('--unlink <words...>', help('correct.unlink'))
    .option('--status <words...>', help('correct.status'))
    .option('--result <words...>', help('correct.result'))
    .option('--telling <words...>', help('correct.telling'))
    .option('--untelling <words...>', help('correct.untelling'))
    .option('--figure <words...>', help('correct.figure'))
    .option('--section <words...>', help('correct.section'))
    .option('--unsection <words...>', help('correct.unsection'))
    .option('--role <words...>', help('correct.role'))
    .option('--by <name>', help('correct.by'))
    .option('--note <text>', help('correct.note'))
    .option('--corrections <file>', help('correct.file'))
    .withReadings()
    .withKinds()
    .option('--dry-run', help('dry-run'))
    .speaks('lang.all')
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
    .addOption(new Option('--below <confidence>', help('review.below')).argParser(parseShare))
    .option('--by <name>', help('review.by'))
    .option('--corrections <file>', help('correct.file'))
    .withReadings()
    .withKinds()
    .examples('tongbi review 2023.md 2024.md --by 李某', 'tongbi review 2023.md 2024.md --below 0.6')
    .runs(async () => (await import('../commands/review.js')).review);
}

function addReadings(program: Command): void {
  program
    .command('readings [action] [files...]')
    .option('--readings <file>', help('readings.file'))
    .option('--model <name>', help('readings.model'))
    .option('--json', help('json'))
    .examples('tongbi readings', 'tongbi readings add answers.jsonl', 'tongbi readings add answers.jsonl --model qwen3:8b')
    .runs(async () => (await import('../commands/readings.js')).readings);
}

function addEvaluate(program: Command): void {
  program
    .command('evaluate <files...>')
    .withKinds()
    .withCorrections()
    .option('--json', help('json'))
    .speaks('lang.all')
    .examples('tongbi evaluate reports/suzhou/*.md', 'tongbi evaluate 2023.md 2024.md --json')
    .runs(async () => (await import('../commands/evaluate.js')).evaluate);
}

function addKinds(program: Command): void {
  program
    .command('kinds [action] [folder]')
    .withOwnKinds()
    .option('--json', help('json'))
    .examples('tongbi kinds', 'tongbi kinds check my-kinds', 'tongbi kinds --kinds my-kinds')
    .runs(async () => (await import('../commands/kinds.js')).kinds);
}
