import { Command, CommanderError } from 'commander';
import { addCommand, languageOption, showExamples, throwFaults } from './program/command.js';
import type { CommandName } from './program/command-rows.js';
import type { Perform } from './program/options.js';
import { help, helpLayout } from './terminal/help-text.js';

/** What commander calls it too. main says the version: the package that knows which engine cuts words is loaded then only. */
export const VERSION_ASKED = 'commander.version';

/** What each command does. */
const performers: { readonly [Name in Exclude<CommandName, 'completion'>]: () => Promise<Perform<Name>> } = {
  normalize: async () => (await import('./commands/normalize.js')).normalize,
  add: async () => (await import('./commands/add.js')).add,
  metrics: async () => (await import('./commands/metrics.js')).metrics,
  compare: async () => (await import('./commands/compare.js')).compare,
  explain: async () => (await import('./commands/explain.js')).explain,
  lineage: async () => (await import('./commands/lineage.js')).lineage,
  table: async () => (await import('./commands/table.js')).table,
  words: async () => (await import('./commands/words.js')).words,
  echo: async () => (await import('./commands/echo.js')).echo,
  find: async () => (await import('./commands/find.js')).find,
  correct: async () => (await import('./commands/correct.js')).correct,
  review: async () => (await import('./commands/review.js')).review,
  readings: async () => (await import('./commands/readings.js')).readings,
  evaluate: async () => (await import('./commands/evaluate.js')).evaluate,
  kinds: async () => (await import('./commands/kinds.js')).kinds,
  check: async () => (await import('./commands/check.js')).check,
  site: async () => (await import('./commands/site.js')).site,
  export: async () => (await import('./commands/export.js')).exportData,
  serve: async () => (await import('./commands/serve.js')).serve,
  plan: async () => (await import('./commands/plan.js')).plan,
  work: async () => (await import('./commands/work.js')).work,
  merge: async () => (await import('./commands/merge.js')).merge,
  web: async () => (await import('./commands/web.js')).web,
  init: async () => (await import('./commands/init.js')).init,
  cache: async () => (await import('./commands/cache.js')).cache,
};

/** The command line: what each command takes. The commands themselves are loaded when they run, so that --help is quick. */
export function createProgram(): Command {
  const exits = (['0', '1', '2', '70'] as const).map((code) => `  ${code.padEnd(3)} ${help(`exit.${code}`)}`);
  const program = new Command('tongbi')
    .description(help('tongbi'))
    .usage(help('tongbi.usage'))
    .option('-V, --version', help('version'))
    .on('option:version', () => {
      throw new CommanderError(0, VERSION_ASKED, '');
    })
    .addOption(languageOption())
    // An option after the name of a command is the command's.
    .enablePositionalOptions()
    .helpOption('-h, --help', help('help'))
    .helpCommand('help [command]', help('help.command'))
    .configureHelp(helpLayout)
    .configureOutput({ outputError: () => undefined, writeErr: (text) => process.stdout.write(text) }); // main says what went wrong
  showExamples(throwFaults(program)).addHelpText('after', `\n${help('exits')}\n${exits.join('\n')}`);
  for (const [name, load] of Object.entries(performers)) addCommand(program, name as CommandName, load as Parameters<typeof addCommand>[2]);
  addCommand(program, 'completion', async () => {
    const { completion } = await import('./commands/completion.js');
    return (shell: string) => completion(shell, program);
  });
  return program;
}
