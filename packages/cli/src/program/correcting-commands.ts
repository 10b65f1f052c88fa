import { Option } from 'commander';
import type { Command } from './command.js';
import { parseShare } from './program-options.js';

/** Commands that write or weigh what persons say of a comparison. */
export function addCorrectingCommands(program: Command): void {
  addCorrect(program);
  addReview(program);
  addEvaluate(program);
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
