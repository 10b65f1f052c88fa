import { Option } from 'commander';
import { help } from '../terminal/help-text.js';
import { type Command, formatOption, outputOption, parseCount, parsePer, parseYear } from './command.js';

/** Commands that ask one thing of many reports. */
export function addQuestionCommands(program: Command): void {
  for (const add of [addTable, addWords, addEcho, addFind]) add(program);
}

function addTable(program: Command): void {
  program
    .command('table <files...>')
    .withKinds()
    .withCache()
    .option('--indicator <name>', help('table.indicator'))
    .addOption(new Option('--theme <name>', help('table.theme')).conflicts('indicator'))
    .addOption(new Option('--duties', help('table.duties')).conflicts(['indicator', 'theme']))
    .addOption(new Option('--year <year>', help('table.year')).argParser(parseYear))
    .option('--actuals <file>', help('actuals'))
    .addOption(outputOption())
    .addOption(formatOption('text, html, markdown, csv, xlsx, json'))
    .speaks('lang.all')
    .examples(
      'tongbi table --year 2025 reports -o targets.html -o targets.xlsx',
      'tongbi table --indicator 地区生产总值 reports/*/2025.md',
      'tongbi table --indicator CPI --year 2025 reports -o cpi.html -o cpi.xlsx',
      'tongbi table --indicator 城镇新增就业 reports/*/2025.md --format csv > jobs.csv',
      'tongbi table --theme 科技创新 reports/*/2025.md -o science.html',
      'tongbi table --duties division-2025.docx -o duties.html -o duties.csv',
    )
    .runs(async () => (await import('../commands/table.js')).table);
}

function addWords(program: Command): void {
  program
    .command('words <files...>')
    .withKinds()
    .withCache()
    .option('--words <words>', help('words.words'))
    .addOption(new Option('--per <number>', help('words.per')).argParser(parsePer))
    .option('--place <name>', help('find.place'))
    .addOption(new Option('--year <year>', help('find.year')).argParser(parseYear))
    .addOption(new Option('--limit <number>', help('words.limit')).argParser(parseCount).conflicts('words'))
    .addOption(outputOption())
    .addOption(formatOption('text, html, markdown, csv, xlsx, json'))
    .speaks('lang.all')
    .examples(
      'tongbi words reports --words 高质量发展,新质生产力',
      'tongbi words reports --words 数字,数字经济 --per 1000 --format csv > words.csv',
      'tongbi words reports --place 苏州 -o words.html -o words.xlsx',
    )
    .runs(async () => (await import('../commands/words.js')).words);
}

function addEcho(program: Command): void {
  program
    .command('echo <above> <places...>')
    .withKinds()
    .withCache()
    .addOption(new Option('--year <year>', help('echo.year')).argParser(parseYear))
    .addOption(outputOption())
    .addOption(formatOption('text, html, markdown, csv, xlsx, json'))
    .speaks('lang.all')
    .examples(
      'tongbi echo reports/national/2025.md reports/jiangsu/2026.md',
      'tongbi echo reports/national reports/jiangsu reports/sichuan --year 2026 -o echo.html -o echo.csv',
    )
    .runs(async () => (await import('../commands/echo.js')).echo);
}

function addFind(program: Command): void {
  program
    .command('find <words> [files...]')
    .withKinds()
    .withCorrections()
    .option('--quote <text>', help('find.quote'))
    .option('--place <name>', help('find.place'))
    .addOption(new Option('--year <year>', help('find.year')).argParser(parseYear))
    .addOption(new Option('--as <kind>', help('find.as')).choices(['commitment', 'figure', 'result']).conflicts('quote'))
    .addOption(new Option('--limit <number>', help('find.limit')).argParser(parseCount))
    .option('--no-compare', help('find.no-compare'))
    .option('--json', help('json'))
    .speaks('lang.all')
    .examples(
      'tongbi find 助餐点 reports',
      'tongbi find "老旧小区 改造" reports --place 苏州 --as figure',
      'tongbi find 低空经济 reports --year 2025 --no-compare --limit 50',
      'tongbi find --quote "新增养老驿站30个" reports',
    )
    .runs(async () => (await import('../commands/find.js')).find);
}
